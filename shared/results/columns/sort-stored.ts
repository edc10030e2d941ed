import type { Column } from './column.ts';
import type { StoredColumns } from './stored-columns.ts';

/** The same rows in the order of their ids, which says nothing of the order in which they came. */
export function sortStored({ ids, keys, columns, length }: StoredColumns): StoredColumns {
  const order = Uint32Array.from({ length }, (_, row) => row).sort((a, b) =>
    (ids[a] as bigint) < (ids[b] as bigint) ? -1 : 1,
  );
  return {
    length,
    ids: ids.slice().sort(),
    keys: keys.map((_, at) => keys[order[at] as number] as number),
    columns: new Map([...columns].map(([name, column]) => [name, inOrder(column, order)])),
  };
}

function inOrder(column: Column, order: Uint32Array): Column {
  const from = <Values extends Uint8Array | Uint16Array | Float64Array>(values: Values): Values =>
    values.map((_: number, at: number) => values[order[at] as number] as number) as Values;
  switch (column.kind) {
    case 'single':
      return { ...column, codes: from(column.codes) };
    case 'multiple':
      return { ...column, planes: column.planes.map(from) };
    case 'number':
      return { ...column, values: from(column.values) };
  }
}

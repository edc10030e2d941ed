import { selectRows } from './select.ts';
import type { StoredColumns } from './stored-columns.ts';

/** The same columns with only the responses that `keep` marks (anything but 0), in their order. */
export function selectStored({ ids, keys, columns }: StoredColumns, keep: ArrayLike<number>): StoredColumns {
  const kept = (_: unknown, at: number): boolean => keep[at] !== 0;
  const left = ids.filter(kept);
  return {
    length: left.length,
    ids: left,
    keys: keys.filter(kept),
    columns: new Map([...columns].map(([name, column]) => [name, selectRows(column, keep)])),
  };
}

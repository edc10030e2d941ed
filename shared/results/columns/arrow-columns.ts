import { columnFromArray, tableFromColumns, tableFromIPC, tableToIPC } from '@uwdata/flechette';
import * as z from 'zod';
import type { Column } from './column.ts';
import type { StoredColumns } from './stored-columns.ts';

/** Which form a block has. Another form is not read: the columns are then made anew from the responses. */
export const COLUMNS_FORMAT = 'peil-columns/1';

/** What stands in the schema of the table beside its columns: the codes that the numbers in a column mean. */
const About = z.object({
  format: z.literal(COLUMNS_FORMAT),
  columns: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('single'), name: z.string(), categories: z.array(z.string()) }),
      z.object({
        kind: z.literal('multiple'),
        name: z.string(),
        categories: z.array(z.string()),
        planes: z.int().positive(),
      }),
      z.object({ kind: z.literal('number'), name: z.string() }),
    ]),
  ),
});
type About = z.infer<typeof About>;

const ABOUT = 'peil';
const IDS = '@id';
const KEYS = '@key';
const planeOf = (name: string, plane: number): string => `${name}/${String(plane)}`;

/** One record batch in the streaming form of Apache Arrow IPC: a column of whole numbers or doubles for each array. */
export function toArrow({ ids, keys, columns }: StoredColumns): Uint8Array {
  const arrays: [string, Arrays][] = [
    [IDS, ids],
    [KEYS, keys],
  ];
  const about: About['columns'] = [];
  for (const column of columns.values()) {
    const { name } = column;
    switch (column.kind) {
      case 'single':
        about.push({ kind: 'single', name, categories: [...column.categories] });
        arrays.push([name, column.codes]);
        break;
      case 'multiple':
        about.push({
          kind: 'multiple',
          name,
          categories: [...column.categories],
          planes: column.planes.length,
        });
        for (const [plane, bytes] of column.planes.entries()) arrays.push([planeOf(name, plane), bytes]);
        break;
      case 'number':
        about.push({ kind: 'number', name });
        arrays.push([name, column.values]);
    }
  }
  const table = tableFromColumns(
    arrays.map(([name, array]) => [name, columnFromArray(array, undefined, { useBigInt: true })]),
  );
  table.schema.metadata = new Map([[ABOUT, JSON.stringify({ format: COLUMNS_FORMAT, columns: about })]]);
  return tableToIPC(table, { format: 'stream' }) as Uint8Array;
}

type Arrays = BigUint64Array | Uint32Array | Uint16Array | Uint8Array | Float64Array;

/**
 * The columns in bytes that `toArrow` made. They look into these bytes and copy nothing.
 *
 * @throws when they are of another form.
 */
export function fromArrow(bytes: Uint8Array): StoredColumns {
  const table = tableFromIPC(bytes, { useBigInt: true });
  const about = About.parse(JSON.parse(table.schema.metadata?.get(ABOUT) ?? '{}'));
  const array = <Kind extends Arrays>(name: string): Kind => {
    const values = table.getChild(name)?.data[0]?.values as Kind | undefined;
    if (!values) throw new Error(`A block of columns lacks ${name}.`);
    return values.subarray(0, table.numRows) as Kind;
  };
  const columns = new Map<string, Column>();
  for (const column of about.columns)
    switch (column.kind) {
      case 'single':
        columns.set(column.name, { ...column, codes: array<Uint8Array | Uint16Array>(column.name) });
        break;
      case 'multiple':
        columns.set(column.name, {
          ...column,
          planes: Array.from({ length: column.planes }, (_, plane) =>
            array<Uint8Array>(planeOf(column.name, plane)),
          ),
        });
        break;
      case 'number':
        columns.set(column.name, { ...column, values: array<Float64Array>(column.name) });
    }
  return { length: table.numRows, ids: array<BigUint64Array>(IDS), keys: array<Uint32Array>(KEYS), columns };
}

import { parquetWriteBuffer } from 'hyparquet-writer';
import type { DataTable, ExportVariable } from '#shared/export/export-variable.ts';

/** The bytes of a Parquet file: a column per variable, empty cells null. */
export function parquetFile({ variables, rows }: DataTable): Uint8Array {
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: variables.map((variable, column) => {
        const type = typeOf(variable);
        return {
          name: variable.name,
          type,
          nullable: true,
          data: rows.map((row) => {
            const cell = row[column];
            if (cell === undefined) return null;
            return type === 'STRING' ? String(cell) : Number(cell);
          }),
        };
      }),
      kvMetadata: [{ key: 'creator', value: 'Peil' }],
    }),
  );
}

const typeOf = ({ kind }: ExportVariable): 'STRING' | 'DOUBLE' | 'INT32' => {
  if (kind === 'flag') return 'INT32';
  return kind === 'number' ? 'DOUBLE' : 'STRING';
};

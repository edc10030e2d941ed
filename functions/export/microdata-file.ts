import { codebookOf } from '#shared/export/codebook.ts';
import { csvOf } from '#shared/export/csv.ts';
import { ddiCodebook, type Study } from '#shared/export/ddi-codebook.ts';
import type { MicrodataFormat } from '#shared/export/export-file.ts';
import type { DataTable } from '#shared/export/export-variable.ts';
import type { ExportLanguage } from '#shared/export/export-words.ts';
import { writeWorkbookFile } from '#functions/workbook/write-workbook-file.ts';
import { parquetFile } from './parquet-file.ts';
import { savFile } from './sav-file.ts';

/** Microdata, or what describes them, as the bytes of a file. */
export function microdataFile(
  format: MicrodataFormat,
  table: DataTable,
  { language, study }: { readonly language: ExportLanguage; readonly study: Study },
): Uint8Array {
  switch (format) {
    case 'csv':
      return Buffer.from(csvOf([table.variables.map(({ name }) => name), ...table.rows]), 'utf8');
    case 'sav':
      return savFile(table, language, study.day);
    case 'parquet':
      return parquetFile(table);
    case 'ddi':
      return Buffer.from(ddiCodebook(table, study), 'utf8');
    case 'codebook':
      return writeWorkbookFile({
        sheets: [
          {
            name: 'codebook',
            rows: codebookOf(table, language).map((cells, at) => ({ number: at + 1, cells: [...cells] })),
          },
        ],
      });
  }
}

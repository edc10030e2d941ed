import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { parse } from 'csv-parse';
import type { CsvLine } from '#shared/results/weight/read-margins.ts';
import { type CsvRecord, delimiterOf, lineOf } from '#functions/workbook/read-csv.ts';

/** Enough to hold the header of any file of answers. */
const HEADER_BYTES = 65_536;

/**
 * The lines of a CSV file one after the other, so that a large file need not fit in memory as text. Throws the
 * `CsvError` of the library where the file is no CSV any more.
 */
export async function* csvLines(path: string): AsyncGenerator<CsvLine> {
  const file = await open(path);
  let header: string;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
    header = buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
  const records = createReadStream(path).pipe(
    parse({
      bom: true,
      delimiter: delimiterOf(header),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }),
  ) as AsyncIterable<CsvRecord>;
  for await (const record of records) yield lineOf(record);
}

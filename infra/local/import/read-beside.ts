import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { decodeText } from '#functions/workbook/decode-text.ts';
import { LIMITS } from '#functions/workbook/read-zip.ts';
import { sheetOfCsv } from '#shared/xlsform/read-csv.ts';
import type { Sheet } from '#shared/xlsform/workbook.ts';

/** The files with choices that lie in the folder of a workbook, by name in lower case. What is not there is left out. */
export async function readBeside(
  file: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, Sheet>> {
  const found = new Map<string, Sheet>();
  if (names.length === 0) return found;
  const folder = dirname(file);
  for (const entry of await readdir(folder)) {
    const name = entry.toLowerCase();
    if (!names.includes(name)) continue;
    const bytes = await readFile(join(folder, entry));
    const text = bytes.length <= LIMITS.fileBytes ? decodeText(bytes) : undefined;
    if (text !== undefined) found.set(name, sheetOfCsv(entry, text));
  }
  return found;
}

import { readdirSync, readFileSync } from 'node:fs';
import { readWorkbookFile } from '#functions/workbook/read-workbook-file.ts';
import { readWorkbook, type ReadOutcome } from '#shared/xlsform/read.ts';

const FOLDER = new URL('./xlsform/', import.meta.url);

/** The names of the files in the corpus with this ending. */
export const filesWith = (ending: RegExp): string[] =>
  readdirSync(FOLDER)
    .filter((name) => ending.test(name))
    .sort();

export const bytesOf = (file: string): Uint8Array => readFileSync(new URL(file, FOLDER));
export const textOf = (file: string): string => readFileSync(new URL(file, FOLDER), 'utf8');

/** What comes of a workbook of the corpus. */
export function imported(file: string): ReadOutcome {
  const read = readWorkbookFile(bytesOf(file));
  if (!read.ok) throw new Error(`${file}: ${read.problem}`);
  return readWorkbook(read.workbook, { name: file.replace(/\.\w+$/, '') });
}

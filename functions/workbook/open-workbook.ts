import type { LanguageTag } from '#shared/language/tag.ts';
import { readWorkbook, type ReadOutcome } from '#shared/xlsform/read.ts';
import { MOST_WORKBOOK_BYTES } from '#shared/contract/questionnaires.ts';
import { readWorkbookFile, type WorkbookFile } from './read-workbook-file.ts';

/** What came of a file, or why the file itself cannot be read. */
export type OpenedWorkbook =
  | ({ readonly ok: true } & ReadOutcome)
  | { readonly ok: false; readonly problem: Extract<WorkbookFile, { ok: false }>['problem'] };

/** Reads a workbook as it was sent: its bytes in base64, and the name that it had where it came from. */
export function openWorkbook(
  { name, bytes }: { readonly name: string; readonly bytes: string },
  language?: LanguageTag,
): OpenedWorkbook {
  const decoded = Buffer.from(bytes, 'base64');
  if (decoded.length > MOST_WORKBOOK_BYTES) return { ok: false, problem: 'tooLarge' };
  const file = readWorkbookFile(new Uint8Array(decoded));
  if (!file.ok) return file;
  return { ok: true, ...readWorkbook(file.workbook, { name: name.replace(/\.[^.]*$/, ''), language }) };
}

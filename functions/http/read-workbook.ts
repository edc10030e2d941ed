import { MOST_WORKBOOK_BYTES } from '#shared/contract/questionnaires.ts';
import { textOfCell, type Cell } from '#shared/xlsform/workbook.ts';
import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { reply } from '#functions/middleware/reply.ts';
import { readWorkbookFile } from '#functions/workbook/read-workbook-file.ts';

/** More than all texts of a questionnaire in ten languages: an answer of a Lambda function holds 6 MB. */
const MOST_CHARACTERS = 2_500_000;

// Words stay to the letter, with the spaces around them: whoever compares them would see a change otherwise.
const words = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell : textOfCell(cell));

export const handler = handleSignedIn('readWorkbook', ({ file }) => {
  const decoded = Buffer.from(file.bytes, 'base64');
  const read =
    decoded.length > MOST_WORKBOOK_BYTES
      ? ({ ok: false, problem: 'tooLarge' } as const)
      : readWorkbookFile(new Uint8Array(decoded));
  if (!read.ok) return Promise.resolve(reply({ unreadable: read.problem, sheets: [] }));
  const sheets = read.workbook.sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map(({ number, cells }) => ({ number, cells: cells.map(words) })),
  }));
  const characters = sheets
    .flatMap(({ rows }) => rows)
    .reduce((sum, { cells }) => sum + cells.reduce((all, { length }) => all + length + 3, 20), 0);
  return Promise.resolve(
    reply(characters > MOST_CHARACTERS ? { unreadable: 'tooLarge' as const, sheets: [] } : { sheets }),
  );
});

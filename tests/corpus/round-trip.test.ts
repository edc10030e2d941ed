import { expect, test } from 'vitest';
import { readWorkbookFile } from '#functions/workbook/read-workbook-file.ts';
import { writeWorkbookFile } from '#functions/workbook/write-workbook-file.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { NEEDS_SURVEY } from '#shared/starter/needs.ts';
import { PARTICIPATION_SURVEY } from '#shared/starter/participation.ts';
import { readWorkbook } from '#shared/xlsform/read.ts';
import { textOfCell, type Workbook } from '#shared/xlsform/workbook.ts';
import { writeWorkbook } from '#shared/xlsform/write.ts';
import { filesWith, imported } from './workbook.ts';

/** Through the bytes of a file and back. */
function throughFile(questionnaire: Questionnaire): Workbook {
  const read = readWorkbookFile(writeWorkbookFile(writeWorkbook(questionnaire)));
  if (!read.ok) throw new Error(read.problem);
  return read.workbook;
}

const headersOf = ({ sheets }: Workbook): string[] =>
  sheets.flatMap(({ rows }) => rows[0]?.cells.map((cell) => textOfCell(cell)) ?? []);

test.each([
  ['needs survey', NEEDS_SURVEY],
  ['participation survey', PARTICIPATION_SURVEY],
])('the %s that is written to a file is read as the same questionnaire, without a remark', (_, survey) => {
  const { draft, issues } = readWorkbook(throughFile(survey));
  expect(draft).toEqual(survey);
  expect(issues).toEqual([]);
});

test.each(filesWith(/\.xlsx?$/).filter((file) => imported(file).draft))(
  '%s comes back as it was imported, in XLSForm alone',
  (file) => {
    const { draft } = imported(file);
    if (!draft) throw new Error('nothing to write');
    const workbook = throughFile(draft);
    expect(readWorkbook(workbook).draft).toEqual(draft);
    // The text that `or_other` opens is a mark of Peil's own.
    const marks = headersOf(workbook).filter(
      (header) => header.startsWith('peil::') && header !== 'peil::specify',
    );
    expect(marks).toEqual([]);
  },
);

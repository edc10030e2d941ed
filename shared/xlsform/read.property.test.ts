import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileQuestionnaire } from '#shared/questionnaire/compile.ts';
import { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { messageOf } from './message.ts';
import { readCsv, workbookOfCsv } from './read-csv.ts';
import { readWorkbook } from './read.ts';
import type { Cell, Workbook } from './workbook.ts';

/** What stands in the cells of forms, right and wrong, so that chance meets more than nonsense. */
const WORDS = [
  'type',
  'name',
  'label',
  'label::English (en)',
  'label::',
  'media::image::French',
  'peil::type',
  'peil::sensitive',
  'list_name',
  'relevant',
  'calculation',
  'choice_filter',
  'required',
  'constraint',
  'default',
  'appearance',
  'parameters',
  'repeat_count',
  'disabled',
  'text',
  'integer',
  'range',
  'select_one a',
  'select_multiple a or_other',
  'rank a',
  'select_one_from_file a.csv',
  'begin group',
  'begin repeat',
  'begin loop over a',
  'begin_score',
  'end group',
  'end repeat',
  'end loop',
  'note',
  'calculate',
  'hidden',
  'start',
  'geopoint',
  'matrix',
  'a',
  'b',
  'language',
  '__proto__',
  'constructor',
  '1st',
  'é',
  '${a}',
  '${b} + 1',
  "selected(${a}, 'b')",
  "jr:choice-name(${a}, '${a}')",
  "instance('a')/root/item[name = ${a}]/label",
  'pulldata(${a})',
  'a=${b}',
  '((((',
  '. > 3',
  '../a',
  'start=1 end=0 step=0',
  'yes',
  'true()',
  'default_language',
  'form_id',
  'English',
  '%(label)s',
  '\u200b',
  ' ',
  '',
];

const cell: fc.Arbitrary<Cell | undefined> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...WORDS) },
  fc.string({ maxLength: 12, unit: 'grapheme' }),
  fc.constant(undefined),
  fc.double(),
  fc.integer(),
  fc.boolean(),
);
const table = (header: readonly string[]) =>
  fc.tuple(
    fc.oneof(
      { weight: 3, arbitrary: fc.constant<(Cell | undefined)[]>([...header]) },
      fc.array(cell, { maxLength: 8 }),
    ),
    fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 }),
  );
const SURVEY = [
  'type',
  'name',
  'label',
  'relevant',
  'calculation',
  'choice_filter',
  'default',
  'appearance',
  'peil::type',
];
const CHOICES = ['list_name', 'name', 'label', 'a', 'label::French'];
const SETTINGS = ['form_id', 'default_language', 'form_title', 'peil::kind', 'peil::languages'];

const workbook: fc.Arbitrary<Workbook> = fc
  .tuple(
    table(SURVEY),
    table(CHOICES),
    table(SETTINGS),
    table(SURVEY),
    fc.array(
      fc.constantFrom('survey', 'choices', 'settings', 'peil', 'surveys', 'entities', 'external_choices'),
      { maxLength: 6 },
    ),
  )
  .map(([survey, choices, settings, peil, names]) => ({
    sheets: [survey, choices, settings, peil].map(([header, rows], index) => ({
      name: names[index] ?? ['survey', 'choices', 'settings', 'peil'][index] ?? 'survey',
      rows: [header, ...rows].map((cells, at) => ({ number: at + 1, cells })),
    })),
  }));

test('no workbook makes the import throw, and what comes of it is a questionnaire', () => {
  fc.assert(
    fc.property(workbook, (any) => {
      const { draft, issues } = readWorkbook(any, { files: new Map([['a.csv', { name: 'a', rows: [] }]]) });
      for (const issue of issues) expect(messageOf(issue)).not.toBe('');
      if (!draft) {
        expect(issues.some(({ severity }) => severity === 'error')).toBe(true);
        return;
      }
      expect(Questionnaire.safeParse(draft).success).toBe(true);
      // Without an error it can be published, and what cannot be published has one.
      const isRight = issues.every(({ severity }) => severity !== 'error');
      if (isRight) expect(compileQuestionnaire(draft)).toMatchObject({ ok: true });
    }),
    { numRuns: 600 },
  );
});

test('no text makes the reading of comma-separated values throw', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', '\t', ' ', 'é') }),
      (text) => {
        workbookOfCsv(text);
        for (const { cells } of readCsv(text)) expect(cells.some((each) => each !== '')).toBe(true);
      },
    ),
  );
});

test('cells that are written with quotation marks are read as they were', () => {
  const cells = fc.array(
    fc.string().map((text) => text.replace(/\r/g, '')),
    { minLength: 1, maxLength: 5 },
  );
  fc.assert(
    fc.property(
      fc.array(
        cells.filter((row) => row.some((text) => text !== '')),
        { maxLength: 5 },
      ),
      (rows) => {
        const text = rows
          .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))
          .join('\r\n');
        expect(readCsv(text).map((row) => row.cells)).toEqual(rows);
      },
    ),
  );
});

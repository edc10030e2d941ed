import * as z from 'zod';
import { LanguageTag } from '#shared/language/tag.ts';
import type { LocalizedText } from '#shared/language/localized-text.ts';
import { Questionnaire, type DerivedVariable, type ScreenOut } from '#shared/questionnaire/questionnaire.ts';
import { carryExpression } from './carry-expression.ts';
import { textsOf } from './read-languages.ts';
import { listIn, PlanResults, present, readMark } from './read-marks.ts';
import type { QuestionContext } from './question-context.ts';
import type { Setting } from './read-settings.ts';
import { placeOf, readText } from './read-text.ts';
import { cellOf, type Table, type TableRow } from './table.ts';

const Minutes = z.coerce.number().int().positive();

/** What the settings say of the questionnaire as a whole in Peil's own marks, as a row like those of a table. */
export function frameRow(sheet: string, settings: readonly Setting[]): TableRow {
  return {
    sheet,
    number: settings[0]?.row ?? 1,
    cells: settings.map(({ text, ...column }) => ({ column, text })),
  };
}

/** The parts of a questionnaire around its questions that only Peil has. */
export function readFrame(row: TableRow, context: QuestionContext) {
  const text = (key: string): LocalizedText | undefined => readText(row, `peil::${key}`, undefined, context);
  return present({
    kind: readMark(row, 'kind', Questionnaire.shape.kind, context),
    minutes: readMark(row, 'minutes', Minutes, context),
    title: textsOf(row, 'peil::title', context.languages),
    languages: readMark(row, 'languages', z.array(LanguageTag).min(1), context, listIn),
    introduction: text('introduction'),
    trust: text('trust'),
    consent: text('consent_text'),
    ending: text('ending'),
  });
}

/** Derived variables, kind stops and what is reported: the sheet `peil`. */
export function readBeyond(table: Table, context: QuestionContext) {
  const rows = (type: string): TableRow[] => table.rows.filter((row) => cellOf(row, 'type') === type);
  const derived = rows('derived').map((row) => readDerived(row, context));
  const screenOuts = rows('screen_out').map((row) => readScreenOut(row, context));
  const overview = rows('overview').map((row) => cellOf(row, 'name'));
  const breakdowns = rows('breakdown').map((row) => cellOf(row, 'name'));
  const isReported = rows('reporting').length > 0 || overview.length > 0 || breakdowns.length > 0;
  return present({
    derived: derived.length > 0 ? derived : undefined,
    screenOuts: screenOuts.length > 0 ? screenOuts : undefined,
    reporting: isReported ? { overview, breakdowns } : undefined,
  });
}

function expression(row: TableRow, key: string, context: QuestionContext): string {
  const { names, codes, report } = context;
  const asker = (list: string) => context.asker(list);
  const lookUp = (list: string) => context.lists.lookUp(list);
  const place = placeOf(row, key);
  return (
    carryExpression(cellOf(row, key), { names, codes, from: undefined, asker, lookUp }, place, report) ?? "''"
  );
}

const labelOf = (row: TableRow, context: QuestionContext): LocalizedText =>
  readText(row, 'label', undefined, context) ?? { [context.languages.source]: cellOf(row, 'name') };

function readDerived(row: TableRow, context: QuestionContext): DerivedVariable {
  const written = cellOf(row, 'list_name');
  const select = {
    kind: 'select',
    word: 'select_one',
    list: written,
    orOther: false,
    external: false,
  } as const;
  const list = written === '' ? undefined : context.lists.offer(select, new Map(), placeOf(row, 'list_name'));
  if (list) context.inlined.add(list.name);
  return {
    name: cellOf(row, 'name'),
    label: labelOf(row, context),
    expression: expression(row, 'calculation', context),
    ...present({
      values: list?.options.map(({ option }) => option),
      shortLabel: readText(row, 'peil::short_label', undefined, context),
      definition: readText(row, 'peil::definition', undefined, context),
      plan: readMark(row, 'plan', PlanResults, context, listIn),
    }),
  };
}

const readScreenOut = (row: TableRow, context: QuestionContext): ScreenOut => ({
  name: cellOf(row, 'name'),
  when: expression(row, 'relevant', context),
  label: labelOf(row, context),
});

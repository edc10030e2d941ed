import * as z from 'zod';
import { Name } from '#shared/questionnaire/name.ts';
import { Nonresponse } from '#shared/questionnaire/option.ts';
import { Sensitive } from '#shared/questionnaire/sensitive.ts';
import { saysYes } from './survey-tree.ts';
import { placeOf, readText, type TextContext } from './read-text.ts';
import type { SurveyEntry } from './survey-tree.ts';
import { cellOf, type TableRow } from './table.ts';

const PlanResults = z.array(z.string().regex(/^(\d+(\.\d+){0,2}|lexicon:[a-z ]+)$/));
const Positive = z.coerce.number().int().positive();

/** A list in one cell, with commas between. */
export const listIn = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** A mark of Peil's own (`peil::…`) that must have a certain form; told and left out when it has not. */
export function readMark<T>(
  row: TableRow,
  mark: string,
  schema: z.ZodType<T>,
  context: TextContext,
  take: (text: string) => unknown = (text) => text,
): T | undefined {
  const text = cellOf(row, `peil::${mark}`);
  if (text === '') return undefined;
  const read = schema.safeParse(take(text));
  if (read.success) return read.data;
  context.report('notAPeilMark', placeOf(row, `peil::${mark}`), { found: text });
  return undefined;
}

/** A mark that says yes or nothing. */
export const hasMark = (row: TableRow, mark: string): boolean => saysYes(cellOf(row, `peil::${mark}`));

/** Without the parts that are not there, as a questionnaire is written. */
export function present<T extends object>(parts: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** What questions and choices share of Peil's own: whether they are sensitive, and the consent that they wait for. */
export function readCare(row: TableRow, from: SurveyEntry | undefined, context: TextContext) {
  const category = readMark(row, 'sensitive', Sensitive.shape.category, context);
  const reason = category && readText(row, 'peil::sensitive_reason', from, context);
  return present({
    sensitive: category && { category, ...(reason && { reason }) },
    consent: readMark(row, 'consent', Name, context),
  });
}

/** What questions have of Peil's own beside that. */
export function readQuestionMarks(row: TableRow, from: SurveyEntry | undefined, context: TextContext) {
  return {
    ...readCare(row, from, context),
    ...present({
      decline: readMark(row, 'decline', z.array(Nonresponse), context, listIn),
      plan: readMark(row, 'plan', PlanResults, context, listIn),
      role: readMark(row, 'role', z.literal('paradata'), context),
    }),
  };
}

export { Positive, PlanResults };

import * as z from 'zod';
import { MUNICIPALITIES } from '#shared/questionnaire/municipality.ts';
import type { Question } from '#shared/questionnaire/question.ts';
import type { OfferedList } from './choice-lists.ts';
import { hasMark, present, readMark } from './read-marks.ts';
import { readText, type TextContext } from './read-text.ts';
import type { SurveyEntry } from './survey-tree.ts';
import { cellOf } from './table.ts';

const Bound = z.coerce.number();
const Count = z.coerce.number().int().positive();

/** What Peil knows of a number beyond XLSForm. */
export const numberMarks = (entry: SurveyEntry, context: TextContext) =>
  present({
    minimum: readMark(entry.row, 'minimum', Bound, context),
    maximum: readMark(entry.row, 'maximum', Bound, context),
    step: readMark(entry.row, 'step', Bound.positive(), context),
    unit: readText(entry.row, 'peil::unit', entry, context),
  });

export const textMarks = (entry: SurveyEntry, context: TextContext) =>
  present({ maxLength: readMark(entry.row, 'max_length', Count.max(10_000), context) });

export const multipleMarks = (entry: SurveyEntry, context: TextContext) =>
  present({ maxSelected: readMark(entry.row, 'max_selected', Count, context) });

type Base = Pick<Question, 'name'> & { readonly label: NonNullable<Question['label']> };

/** A question that is a choice in XLSForm and more than that in Peil, by its `peil::type`. */
export function markedSelect(
  entry: SurveyEntry,
  word: 'select_one' | 'select_multiple' | 'rank',
  base: Base,
  shuffle: { readonly shuffle?: true | string },
  list: OfferedList,
  context: TextContext,
): Question | undefined {
  const options = list.options.map(({ option }) => option);
  const own = options.filter(
    ({ code }) => !MUNICIPALITIES.some((municipality) => municipality.code === code),
  );
  switch (cellOf(entry.row, 'peil::type')) {
    case 'municipality':
      return { ...base, ...present({ options: own.length > 0 ? own : undefined }), type: 'municipality' };
    case 'consent':
      return { ...base, type: 'consent' };
    case 'rating':
      return { ...base, steps: options, type: 'rating' };
  }
  if (!hasMark(entry.row, 'inline')) return undefined;
  switch (word) {
    case 'select_one':
      return { ...base, options, ...shuffle, type: 'single' };
    case 'select_multiple':
      return { ...base, options, ...shuffle, ...multipleMarks(entry, context), type: 'multiple' };
    case 'rank':
      return { ...base, options, ...shuffle, type: 'ranking' };
  }
}

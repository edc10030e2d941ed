import { carryExpression } from './carry-expression.ts';
import type { QuestionContext } from './question-context.ts';
import { present } from './read-marks.ts';
import { placeOf } from './read-text.ts';
import type { SurveyQuestion } from './survey-tree.ts';
import { cellOf } from './table.ts';

/** The order of the options: as they stand, shuffled, or shuffled by a seed (`randomize=true, seed=${draw}`). */
export function readShuffle(
  entry: SurveyQuestion,
  parameters: ReadonlyMap<string, string>,
  context: QuestionContext,
): { readonly shuffle?: true | string } {
  const { row } = entry;
  const { names, codes, report } = context;
  const randomize = parameters.get('randomize')?.toLowerCase() ?? 'false';
  const place = placeOf(row, 'parameters');
  if (!['true', 'false', 'yes', 'no'].includes(randomize)) {
    report('wrongParameter', place, { found: `randomize=${randomize}` });
  }
  const seed = cellOf(row, 'peil::seed') || parameters.get('seed');
  if (randomize !== 'true' && randomize !== 'yes') {
    if (seed !== undefined) report('seedWithoutShuffle', place, { found: seed });
    return {};
  }
  if (seed === undefined) return { shuffle: true };
  const asker = (list: string) => context.asker(list);
  const lookUp = (list: string) => context.lists.lookUp(list);
  const carried = carryExpression(seed, { names, codes, from: entry, asker, lookUp }, place, report);
  return present({ shuffle: carried ?? (true as const) });
}

import { carryExpression } from './carry-expression.ts';
import { initialOf } from './default.ts';
import type { QuestionContext } from './question-context.ts';
import { present } from './read-marks.ts';
import { placeOf, readText } from './read-text.ts';
import { saysYes, type SurveyEntry } from './survey-tree.ts';
import { cellOf } from './table.ts';
import type { QuestionWord } from './type-word.ts';

/** Whether something stands under a key. */
export const isWritten = ({ row }: SurveyEntry, key: string): boolean => cellOf(row, key) !== '';

/** What must hold for an answer, and when it is asked for; `rule` is that of the type itself. */
export function readRules(
  entry: SurveyEntry,
  word: QuestionWord | 'matrix',
  context: QuestionContext,
  rule: string | undefined,
) {
  const { row } = entry;
  const isShown = word === 'note';
  const required = truthOf(entry, 'required', context);
  if (isShown && required !== undefined) context.report('noteRequired', placeOf(row, 'required'));
  const own = isWritten(entry, 'constraint') ? expressionOf(entry, 'constraint', context) : undefined;
  return present({
    relevance: relevanceOf(entry, context),
    required: isShown ? undefined : required,
    requiredMessage: isShown ? undefined : readText(row, 'required_message', entry, context),
    constraint: own !== undefined && rule !== undefined ? `(${own}) and (${rule})` : (own ?? rule),
    constraintMessage: readText(row, 'constraint_message', entry, context),
    readonly: isShown ? undefined : truthOf(entry, 'readonly', context),
  });
}

/** The relevance of a question or group; a word for yes or no is the truth itself. */
export function relevanceOf(entry: SurveyEntry, context: QuestionContext): string | undefined {
  const written = cellOf(entry.row, 'relevant');
  if (written === '') return undefined;
  if (/^(yes|true)$/i.test(written)) return 'true()';
  if (/^(no|false)$/i.test(written)) return 'false()';
  return expressionOf(entry, 'relevant', context);
}

/** Yes as true, no as nothing, anything else as the expression that it is. */
function truthOf(entry: SurveyEntry, key: string, context: QuestionContext): true | string | undefined {
  const written = cellOf(entry.row, key);
  if (written === '' || /^(no|false|false\(\)|0|nee|non)$/i.test(written)) return undefined;
  return saysYes(written) ? true : expressionOf(entry, key, context);
}

/** An expression of a row as it is carried over. */
export function expressionOf(
  entry: SurveyEntry,
  key: string,
  context: QuestionContext,
  more: { readonly text?: string; readonly columns?: ReadonlyMap<string, boolean> } = {},
): string | undefined {
  const { names, codes, report } = context;
  return carryExpression(
    more.text ?? cellOf(entry.row, key),
    {
      names,
      codes,
      from: entry,
      columns: more.columns,
      bareText: key === 'calculation',
      asker: (list) => context.asker(list),
      lookUp: (list) => context.lists.lookUp(list),
    },
    placeOf(entry.row, key),
    report,
  );
}

/** What stands at a question before it is answered: Peil's own mark as it is, XLSForm's default as an expression. */
export function initialIn(
  entry: SurveyEntry,
  numeric: boolean,
  context: QuestionContext,
): string | undefined {
  const marked = cellOf(entry.row, 'peil::initial');
  if (marked !== '') return expressionOf(entry, 'peil::initial', context);
  const written = cellOf(entry.row, 'default');
  return written === ''
    ? undefined
    : expressionOf(entry, 'default', context, { text: initialOf(written, numeric) });
}

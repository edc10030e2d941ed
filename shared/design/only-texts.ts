import { everyExpression } from '#shared/questionnaire/every-expression.ts';
import { withPart } from '#shared/questionnaire/edit/path.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';

/**
 * A draft with its texts, names and order, and without a single rule: what a translator is given. It has the shape of
 * a questionnaire, so that whatever knows the texts of one knows those of this one, with the same keys.
 */
export const onlyTexts = (draft: Questionnaire): Questionnaire =>
  everyExpression(draft).reduce(
    (whole, { path }) => withPart(whole, path, isNeeded(path) ? 'true()' : undefined),
    draft,
  );

/** The rules without which there is no such thing: what a variable is derived by, and when an interview ends. */
const isNeeded = (path: readonly (string | number)[]): boolean =>
  path[0] === 'screenOuts' || path[0] === 'derived' || path.at(-1) === 'calculation';

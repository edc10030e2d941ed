import { labelIn } from '#lib/council/label.ts';
import { questionsOf } from '#shared/questionnaire/edit/published.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';

/** What the form of a question offers to choose from that stands elsewhere in the draft. */
export interface Beside {
  readonly consents: readonly { readonly name: string; readonly label: string }[];
  /** The names of the lists of answers that questions share. */
  readonly choiceLists: readonly string[];
}

export const besideOf = (draft: Questionnaire): Beside => ({
  consents: questionsOf(draft).flatMap((question) =>
    question.type === 'consent'
      ? [{ name: question.name, label: labelIn(question.label, draft.sourceLanguage, question.name) }]
      : [],
  ),
  choiceLists: Object.keys(draft.choiceLists ?? {}),
});

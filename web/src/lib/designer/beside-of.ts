import { labelIn } from '#lib/council/label.ts';
import type { FieldsCatalogue } from '#lib/messages/fields/fields.ts';
import { questionsOf } from '#shared/questionnaire/edit/published.ts';
import type { Node, Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { namedIn, ruleWords } from './rules/rule-words.ts';

/** What the form of a question offers to choose from that stands elsewhere in the draft. */
export interface Beside {
  readonly consents: readonly { readonly name: string; readonly label: string }[];
  /** The names of the lists of answers that questions share. */
  readonly choiceLists: readonly string[];
  /** When it is asked, in words, where a rule says so that can be read. */
  readonly rule: string | undefined;
}

export const besideOf = (draft: Questionnaire, node: Node | undefined, fields: FieldsCatalogue): Beside => ({
  consents: questionsOf(draft).flatMap((question) =>
    question.type === 'consent'
      ? [{ name: question.name, label: labelIn(question.label, draft.sourceLanguage, question.name) }]
      : [],
  ),
  choiceLists: Object.keys(draft.choiceLists ?? {}),
  rule:
    node?.relevance === undefined
      ? undefined
      : ruleWords(node.relevance, node.name, { fields, draft, named: namedIn(draft) }),
});

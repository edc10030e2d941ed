import type { FieldsCatalogue } from '#lib/messages/fields/fields.ts';
import { message } from '#lib/messages/message.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { placeIn } from '../place-in.ts';
import { shortLabel } from '../rules/rule-words.ts';
import { rulesOf } from '../rules/rules-of.ts';

/** A question that is not asked now, and the rules that hide it. */
export interface HiddenRow {
  readonly name: string;
  readonly label: string;
  readonly rules: readonly string[];
}

/** What is hidden at this moment of a try-out, with the rules in words; inside a hidden section the section says it all. */
export function hiddenRows(
  draft: Questionnaire,
  hidden: readonly string[],
  fields: FieldsCatalogue,
): readonly HiddenRow[] {
  const { rules } = rulesOf(draft, fields);
  const isHidden = new Set(hidden);
  return hidden.flatMap((name) => {
    const standing = placeIn(draft, name);
    if (!standing || standing.parents.some((parent) => isHidden.has(parent.name))) return [];
    const own = rules.filter(
      (rule) => rule.name === name && (rule.field === 'relevance' || rule.field === 'consent'),
    );
    return [
      {
        name,
        label: shortLabel(standing.node.label, draft.sourceLanguage, name),
        rules: own.map(({ field, words, written }) =>
          message(fields, field === 'consent' ? 'try.becauseConsent' : 'try.because', {
            rule: words ?? written,
          }),
        ),
      },
    ];
  });
}

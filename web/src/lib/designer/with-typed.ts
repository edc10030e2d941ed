import { edit } from '#shared/questionnaire/edit/edit.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { changesOf } from './changes-of.ts';
import { placeIn } from './place-in.ts';

/**
 * A draft as somebody wanted it who was refused, to fill the form with: all that was typed and has the right shape.
 * The name stays, since the question is found by it.
 */
export function withTyped(draft: Questionnaire, at: string, form: FormData): Questionnaire {
  const node = placeIn(draft, at)?.node;
  if (!node) return draft;
  return changesOf(draft, node, form)
    .filter((change) => change.do !== 'rename' && change.do !== 'changeType')
    .reduce((made, change) => {
      const outcome = edit(made, change);
      return outcome.ok ? outcome.draft : made;
    }, draft);
}

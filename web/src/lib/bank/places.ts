import { outlineOf } from '#lib/designer/outline.ts';
import { placeAfter, placeIn } from '#lib/designer/place-in.ts';
import type { Place } from '#shared/questionnaire/edit/change.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';

/** Where a question can be put, as somebody chooses it: after a question, or at the end of a section. */
export interface PlaceChoice {
  readonly name: string;
  readonly label: string;
  readonly how: 'after' | 'inside';
}

export const placesOf = (draft: Questionnaire): readonly PlaceChoice[] =>
  outlineOf(draft).map(({ name, label, type }) => ({
    name,
    label,
    how: type === 'group' ? 'inside' : 'after',
  }));

/** The place that was chosen by its name; at the very end where there is no such one. */
export function placeChosen(draft: Questionnaire, name: string): Place {
  const standing = placeIn(draft, name);
  if (!standing) return {};
  return standing.node.type === 'group' ? { parent: { at: 'node', name } } : placeAfter(standing);
}

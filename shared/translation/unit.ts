import type { LocalizedText } from '#shared/language/localized-text.ts';
import { targetAt, type OptionOwner, type Target } from '#shared/questionnaire/edit/target.ts';
import { fieldOf } from '#shared/questionnaire/edit/shape.ts';
import { everyText } from '#shared/questionnaire/every-text.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';

/** One text to translate. */
export interface Unit {
  /**
   * Says which text it is, by names and codes, for as long as those stay: `question/needs/label`,
   * `question/needs/options/housing/label`, `list/domains/school/label`. It stands in the files that agencies get.
   */
  readonly key: string;
  /** Where an edit puts it. */
  readonly of: Target;
  readonly field: string;
  readonly text: LocalizedText;
}

const known = new WeakMap<Questionnaire, readonly Unit[]>();

/** Every text that somebody can get to see, in the order of the questionnaire. */
export function unitsOf(draft: Questionnaire): readonly Unit[] {
  // A draft is never changed in place, so its units can be remembered with it.
  let units = known.get(draft);
  if (!units) {
    units = everyText(draft).map(({ path, text }) => {
      const { of, within } = targetAt(draft, path);
      const field = fieldOf(within);
      return { key: `${keyOf(of)}/${field}`, of, field, text };
    });
    known.set(draft, units);
  }
  return units;
}

/** The key of what a change sets: the opposite way from the key of a unit to its target. */
export const keyOfField = (of: Target, field: string): string => `${keyOf(of)}/${field}`;

function keyOf(target: Target): string {
  switch (target.at) {
    case 'questionnaire':
      return 'questionnaire';
    case 'node':
      return `question/${named(target)}`;
    case 'derived':
      return `derived/${named(target)}`;
    case 'screenOut':
      return `stop/${named(target)}`;
    case 'choiceList':
      return `list/${target.name}`;
    case 'option':
      return `${keyOfOwner(target.owner)}/${written(target.code)}${which(target.nth)}`;
  }
}

const keyOfOwner = (owner: OptionOwner): string =>
  owner.at === 'node' ? `question/${named(owner)}/${owner.list}` : keyOf(owner);

const named = ({ name, nth }: { readonly name: string; readonly nth?: number | undefined }): string =>
  `${name}${which(nth)}`;

/** Drafts with mistakes hold twins. */
const which = (nth: number | undefined): string => (nth === undefined ? '' : `;${String(nth + 1)}`);

/** A code can hold any sign but a space; what would not survive a file or look like the path is written as its number. */
const written = (code: string): string =>
  code.replace(/[^\p{L}\p{N}_.+-]/gu, (sign) => `%${(sign.codePointAt(0) ?? 0).toString(16)};`);

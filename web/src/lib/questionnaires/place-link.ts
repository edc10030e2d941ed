import { labelIn } from '#lib/council/label.ts';
import { questionsUsing } from '#lib/designer/choice-lists.ts';
import { placeIn } from '#lib/designer/place-in.ts';
import type { LanguageTag } from '#shared/language/tag.ts';
import type { LocalizedText } from '#shared/language/localized-text.ts';
import type { Finding } from '#shared/questionnaire/check/finding.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';

/** Where somebody mends a finding, and what stands there in words. */
export interface PlaceLink {
  readonly href: string;
  /** The words of the question, section or variable; its name where it has none, empty for the questionnaire itself. */
  readonly label: string;
}

/** The page and the part of it in which a finding is mended. `here` is the questionnaire's own address. */
export function placeLink(
  { place }: Pick<Finding, 'place'>,
  draft: Questionnaire,
  here: string,
  language: LanguageTag,
): PlaceLink {
  const { node, path, field } = place;
  const at = (name: string, part = 'edit'): string => `${here}/design?at=${encodeURIComponent(name)}#${part}`;
  const standing = placeIn(draft, node)?.node;
  const label = firstLine(labelOf(draft, node), language) || node;
  const translated = place.language;
  // What is found in the words of another language is mended where it is translated.
  if (translated !== undefined && translated !== draft.sourceLanguage)
    return { href: `${here}/translate/${encodeURIComponent(translated)}?show=all`, label };
  switch (path[0]) {
    case 'derived':
      return { href: `${here}/design/results#variable-${node}`, label };
    case 'reporting':
      return { href: `${here}/design/results#reporting`, label };
    case 'screenOuts':
      return { href: `${here}/design/about#stop-${node}`, label };
    case 'choiceLists': {
      // A list is edited at a question that uses it.
      const [user] = questionsUsing(draft, node);
      return { href: user ? at(user.name) : `${here}/design/about#lists`, label };
    }
    case 'children':
      return { href: at(node, /^(sensitive|consent)/.test(field) ? 'marks' : 'edit'), label };
    default:
      if (standing) return { href: at(node), label };
      return {
        href: /^reporting/.test(field) ? `${here}/design/results#reporting` : `${here}/design/about#texts`,
        label,
      };
  }
}

function labelOf(draft: Questionnaire, name: string): LocalizedText | undefined {
  const own =
    placeIn(draft, name)?.node ??
    draft.derived?.find((each) => each.name === name) ??
    draft.screenOuts?.find((each) => each.name === name);
  return own?.label;
}

const firstLine = (text: LocalizedText | undefined, language: LanguageTag): string =>
  labelIn(text, language).split('\n')[0] ?? '';

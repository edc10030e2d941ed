import type { LanguageTag } from '#shared/language/tag.ts';
import type { Option } from '../option.ts';
import { compareTexts } from './compare-texts.ts';
import type { VersionChange } from './difference.ts';
import { weighWording } from './wording.ts';

/** What an option does, apart from its words. */
const FEATURES = {
  specify: 'note',
  exclusive: 'note',
  missing: 'meaning',
  consent: 'note',
  domain: 'note',
  sensitive: 'note',
  attributes: 'note',
  media: 'harmless',
} as const satisfies Partial<Record<keyof Option, VersionChange['weight']>>;

interface Context {
  readonly node: string;
  /** `options`, `steps`, `rows`, `columns`, `values`. */
  readonly list: string;
  readonly sourceLanguage: LanguageTag;
  /** The order says something: steps of a rating. */
  readonly ordered: boolean;
  /** Options of still earlier versions, the latest first: a code that comes back must mean what it meant. */
  readonly earlier: readonly (readonly Option[])[];
}

/** The changes of a list of options. Identity is the code: words may change under it, its meaning may not. */
export function compareOptions(
  before: readonly Option[],
  after: readonly Option[],
  { node, list, sourceLanguage, ordered, earlier }: Context,
): VersionChange[] {
  if (before === after) return [];
  const changes: VersionChange[] = [];
  const old = new Map(before.map((option) => [option.code, option]));
  const now = new Set(after.map(({ code }) => code));
  const words = (option: Option | undefined): string => option?.label[sourceLanguage] ?? '';
  const place = ({ code }: Option, part = '') => ({ node, field: `${list}/${code}${part}` });
  const hasDonor = donorsIn(before, words);
  for (const option of after) {
    const was = old.get(option.code);
    const known =
      was ?? earlier.flatMap((options) => options.find(({ code }) => code === option.code) ?? [])[0];
    // The words of another code that stands there no more, or under which other words stand: the codes were mixed up.
    const isMixed =
      known !== undefined &&
      !isSame(words(known), words(option)) &&
      (hasDonor(option) || (!was && weighWording(words(known), words(option)) === 'meaning'));
    if (isMixed) {
      changes.push({
        what: 'codeReused',
        weight: 'refused',
        ...place(option),
        before: words(known),
        after: words(option),
      });
      continue;
    }
    if (!was) {
      changes.push({ what: 'optionAdded', weight: 'note', ...place(option), after: words(option) });
      continue;
    }
    const role = { role: 'answered', sourceLanguage } as const;
    changes.push(...compareTexts(place(option, '/label'), was.label, option.label, role));
    for (const [feature, weight] of Object.entries(FEATURES)) {
      const key = feature as keyof typeof FEATURES;
      if (JSON.stringify(was[key]) === JSON.stringify(option[key])) continue;
      changes.push({
        what: 'optionChanged',
        weight,
        ...place(option, `/${feature}`),
        ...written(was[key], option[key]),
      });
    }
  }
  for (const option of before) {
    if (now.has(option.code)) continue;
    changes.push({ what: 'optionRemoved', weight: 'note', ...place(option), before: words(option) });
  }
  const kept = before.filter(({ code }) => now.has(code)).map(({ code }) => code);
  const order = after.filter(({ code }) => old.has(code)).map(({ code }) => code);
  if (kept.join('\n') !== order.join('\n')) {
    changes.push({
      what: 'optionMoved',
      weight: ordered ? 'meaning' : 'note',
      node,
      field: list,
      before: kept.join(', '),
      after: order.join(', '),
    });
  }
  return changes;
}

/** Up to so many options each is held beside each other; in longer lists words with a typo are not looked for. */
const MOST_PAIRED = 300;

/** Whether another code of the list had the words of this option. */
function donorsIn(before: readonly Option[], words: (option: Option) => string): (option: Option) => boolean {
  if (before.length <= MOST_PAIRED)
    return (option) =>
      before.some((other) => other.code !== option.code && isSame(words(other), words(option)));
  const codes = new Map<string, Set<string>>();
  for (const option of before) {
    const key = letters(words(option));
    codes.set(key, (codes.get(key) ?? new Set()).add(option.code));
  }
  return (option) => {
    const key = letters(words(option));
    return key !== '' && [...(codes.get(key) ?? [])].some((code) => code !== option.code);
  };
}

/** A text without capitals and signs, which change no meaning. */
const letters = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const isSame = (one: string, other: string): boolean =>
  one !== '' && ['same', 'harmless'].includes(weighWording(one, other));

/** What stood and what stands, in words that can be shown. */
export const written = (before: unknown, after: unknown): Pick<VersionChange, 'before' | 'after'> => ({
  ...(before !== undefined && { before: typeof before === 'string' ? before : JSON.stringify(before) }),
  ...(after !== undefined && { after: typeof after === 'string' ? after : JSON.stringify(after) }),
});

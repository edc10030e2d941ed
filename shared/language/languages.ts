import { directionOf, type Direction } from './direction.ts';
import type { LanguageTag } from './tag.ts';

/** What Peil knows of a language: how it names itself, which way it runs, whether its interface is done. */
export interface Language {
  readonly tag: LanguageTag;
  /** The language's name for itself, in its own script (never a flag). */
  readonly name: string;
  readonly direction: Direction;
  /** Whether a native speaker has read the interface texts; staff see this mark. */
  readonly reviewed: boolean;
  /** `audio` languages are spoken first: their interface falls back to another language. */
  readonly tier: 'complete' | 'next' | 'later' | 'audio';
}

/** The languages whose interface a native speaker has read. None yet: a tag is added here after such a reading. */
const REVIEWED: ReadonlySet<LanguageTag> = new Set();

const language = (tag: LanguageTag, name: string, tier: Language['tier']): Language => ({
  tag,
  name,
  direction: directionOf(tag),
  tier,
  reviewed: REVIEWED.has(tag),
});

/**
 * The languages of residents in Brussels that Peil is made for, in the order in which they are offered.
 */
export const LANGUAGES: readonly Language[] = [
  language('nl', 'Nederlands', 'complete'),
  language('fr', 'Français', 'complete'),
  language('en', 'English', 'complete'),
  language('ar', 'العربية', 'next'),
  language('ary', 'الدارجة', 'next'),
  language('es', 'Español', 'next'),
  language('tr', 'Türkçe', 'next'),
  language('ro', 'Română', 'next'),
  language('ti', 'ትግርኛ', 'next'),
  language('ps', 'پښتو', 'next'),
  language('prs', 'دری', 'next'),
  language('uk', 'Українська', 'next'),
  language('fa', 'فارسی', 'later'),
  language('so', 'Soomaali', 'later'),
  language('sq', 'Shqip', 'later'),
  language('pt', 'Português', 'later'),
  language('bg', 'Български', 'later'),
  language('pl', 'Polski', 'later'),
  language('it', 'Italiano', 'later'),
  language('ru', 'Русский', 'later'),
  language('de', 'Deutsch', 'later'),
  language('zh', '中文', 'later'),
  language('rom', 'Romani čhib', 'audio'),
  language('rif', 'Tarifit', 'audio'),
  language('ckb', 'کوردیی ناوەندی', 'audio'),
  language('kmr', 'Kurmancî', 'audio'),
  language('am', 'አማርኛ', 'audio'),
  language('ff', 'Pulaar', 'audio'),
  language('ln', 'Lingála', 'audio'),
  language('ur', 'اردو', 'audio'),
];

const BY_TAG = new Map(LANGUAGES.map((entry) => [entry.tag, entry]));

/**
 * The facts of a language. A tag that Peil does not know names itself by its tag and runs left to right,
 * unless the tag says a right-to-left script.
 */
export function languageOf(tag: LanguageTag): Language {
  return (
    BY_TAG.get(tag) ??
    BY_TAG.get(tag.split('-')[0] ?? tag) ?? {
      tag,
      name: tag,
      direction: directionOf(tag),
      reviewed: false,
      tier: 'later',
    }
  );
}

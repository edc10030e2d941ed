import * as z from 'zod';
import { LanguageTag } from '#shared/language/tag.ts';
import type { Change } from '#shared/questionnaire/edit/change.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { textHash } from './text-hash.ts';
import { keyOfField, unitsOf, type Unit } from './unit.ts';

const Hash = z.string().max(64);

/** That a wording in another language was made for a certain source text. */
const Made = z.strictObject({ text: Hash, source: Hash });
type Made = z.infer<typeof Made>;

/**
 * Which source text translations were made for: by key of the text and by language, the latest wording first. It is
 * kept beside a draft and not in it, because a resident never needs it and a published version never changes. Only
 * texts whose source has changed since they were translated are in it; all others are up to date.
 */
export const TranslationRecord = z.record(z.string().max(400), z.record(LanguageTag, z.array(Made).max(8)));
export type TranslationRecord = Readonly<z.infer<typeof TranslationRecord>>;

/** Wordings that are remembered, so that an undo of a translation brings its state back as well. */
const MOST_WORDINGS = 8;

export type TranslationState = 'missing' | 'outdated' | 'current';

/** Whether a text is there in a language, and whether it was made for the source text of today. */
export function stateOf(
  record: TranslationRecord,
  { key, text }: Unit,
  language: LanguageTag,
  sourceLanguage: LanguageTag,
): TranslationState {
  const words = text[language] ?? '';
  if (words.trim() === '') return 'missing';
  const made = record[key]?.[language];
  if (!made) return 'current';
  const hash = textHash(words);
  const entry = made.find((each) => each.text === hash);
  return entry && entry.source !== textHash(text[sourceLanguage] ?? '') ? 'outdated' : 'current';
}

/**
 * The record after a change of the draft. A source text that changes leaves its translations outdated; a translation
 * that changes is made for the source of that moment, or for the one that its change names (`madeFrom`). What bears
 * another name or code takes its record along; what is removed leaves it behind, so that an undo finds it.
 */
export function recordAfter(
  record: TranslationRecord,
  before: Questionnaire,
  after: Questionnaire,
  change: Change,
): TranslationRecord {
  const old = new Map(unitsOf(before).map((unit) => [unit.key, unit]));
  const now = new Map(unitsOf(after).map((unit) => [unit.key, unit]));
  const result = new Map(Object.entries(record));
  follow(result, old, now);
  const named = namedSources(change);
  for (const [key, unit] of now) {
    const earlier = old.get(key);
    if (earlier) noteChange(result, before.sourceLanguage, earlier, unit);
  }
  for (const [place, source] of named) {
    const [key = '', language = ''] = place.split('\n');
    const words = now.get(key)?.text[language];
    if (words !== undefined) note(result, key, language, { text: textHash(words), source }, true);
  }
  return Object.fromEntries(result);
}

type Noted = Map<string, TranslationRecord[string]>;

function noteChange(record: Noted, sourceLanguage: LanguageTag, earlier: Unit, unit: Unit): void {
  if (earlier.text === unit.text) return;
  const oldSource = textHash(earlier.text[sourceLanguage] ?? '');
  const newSource = textHash(unit.text[sourceLanguage] ?? '');
  const isKnown = record.has(unit.key);
  for (const language of new Set([...Object.keys(earlier.text), ...Object.keys(unit.text)])) {
    if (language === sourceLanguage) continue;
    const oldWords = earlier.text[language] ?? '';
    const newWords = unit.text[language] ?? '';
    if (oldSource !== newSource && oldWords !== '') {
      note(record, unit.key, language, { text: textHash(oldWords), source: oldSource }, false);
    }
    if (newWords !== '' && newWords !== oldWords && (isKnown || oldSource !== newSource)) {
      note(record, unit.key, language, { text: textHash(newWords), source: newSource }, false);
    }
  }
}

/** Notes a wording. One that is known already keeps its source, unless somebody says that it is another. */
function note(record: Noted, key: string, language: LanguageTag, made: Made, anew: boolean): void {
  const languages = record.get(key) ?? {};
  const wordings = languages[language] ?? [];
  const isThere = wordings.some(({ text }) => text === made.text);
  if (isThere && !anew) return;
  const others = wordings.filter(({ text }) => text !== made.text);
  record.set(key, { ...languages, [language]: [made, ...others].slice(0, MOST_WORDINGS) });
}

/** Carries the record of texts that have another key now, because a name or a code has changed or was copied. */
function follow(record: Noted, old: ReadonlyMap<string, Unit>, now: ReadonlyMap<string, Unit>): void {
  const gone = [...old.values()].filter(({ key }) => !now.has(key));
  const come = [...now.values()].filter(({ key }) => !old.has(key));
  // A rename changes keys and leaves the texts and their order, so the two lists lie beside each other.
  const isRename =
    gone.length === come.length && gone.every((unit, at) => sameTexts(unit.text, come[at]?.text));
  come.forEach((unit, at) => {
    const from = isRename
      ? gone[at]
      : [...old.values()].find(({ key, text }) => record.has(key) && sameTexts(text, unit.text));
    const kept = from && record.get(from.key);
    if (kept && !record.has(unit.key)) record.set(unit.key, kept);
  });
}

const sameTexts = (one: Unit['text'], other: Unit['text'] | undefined): boolean =>
  other !== undefined &&
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([language, words]) => textHash(words) === textHash(other[language] ?? ''));

/** The sources that changes name themselves, by key and language. */
function namedSources(change: Change, found = new Map<string, string>()): Map<string, string> {
  if (change.do === 'several') for (const each of change.changes) namedSources(each, found);
  if (change.do === 'setText' && change.madeFrom !== undefined) {
    found.set(`${keyOfField(change.of, change.field)}\n${change.language}`, change.madeFrom);
  }
  return found;
}

/** The change that says that a translation is still right for the source text of today. */
export const stillRight = (unit: Unit, language: LanguageTag, sourceLanguage: LanguageTag): Change => ({
  do: 'setText',
  of: unit.of,
  field: unit.field,
  language,
  text: unit.text[language] ?? '',
  madeFrom: textHash(unit.text[sourceLanguage] ?? ''),
});

/** The record without what nothing needs any more: texts that are gone, translations that are up to date. */
export function tidyRecord(record: TranslationRecord, draft: Questionnaire): TranslationRecord {
  const kept = unitsOf(draft).flatMap((unit) => {
    const languages = Object.entries(record[unit.key] ?? {}).filter(
      ([language]) => stateOf(record, unit, language, draft.sourceLanguage) === 'outdated',
    );
    return languages.length > 0 ? [[unit.key, Object.fromEntries(languages)] as const] : [];
  });
  return Object.fromEntries(kept);
}

import type { LanguageTag } from '#shared/language/tag.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';

const LANGUAGE = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/;

/**
 * A questionnaire in some of its languages, for publishing one language after the other: the source language is
 * always among them, and words in the others stay in the draft, off the resident's phone. The order of the draft.
 */
export function onlyLanguages(draft: Questionnaire, languages: readonly LanguageTag[]): Questionnaire {
  const kept = new Set([draft.sourceLanguage, ...languages]);
  const without = restricted(draft, kept) as Questionnaire;
  return { ...without, languages: draft.languages.filter((language) => kept.has(language)) };
}

/** Tables of texts by language are told by their keys; no other table of a questionnaire has only such keys. */
function restricted(part: unknown, kept: ReadonlySet<string>): unknown {
  if (Array.isArray(part)) return part.map((each) => restricted(each, kept));
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part);
  const isTexts =
    entries.length > 0 && entries.every(([key, words]) => LANGUAGE.test(key) && typeof words === 'string');
  return Object.fromEntries(
    isTexts
      ? entries.filter(([language]) => kept.has(language))
      : entries.map(([key, inner]) => [key, isColumns(key, inner) ? inner : restricted(inner, kept)]),
  );
}

/** The further columns of an option, whose names may look like a language. */
const isColumns = (key: string, inner: unknown): boolean => key === 'attributes' && !Array.isArray(inner);

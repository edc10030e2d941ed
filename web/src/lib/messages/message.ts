import { localeOf } from '#lib/language/locale.ts';
import type { LanguageTag } from '#shared/language/tag.ts';

/** The forms of a message that counts, by `Intl.PluralRules`; `{count}` chooses the form. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };
export type Message = string | PluralForms;

/** The texts of one part of the interface in one language. */
export interface Catalogue<Key extends string> {
  readonly language: LanguageTag;
  readonly texts: Readonly<Record<Key, Message>>;
}

export type MessageValues = Readonly<Record<string, string | number>>;

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

/** Keeps a name or number from mixing with the direction of the sentence around it (Unicode UAX 9). */
export const isolate = (text: string): string => `${FIRST_STRONG_ISOLATE}${text}${POP_DIRECTIONAL_ISOLATE}`;

const pluralRules = new Map<string, Intl.PluralRules>();
const numberFormats = new Map<string, Intl.NumberFormat>();

function cached<T>(cache: Map<string, T>, locale: string, make: (locale: string) => T): T {
  let entry = cache.get(locale);
  if (!entry) cache.set(locale, (entry = make(locale)));
  return entry;
}

/**
 * A text of the interface, with `{name}` replaced by its value. Numbers are written as the language writes
 * them (with Western digits), and every value is isolated from the direction of the text around it. Where the
 * message has plural forms, the value `count` chooses. A value that is not given leaves its `{name}` visible.
 */
export function message<Key extends string>(
  catalogue: Catalogue<Key>,
  key: Key,
  values: MessageValues = {},
): string {
  const locale = localeOf(catalogue.language);
  const entry = catalogue.texts[key];
  const pattern =
    typeof entry === 'string'
      ? entry
      : (entry[
          cached(pluralRules, locale, (tag) => new Intl.PluralRules(tag)).select(Number(values['count'] ?? 0))
        ] ?? entry.other);
  return spaced(pattern, catalogue.language).replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values[name];
    if (value === undefined) return placeholder;
    return isolate(
      typeof value === 'number'
        ? cached(numberFormats, locale, (tag) => new Intl.NumberFormat(tag)).format(value)
        : value,
    );
  });
}

/** French writes a space within « » and before : ; ? ! and %, at which a line may not break. */
const spaced = (text: string, language: LanguageTag): string =>
  language === 'fr' ? text.replace(/ (?=[:;?!%»])|(?<=«) /g, '\u00a0') : text;

import { localeOf } from '#lib/language/locale.ts';
import type { LanguageTag } from '#shared/language/tag.ts';

/** A day (`YYYY-MM-DD`) as the language writes it in full, the same in every time zone. */
export const dayIn = (day: string, language: LanguageTag): string =>
  new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

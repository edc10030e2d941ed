import { localeOf } from '#lib/language/locale.ts';
import type { BrusselsMinute } from '#shared/contract/brussels-minute.ts';
import type { LanguageTag } from '#shared/language/tag.ts';

/** A day and time of the clocks in Brussels as the language writes it; whoever shows it says whose clocks they are. */
export const minuteIn = (minute: BrusselsMinute, language: LanguageTag): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(new Date(`${minute}:00Z`));

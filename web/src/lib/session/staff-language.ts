import type { LanguageTag } from '#shared/language/tag.ts';
import { negotiateLanguage, offeredFor } from '#lib/language/negotiate.ts';

/** The languages in which staff and council can work. */
export const STAFF_LANGUAGES: readonly LanguageTag[] = ['nl', 'fr', 'en'];

/** The cookie that remembers which of them somebody chose. */
export const LANGUAGE_COOKIE = 'peil_language';

/** Where a wish for a language can come from, the strongest first. */
export interface LanguageWishes {
  /** `?lang=` of the address. */
  readonly address: string | null;
  /** What was chosen before. */
  readonly cookie: string | undefined;
  /** What the account says. */
  readonly account: string | undefined;
  readonly acceptLanguage: string | null;
}

/** The language of a page for staff or council: the strongest wish that can be met, else Dutch. */
export function staffLanguage(wishes: LanguageWishes): LanguageTag {
  for (const wish of [wishes.address, wishes.cookie, wishes.account]) {
    const offered = wish ? offeredFor(wish, STAFF_LANGUAGES) : undefined;
    if (offered) return offered;
  }
  return negotiateLanguage(wishes.acceptLanguage, STAFF_LANGUAGES) ?? 'nl';
}

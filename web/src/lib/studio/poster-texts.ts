import type { LanguageTag } from '#shared/language/tag.ts';

/** What a poster says beside the code, in the language of who walks by. */
export interface PosterText {
  /** What to do. */
  readonly scan: string;
  /** Why it is safe and how long it takes, in a few words. */
  readonly promise: string;
}

/** The words of a poster. A language that is not here has its title only. */
export const POSTER_TEXTS: Readonly<Partial<Record<LanguageTag, PosterText>>> = {
  nl: { scan: 'Scan de code. Vul in, in uw taal.', promise: 'Wij vragen uw naam niet.' },
  fr: { scan: 'Scannez le code. Répondez dans votre langue.', promise: 'Nous ne demandons pas votre nom.' },
  en: { scan: 'Scan the code. Answer in your language.', promise: 'We do not ask for your name.' },
  ar: { scan: 'امسحوا الرمز بالهاتف وأجيبوا بلغتكم.', promise: 'لا نسألكم عن اسمكم.' },
};

import { offeredFor } from '#lib/language/negotiate.ts';
import type { LanguageTag } from '#shared/language/tag.ts';

/** What a poster says beside the code, in the language of who walks by. */
export interface PosterText {
  /** What to do. */
  readonly scan: string;
  /** Why it is safe, in a few words. */
  readonly promise: string;
}

/** The words of a poster, in each language that the pages of residents speak. */
export const POSTER_TEXTS: Readonly<Record<LanguageTag, PosterText>> = {
  nl: { scan: 'Scan de code. Vul in, in uw taal.', promise: 'Wij vragen uw naam niet.' },
  fr: { scan: 'Scannez le code. Répondez dans votre langue.', promise: 'Nous ne demandons pas votre nom.' },
  en: { scan: 'Scan the code. Answer in your language.', promise: 'We do not ask for your name.' },
  ar: { scan: 'امسحوا الرمز بالهاتف وأجيبوا بلغتكم.', promise: 'لا نسألكم عن اسمكم.' },
  es: { scan: 'Escanee el código. Responda en su idioma.', promise: 'No le preguntamos su nombre.' },
  tr: { scan: 'Kodu okutun. Kendi dilinizde cevap verin.', promise: 'Adınızı sormuyoruz.' },
  ro: { scan: 'Scanați codul. Răspundeți în limba dumneavoastră.', promise: 'Nu vă întrebăm cum vă cheamă.' },
  ti: { scan: 'ነቲ ኮድ ስካን ግበርዎ። ብቋንቋኹም መልሱ።', promise: 'ስምኩም ኣይንሓትትን ኢና።' },
  ps: { scan: 'کوډ سکن کړئ. په خپله ژبه ځواب ورکړئ.', promise: 'موږ ستاسو نوم نه پوښتو.' },
  prs: { scan: 'کود را سکن کنید. به زبان خود جواب بدهید.', promise: 'ما نام شما را نمی‌پرسیم.' },
  uk: { scan: 'Відскануйте код. Відповідайте своєю мовою.', promise: 'Ми не питаємо, як вас звати.' },
  fa: { scan: 'کد را اسکن کنید. به زبان خودتان پاسخ دهید.', promise: 'نامتان را نمی‌پرسیم.' },
  so: { scan: 'Koodhka iskaan ku samee. Luqaddaada kaga jawaab.', promise: 'Magacaaga kuma weydiinayno.' },
  sq: { scan: 'Skanoni kodin. Përgjigjuni në gjuhën tuaj.', promise: 'Nuk ju pyesim si quheni.' },
  pt: { scan: 'Leia o código. Responda na sua língua.', promise: 'Não perguntamos o seu nome.' },
  bg: { scan: 'Сканирайте кода. Отговорете на своя език.', promise: 'Не питаме за името ви.' },
  pl: {
    scan: 'Proszę zeskanować kod i odpowiedzieć w swoim języku.',
    promise: 'Nie pytamy o imię ani nazwisko.',
  },
  it: { scan: 'Scansioni il codice. Risponda nella sua lingua.', promise: 'Non chiediamo il suo nome.' },
  ru: { scan: 'Отсканируйте код. Ответьте на своём языке.', promise: 'Мы не спрашиваем, как вас зовут.' },
  de: {
    scan: 'Scannen Sie den Code. Antworten Sie in Ihrer Sprache.',
    promise: 'Wir fragen nicht nach Ihrem Namen.',
  },
  zh: { scan: '请扫描二维码，用您的语言回答。', promise: '我们不问您的姓名。' },
};

/**
 * The words of a poster for who speaks a language, with the language that they are really in: Arabic for a reader of
 * Darija. `undefined` where there are none that such a reader would look for.
 */
export function posterText(
  language: LanguageTag,
): (PosterText & { readonly language: LanguageTag }) | undefined {
  const written = offeredFor(language, Object.keys(POSTER_TEXTS));
  const words = written === undefined ? undefined : POSTER_TEXTS[written];
  return words && written !== undefined ? { ...words, language: written } : undefined;
}

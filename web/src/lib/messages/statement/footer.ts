import { catalogueFor } from '#lib/messages/catalogue-for.ts';
import type { Catalogue } from '#lib/messages/message.ts';
import type { LanguageTag } from '#shared/language/tag.ts';

export type FooterKey = 'accessibility' | 'privacy';

const words = (accessibility: string, privacy: string): Readonly<Record<FooterKey, string>> => ({
  accessibility,
  privacy,
});

/** What the two links at the foot of a resident's page are called. */
export const FOOTER_TEXTS: Readonly<Record<LanguageTag, Readonly<Record<FooterKey, string>>>> = {
  nl: words('Toegankelijkheid', 'Privacy'),
  fr: words('Accessibilité', 'Vie privée'),
  en: words('Accessibility', 'Privacy'),
  ar: words('سهولة الوصول', 'الخصوصية'),
  es: words('Accesibilidad', 'Privacidad'),
  tr: words('Erişilebilirlik', 'Gizlilik'),
  ro: words('Accesibilitate', 'Confidențialitate'),
  ti: words('ተበጻሕነት', 'ብሕትውና'),
  ps: words('لاسرسی', 'محرمیت'),
  prs: words('دسترسی', 'حریم خصوصی'),
  uk: words('Доступність', 'Приватність'),
  fa: words('دسترس‌پذیری', 'حریم خصوصی'),
  so: words('Helitaan', 'Asturnaan'),
  sq: words('Qasshmëria', 'Privatësia'),
  pt: words('Acessibilidade', 'Privacidade'),
  bg: words('Достъпност', 'Поверителност'),
  pl: words('Dostępność', 'Prywatność'),
  it: words('Accessibilità', 'Privacy'),
  ru: words('Доступность', 'Конфиденциальность'),
  de: words('Barrierefreiheit', 'Datenschutz'),
  zh: words('无障碍', '隐私'),
};

/** The names of the links in a language, else in English. */
export const footerMessages = (language: LanguageTag): Catalogue<FooterKey> =>
  catalogueFor(FOOTER_TEXTS, language, ['en']);

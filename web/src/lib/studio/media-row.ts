import { languageOf } from '#shared/language/languages.ts';
import type { TextMedia } from '#shared/media/media-state.ts';

/** The row of a text on the page. */
export const rowOf = ({ language, text }: Pick<TextMedia, 'language' | 'text'>): string =>
  `text-${language}-${text}`;

/** In which variety a recording of a language can be spoken: those that are written as it. */
export const varietiesOf = (language: string): readonly { readonly tag: string; readonly name: string }[] =>
  language === 'ar' ? [languageOf('ar'), languageOf('ary')] : [];

import type { NewText } from '#shared/design/change-texts.ts';
import type { LanguageTag } from '#shared/language/tag.ts';
import { textHash } from '#shared/translation/text-hash.ts';

/** What was typed on a page of translations: by key, so that it comes back when it could not be saved. */
export interface TypedTexts {
  readonly texts: readonly NewText[];
  readonly typed: Readonly<Record<string, string>>;
}

/** The translations of a form that are not what stood there, and those that were said to be right still. */
export function readTextsForm(form: FormData, language: LanguageTag): TypedTexts {
  const read = (name: string): string => {
    const value = form.get(name);
    // A browser sends a line end as two signs.
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
  };
  const texts: NewText[] = [];
  const typed: Record<string, string> = {};
  for (let at = 0; form.has(`key:${String(at)}`); at++) {
    const number = String(at);
    const [key, before, text] = [
      read(`key:${number}`),
      read(`before:${number}`),
      read(`text:${number}`).trim(),
    ];
    typed[key] = text;
    if (text !== before.trim()) texts.push({ key, language, before, text });
    else if (form.has(`right:${number}`) && text !== '')
      texts.push({ key, language, before, text: before, madeFrom: textHash(read(`source:${number}`)) });
  }
  return { texts, typed };
}

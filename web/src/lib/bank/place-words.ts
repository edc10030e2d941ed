import { labelIn } from '#lib/council/label.ts';
import type { BankCatalogue } from '#lib/messages/bank/bank.ts';
import { message } from '#lib/messages/message.ts';
import type { BankPlace } from '#shared/bank/bank-question.ts';
import type { LocalizedText } from '#shared/language/localized-text.ts';
import type { LanguageTag } from '#shared/language/tag.ts';

/** Where a question stands, in words: "version 3 of ‘Needs in Brussels’". */
export const placeWords = (
  texts: BankCatalogue,
  { from, questionnaire, version = 0, title }: BankPlace & { readonly title: LocalizedText },
  language: LanguageTag,
): string => message(texts, `place.${from}`, { title: labelIn(title, language, questionnaire), version });

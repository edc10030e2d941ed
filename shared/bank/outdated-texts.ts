import type { Change } from '#shared/questionnaire/edit/change.ts';
import type { Question } from '#shared/questionnaire/question.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { textHash } from '#shared/translation/text-hash.ts';
import { stateOf, type TranslationRecord } from '#shared/translation/translation-record.ts';
import { unitsOf } from '#shared/translation/unit.ts';

/**
 * The changes that say of carried translations that they had fallen behind their source before: they have so in the
 * draft as well. Where the two are written in different languages nobody can say.
 */
export function outdatedTexts(
  {
    questionnaire,
    translations = {},
  }: { readonly questionnaire: Questionnaire; readonly translations?: TranslationRecord },
  original: Question,
  carried: Question,
  draft: Questionnaire,
): readonly Change[] {
  const { sourceLanguage } = questionnaire;
  if (draft.sourceLanguage !== sourceLanguage) return [];
  const alone = (question: Question): Questionnaire => ({
    ...questionnaire,
    children: [question],
    choiceLists: {},
  });
  const before = unitsOf(alone(original)).filter(({ of }) => of.at === 'node' || of.at === 'option');
  const after = unitsOf(alone(carried)).filter(({ of }) => of.at === 'node' || of.at === 'option');
  return before.flatMap((unit) =>
    Object.entries(unit.text).flatMap(([language, text]): Change[] => {
      if (language === sourceLanguage || stateOf(translations, unit, language, sourceLanguage) !== 'outdated')
        return [];
      const hash = textHash(text);
      const source = translations[unit.key]?.[language]?.find((made) => made.text === hash)?.source;
      const there = after.find(({ field, of }) => field === unit.field && sameEnd(unit.of, of));
      if (source === undefined || !there) return [];
      return [{ do: 'setText', of: there.of, field: there.field, language, text, madeFrom: source }];
    }),
  );
}

/** The same part of the question, whatever that is called. */
const sameEnd = (one: ReturnType<typeof unitsOf>[number]['of'], other: typeof one): boolean =>
  one.at === 'option'
    ? other.at === 'option' &&
      one.code === other.code &&
      one.owner.at === 'node' &&
      other.owner.at === 'node' &&
      one.owner.list === other.owner.list
    : one.at === other.at;

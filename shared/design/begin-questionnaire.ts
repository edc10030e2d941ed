import type { LanguageTag } from '#shared/language/tag.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';

/** What a first question is called until somebody writes it, where Peil's staff work. */
const FIRST: Readonly<Record<string, string>> = {
  nl: 'Eerste vraag',
  fr: 'Première question',
  en: 'First question',
};

/** A questionnaire with a title and one question in a section: there is none without a question. */
export const beginQuestionnaire = ({
  title,
  language,
  kind,
}: {
  readonly title: string;
  readonly language: LanguageTag;
  readonly kind: Questionnaire['kind'];
}): Questionnaire => ({
  format: 'peil/1',
  id: idFrom(title),
  kind,
  sourceLanguage: language,
  languages: [language],
  title: { [language]: title },
  children: [
    {
      type: 'group',
      name: 'section_1',
      children: [{ type: 'text', name: 'question_1', label: { [language]: FIRST[language] ?? '…' } }],
    },
  ],
});

/** The beginning of an id, for people who read it. */
function idFrom(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  return words === '' ? 'questionnaire' : words;
}

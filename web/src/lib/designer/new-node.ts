import type { LanguageTag } from '#shared/language/tag.ts';
import { namesIn, freshName } from '#shared/questionnaire/edit/names.ts';
import type { Node, Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import type { QuestionType } from '#shared/questionnaire/question.ts';

/** What can be added by hand, in the order in which it is offered. */
export const ADDABLE = [
  ...['single', 'multiple', 'text', 'number', 'date', 'rating', 'matrix', 'ranking', 'municipality'],
  ...['consent', 'time', 'dateTime', 'acknowledge', 'note', 'calculation', 'group'],
] as const satisfies readonly (QuestionType | 'group')[];
export type Addable = (typeof ADDABLE)[number];

/** Words that stand in a new question until somebody writes others. */
export interface FirstWords {
  readonly question: string;
  readonly section: string;
  readonly option: string;
}

/** A new question or section that has the shape of the definition, under a name that is free. */
export function newNode(draft: Questionnaire, type: Addable, language: LanguageTag, words: FirstWords): Node {
  const taken = namesIn(draft);
  const free = (wished: string): string => freshName(wished, (name) => !taken.has(name));
  const label = { [language]: words.question };
  const option = (number: number) => ({
    code: String(number),
    label: { [language]: `${words.option} ${String(number)}` },
  });
  const options = [option(1), option(2)];
  const name = free(type === 'group' ? 'section' : 'question');
  switch (type) {
    case 'group': {
      const inner = freshName('question', (each) => !taken.has(each) && each !== name);
      return {
        type,
        name,
        label: { [language]: words.section },
        children: [{ type: 'text', name: inner, label }],
      };
    }
    case 'single':
    case 'multiple':
    case 'ranking':
      return { type, name, label, options };
    case 'rating':
      return { type, name, label, steps: [1, 2, 3, 4, 5].map(option) };
    case 'matrix':
      return { type, name, label, rows: options, columns: options };
    case 'calculation':
      return { type, name, calculation: "''" };
    default:
      return { type, name, label };
  }
}

import { words, type Example } from '../example.ts';
import type { Question } from '#shared/questionnaire/question.ts';

const content: Question = {
  type: 'rating',
  name: 'content',
  label: words('Hoe tevreden bent u?', 'ما مدى رضاكم؟'),
  decline: ['dont_know'],
  steps: [
    { code: '1', label: words('Helemaal niet tevreden', 'عدم رضا تام') },
    { code: '2', label: words('Niet tevreden', 'عدم رضا') },
    { code: '3', label: words('Het gaat', 'وسط') },
    { code: '4', label: words('Tevreden', 'رضا') },
    { code: '5', label: words('Heel tevreden', 'رضا تام') },
  ],
};

export const examples: readonly Example[] = [
  { shows: 'Steps in reading direction, each with words', question: content },
  { shows: 'A step is chosen', question: content, answers: { content: '4' } },
];

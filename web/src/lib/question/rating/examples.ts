import { words, type Example } from '../example.ts';
import type { Question } from '#shared/questionnaire/question.ts';

const content: Question = {
  type: 'rating',
  name: 'content',
  label: words('Hoe tevreden bent u?', 'ما مدى رضاكم؟', 'Êtes-vous satisfait ?', 'How satisfied are you?'),
  decline: ['dont_know'],
  steps: [
    {
      code: '1',
      label: words('Helemaal niet tevreden', 'عدم رضا تام', 'Pas du tout satisfait', 'Not satisfied at all'),
    },
    { code: '2', label: words('Niet tevreden', 'عدم رضا', 'Pas satisfait', 'Not satisfied') },
    { code: '3', label: words('Het gaat', 'وسط', 'Moyennement satisfait', 'So-so') },
    { code: '4', label: words('Tevreden', 'رضا', 'Satisfait', 'Satisfied') },
    { code: '5', label: words('Heel tevreden', 'رضا تام', 'Très satisfait', 'Very satisfied') },
  ],
};

export const examples: readonly Example[] = [
  { shows: 'Steps in reading direction, each with words', question: content },
  { shows: 'A step is chosen', question: content, answers: { content: '4' } },
];

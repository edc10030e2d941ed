import { words, type Example } from '../example.ts';
import type { Question } from '#shared/questionnaire/question.ts';

const home: Question = {
  type: 'municipality',
  name: 'municipality',
  label: words(
    'In welke gemeente woont u?',
    'في أي بلدية تسكنون؟',
    'Dans quelle commune habitez-vous ?',
    'Which municipality do you live in?',
  ),
  options: [
    {
      code: 'elsewhere',
      label: words(
        'Ik woon niet in Brussel',
        'لا أسكن في بروكسل',
        'Je n’habite pas à Bruxelles',
        'I do not live in Brussels',
      ),
    },
  ],
  decline: ['refused'],
};

export const examples: readonly Example[] = [
  { shows: 'The 19 municipalities by name, then the author’s own options', question: home },
  { shows: 'A municipality is chosen', question: home, answers: { municipality: '21015' } },
];

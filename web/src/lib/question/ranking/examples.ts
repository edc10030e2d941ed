import { words, type Example } from '../example.ts';
import type { Question } from '#shared/questionnaire/question.ts';

const first: Question = {
  type: 'ranking',
  name: 'first',
  label: words(
    'Wat moet er eerst komen?',
    'ما الذي يجب أن يأتي أولًا؟',
    'Qu’est-ce qui doit venir en premier ?',
    'What should come first?',
  ),
  decline: ['dont_know'],
  options: [
    {
      code: 'evening',
      label: words(
        'Ook ’s avonds open zijn',
        'الفتح في المساء أيضًا',
        'Ouvrir aussi le soir',
        'Be open in the evening too',
      ),
    },
    { code: 'price', label: words('Lagere prijzen', 'أسعار أقل', 'Des prix plus bas', 'Lower prices') },
    {
      code: 'languages',
      label: words(
        'Aan het onthaal meer talen spreken',
        'التحدث بلغات أكثر في الاستقبال',
        'Parler plus de langues à l’accueil',
        'Speak more languages at the desk',
      ),
    },
  ],
};

export const examples: readonly Example[] = [
  { shows: 'A place for each option; with script also buttons', question: first },
  {
    shows: 'An order that is complete',
    question: first,
    answers: { first: ['price', 'languages', 'evening'] },
  },
  {
    shows: 'Two options on one place: what was typed stays',
    question: first,
    answers: { first: { evening: '1', price: '1' } },
    checked: true,
  },
];

import { words, type Example } from '../example.ts';
import type { Question } from '#shared/questionnaire/question.ts';

const idea: Question = {
  type: 'text',
  name: 'idea',
  label: words(
    'Wat is uw idee voor Brussel?',
    'ما فكرتكم من أجل بروكسل؟',
    'Quelle est votre idée pour Bruxelles ?',
    'What is your idea for Brussels?',
  ),
  long: true,
  maxLength: 500,
};

export const examples: readonly Example[] = [
  { shows: 'A long text, with its limit', question: idea },
  {
    shows: 'A short text in another direction than the page’s',
    question: { ...idea, long: false, maxLength: 60 },
    answers: { idea: 'حديقة أكبر in Molenbeek' },
  },
  {
    shows: 'A text that is too long is kept whole',
    question: { ...idea, maxLength: 10 },
    answers: { idea: 'Een plek om samen te koken' },
    checked: true,
  },
];

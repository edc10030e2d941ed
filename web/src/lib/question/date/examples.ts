import { words, type Example } from '../example.ts';
import type { Question } from '#shared/questionnaire/question.ts';

const arrival: Question = {
  type: 'date',
  name: 'arrival',
  label: words(
    'Wanneer kwam u in België wonen?',
    'متى أتيتم للعيش في بلجيكا؟',
    'Quand êtes-vous venu habiter en Belgique ?',
    'When did you come to live in Belgium?',
  ),
  decline: ['dont_know', 'refused'],
};

export const examples: readonly Example[] = [
  { shows: 'A day: the browser’s own date field', question: arrival },
  { shows: 'A month, typed', question: { ...arrival, precision: 'month' }, answers: { arrival: '2021-03' } },
  { shows: 'A year, typed', question: { ...arrival, precision: 'year' } },
  {
    shows: 'A day that does not exist: what was typed stays to be seen',
    question: arrival,
    answers: { arrival: '31/2/2021' },
    checked: true,
  },
];

import { words, type Example } from '../example.ts';
import type { Question } from '#shared/questionnaire/question.ts';

const visit: Question = {
  type: 'dateTime',
  name: 'visit',
  label: words(
    'Wanneer was uw gesprek?',
    'متى كانت مقابلتكم؟',
    'Quand a eu lieu votre entretien ?',
    'When was your interview?',
  ),
};

export const examples: readonly Example[] = [
  { shows: 'A day with a time', question: visit, answers: { visit: '2021-03-27T09:30' } },
  {
    shows: 'Nothing is given yet, and the resident may decline',
    question: { ...visit, decline: ['refused'] },
  },
  {
    shows: 'What was typed is no day with a time and stays',
    question: visit,
    answers: { visit: 'vorige week' },
    checked: true,
  },
];

import { words, type Example } from '../example.ts';
import type { Question } from '#shared/questionnaire/question.ts';

const visit: Question = {
  type: 'dateTime',
  name: 'visit',
  label: words('Wanneer was uw gesprek?', 'متى كانت مقابلتكم؟'),
};

export const examples: readonly Example[] = [
  { shows: 'A day with a time', question: visit, answers: { visit: '2021-03-27T09:30' } },
];

import { words, type Example } from '../example.ts';
import type { Question } from '#shared/questionnaire/question.ts';

const opens: Question = {
  type: 'time',
  name: 'opens',
  label: words(
    'Wanneer moet het centrum opengaan?',
    'متى يجب أن يفتح المركز؟',
    'Quand le centre doit-il ouvrir ?',
    'When should the centre open?',
  ),
  decline: ['dont_know'],
};

export const examples: readonly Example[] = [
  { shows: 'A time of the clock', question: opens, answers: { opens: '09:30' } },
  {
    shows: 'What was typed is no time and stays',
    question: opens,
    answers: { opens: '25 uur' },
    checked: true,
  },
  { shows: 'The resident does not know: the field stays empty', question: opens, answers: { opens: 'dk' } },
];

import { words, type Example } from '../example.ts';
import type { Question } from '#shared/questionnaire/question.ts';

const travel: Question = {
  type: 'number',
  name: 'travel',
  label: words('Hoelang wilt u hoogstens onderweg zijn?', 'كم تقبلون أن تقضوا في الطريق على الأكثر؟'),
  hint: words('Te voet, met de fiets of met de tram.', 'مشيًا أو بالدراجة أو بالترام.'),
  unit: words('minuten', 'دقيقة'),
  minimum: 0,
  maximum: 240,
  decline: ['dont_know'],
};

export const examples: readonly Example[] = [
  { shows: 'A number with its unit', question: travel },
  { shows: 'A number was given', question: travel, answers: { travel: 25 } },
  {
    shows: 'What was typed is no number and stays',
    question: travel,
    answers: { travel: 'lang' },
    checked: true,
  },
  { shows: 'The resident does not know: the field stays empty', question: travel, answers: { travel: 'dk' } },
];

import { words, type Example } from '../example.ts';
import type { Question } from '#shared/questionnaire/question.ts';

const centre: Question = {
  type: 'matrix',
  name: 'centre',
  label: words('Wat vindt u van het gemeenschapscentrum?', 'ما رأيكم في المركز المجتمعي؟'),
  rows: [
    { code: 'hours', label: words('De openingsuren', 'مواعيد العمل') },
    { code: 'price', label: words('De prijzen', 'الأسعار') },
  ],
  columns: [
    { code: 'good', label: words('Goed', 'جيد') },
    { code: 'better', label: words('Kan beter', 'يمكن أن يكون أفضل') },
    { code: 'bad', label: words('Niet goed', 'ليس جيدًا') },
  ],
};

export const examples: readonly Example[] = [
  { shows: 'Each row is a group of its own, and each choice names its row', question: centre },
  {
    shows: 'A row is missing in a question that has to be answered',
    question: { ...centre, required: true },
    answers: { centre: { hours: 'better' } },
    checked: true,
  },
];

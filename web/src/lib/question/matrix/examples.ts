import { words, type Example } from '../example.ts';
import type { Question } from '#shared/questionnaire/question.ts';

const centre: Question = {
  type: 'matrix',
  name: 'centre',
  label: words(
    'Wat vindt u van het gemeenschapscentrum?',
    'ما رأيكم في المركز المجتمعي؟',
    'Que pensez-vous du centre communautaire ?',
    'What do you think of the community centre?',
  ),
  rows: [
    {
      code: 'hours',
      label: words('De openingsuren', 'مواعيد العمل', 'Les heures d’ouverture', 'The opening hours'),
    },
    { code: 'price', label: words('De prijzen', 'الأسعار', 'Les prix', 'The prices') },
  ],
  columns: [
    { code: 'good', label: words('Goed', 'جيد', 'Bien', 'Good') },
    { code: 'better', label: words('Kan beter', 'يمكن أن يكون أفضل', 'Peut mieux faire', 'Could be better') },
    { code: 'bad', label: words('Niet goed', 'ليس جيدًا', 'Pas bien', 'Not good') },
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

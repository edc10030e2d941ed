import { words, type Example } from '../example.ts';
import type { Question } from '#shared/questionnaire/question.ts';

const work: Question = {
  type: 'single',
  name: 'work',
  label: words('Wat doet u nu meestal?', 'ماذا تعملون الآن في الغالب؟'),
  decline: ['dont_know', 'refused'],
  options: [
    { code: 'job', label: words('Ik werk', 'أعمل') },
    { code: 'study', label: words('Ik volg les of een opleiding', 'أدرس أو أتابع تدريبًا') },
    { code: 'other', label: words('Iets anders', 'شيء آخر'), specify: true },
  ],
};

export const examples: readonly Example[] = [
  { shows: 'One answer, and two ways not to answer set apart', question: work },
  {
    shows: 'The other option is chosen: its text stands under it',
    question: work,
    answers: { work: 'other', work_other: 'Ik zorg voor mijn moeder' },
  },
  {
    shows: 'A sensitive question says why it is asked; the question has to be answered and was not',
    question: {
      ...work,
      name: 'health',
      required: true,
      label: words('Hebt u een ziekte die lang duurt?', 'هل لديكم مرض يدوم طويلًا؟'),
      hint: words('Langer dan 6 maanden.', 'أكثر من 6 أشهر.'),
      sensitive: {
        category: 'health',
        reason: words(
          'Zo weten wij of zorg voor iedereen bereikbaar is.',
          'لنعرف إن كانت الرعاية متاحة للجميع.',
        ),
      },
      options: [
        { code: 'yes', label: words('Ja', 'نعم') },
        { code: 'no', label: words('Nee', 'لا') },
      ],
    },
    checked: true,
  },
];

import { words, type Example } from '../example.ts';

export const examples: readonly Example[] = [
  {
    shows: 'One box to tick',
    question: {
      type: 'acknowledge',
      name: 'read',
      label: words('Wij bewaren uw antwoorden 5 jaar.', 'نحتفظ بأجوبتكم مدة 5 سنوات.'),
    },
    answers: { read: 'OK' },
  },
];

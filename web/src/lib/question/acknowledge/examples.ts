import { words, type Example } from '../example.ts';

export const examples: readonly Example[] = [
  {
    shows: 'One box to tick',
    question: {
      type: 'acknowledge',
      name: 'read',
      label: words(
        'Wij bewaren uw antwoorden 5 jaar.',
        'نحتفظ بأجوبتكم مدة 5 سنوات.',
        'Nous conservons vos réponses 5 ans.',
        'We keep your answers for 5 years.',
      ),
    },
    answers: { read: 'OK' },
  },
  {
    shows: 'It has to be ticked and was not',
    question: {
      type: 'acknowledge',
      name: 'agreed',
      required: true,
      label: words('Ik heb dit gelezen.', 'قرأت هذا.', 'J’ai lu ceci.', 'I have read this.'),
    },
    checked: true,
  },
];

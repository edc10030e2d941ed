import { words, type Example } from '../example.ts';

export const examples: readonly Example[] = [
  {
    shows: 'Words between questions; nothing is asked',
    question: {
      type: 'note',
      name: 'origin_note',
      label: words(
        'Nu komen vragen over uw herkomst.',
        'تأتي الآن أسئلة عن أصلكم.',
        'Voici des questions sur votre origine.',
        'Now come questions about your origin.',
      ),
      hint: words(
        'U mag ze allemaal overslaan.',
        'يمكنكم تجاوزها كلها.',
        'Vous pouvez toutes les passer.',
        'You may skip all of them.',
      ),
    },
  },
];

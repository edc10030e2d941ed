import { words, type Example } from '../example.ts';

export const examples: readonly Example[] = [
  {
    shows: 'A second consent: yes or no, and no is a good answer',
    question: {
      type: 'consent',
      name: 'consent_special',
      label: words('Mag de VGC vragen stellen over uw gezondheid?', 'هل تسمحون للجنة بأسئلة عن صحتكم؟'),
      hint: words('Zegt u nee? Dan krijgt u die vragen niet.', 'إذا قلتم لا، فلن نطرح هذه الأسئلة.'),
    },
  },
];

import { words, type Example } from '../example.ts';

export const examples: readonly Example[] = [
  {
    shows: 'A second consent: yes or no, and no is a good answer',
    question: {
      type: 'consent',
      name: 'consent_special',
      label: words(
        'Mag de VGC vragen stellen over uw gezondheid?',
        'هل تسمحون للجنة بأسئلة عن صحتكم؟',
        'La VGC peut-elle vous poser des questions sur votre santé ?',
        'May the VGC ask questions about your health?',
      ),
      hint: words(
        'Zegt u nee? Dan krijgt u die vragen niet.',
        'إذا قلتم لا، فلن نطرح هذه الأسئلة.',
        'Vous dites non ? Alors vous ne recevrez pas ces questions.',
        'Do you say no? Then you will not get those questions.',
      ),
    },
  },
];

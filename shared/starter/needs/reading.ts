import type { Question } from '#shared/questionnaire/question.ts';
import { option } from '../option.ts';
import { words } from '../words.ts';

/** Asked of everybody: result 2.3.2 of the plan is about women who do not read well. */
export const READING: Question = {
  type: 'single',
  name: 'reading',
  label: words(
    'Kunt u lezen in de taal die u het best kent?',
    'Savez-vous lire dans la langue que vous connaissez le mieux ?',
    'Can you read in the language you know best?',
    'هل تستطيعون القراءة باللغة التي تعرفونها أكثر من غيرها؟',
  ),
  decline: ['refused'],
  plan: ['2.3.2'],
  options: [
    option('well', ['Ja, goed', 'Oui, bien', 'Yes, well', 'نعم، جيدًا']),
    option('some', ['Een beetje', 'Un peu', 'A little', 'قليلًا']),
    option('not', ['Nee', 'Non', 'No', 'لا']),
  ],
};

import type { Group } from '#shared/questionnaire/questionnaire.ts';
import { words } from '../words.ts';
import { option } from '../option.ts';

/** Learning and practising Dutch: asked unless somebody speaks it well. */
export const LEARNING_DUTCH: Group = {
  type: 'group',
  name: 'dutch_section',
  label: words('Nederlands', 'Le néerlandais', 'Dutch', 'اللغة الهولندية'),
  children: [
    {
      type: 'single',
      name: 'learn_dutch',
      label: words(
        'Wilt u Nederlands leren of oefenen?',
        'Voulez-vous apprendre ou pratiquer le néerlandais ?',
        'Do you want to learn or practise Dutch?',
        'هل ترغبون في تعلّم اللغة الهولندية أو ممارستها؟',
      ),
      relevance: "${dutch} != '3'",
      decline: ['dont_know'],
      plan: ['3.1.1', '3.1.2'],
      options: [
        option('doing', [
          'Ja, ik doe dat nu al',
          'Oui, je le fais déjà',
          'Yes, I already do',
          'نعم، أفعل ذلك حاليًا',
        ]),
        option('want', [
          'Ja, maar ik doe het nog niet',
          'Oui, mais je ne le fais pas encore',
          'Yes, but I do not do it yet',
          'نعم، ولكن لم أبدأ بعد',
        ]),
        option('no', ['Nee', 'Non', 'No', 'لا']),
      ],
    },
    {
      type: 'multiple',
      name: 'learn_barrier',
      label: words(
        'Wat houdt u nu tegen?',
        'Qu’est-ce qui vous en empêche en ce moment ?',
        'What is stopping you now?',
        'ما الذي يمنعكم الآن؟',
      ),
      relevance: "${learn_dutch} = 'want'",
      plan: ['3.1.2', '2.3.2'],
      options: [
        option('info', [
          'Ik weet niet waar er lessen zijn',
          'Je ne sais pas où il y a des cours',
          'I do not know where there are classes',
          'لا أعرف أين توجد الدروس',
        ]),
        option('full', [
          'De lessen zijn vol',
          'Les cours sont complets',
          'The classes are full',
          'الدروس ممتلئة',
        ]),
        option('time', ['Ik heb geen tijd', 'Je n’ai pas le temps', 'I have no time', 'ليس لديّ وقت']),
        option('kids', [
          'Ik heb geen opvang voor mijn kinderen',
          'Je n’ai personne pour garder mes enfants',
          'I have no one to look after my children',
          'ليس لديّ من يعتني بأطفالي',
        ]),
        option('cost', [
          'De lessen kosten te veel',
          'Les cours coûtent trop cher',
          'The classes cost too much',
          'الدروس مكلفة جدًا',
        ]),
        option('read', [
          'Lezen en schrijven is moeilijk voor mij',
          'Lire et écrire est difficile pour moi',
          'Reading and writing is hard for me',
          'القراءة والكتابة صعبتان عليّ',
        ]),
        option('level', [
          'De lessen zijn te moeilijk of te gemakkelijk',
          'Les cours sont trop difficiles ou trop faciles',
          'The classes are too hard or too easy',
          'الدروس صعبة جدًا أو سهلة جدًا',
        ]),
        option('other', ['Iets anders', 'Autre chose', 'Something else', 'شيء آخر'], { specify: true }),
      ],
    },
  ],
};

import type { Group } from '#shared/questionnaire/questionnaire.ts';
import { words } from '../words.ts';
import { option } from '../option.ts';

/** Free time, and what would help people to join in: results 1.1.1 and 1.1.2 of the plan. */
export const LEISURE: Group = {
  type: 'group',
  name: 'leisure_section',
  label: words('Vrije tijd', 'Loisirs', 'Leisure', 'أوقات الفراغ'),
  children: [
    {
      type: 'multiple',
      name: 'activities',
      label: words(
        'Wat deed u dit jaar in uw vrije tijd?',
        'Qu’avez-vous fait cette année pendant votre temps libre ?',
        'What did you do in your free time this year?',
        'ماذا فعلتم هذه السنة في أوقات فراغكم؟',
      ),
      plan: ['1.1.1', '4.1.1'],
      options: [
        option('centre', [
          'Naar een gemeenschapscentrum gaan',
          'Aller dans un centre communautaire flamand (gemeenschapscentrum)',
          'Go to a Flemish community centre (gemeenschapscentrum)',
          'الذهاب إلى مركز مجتمعي فلمنكي (gemeenschapscentrum)',
        ]),
        option('library', [
          'Naar de bibliotheek gaan',
          'Aller à la bibliothèque',
          'Go to the library',
          'الذهاب إلى المكتبة العامة',
        ]),
        option('sport', [
          'Sporten in een club of groep',
          'Faire du sport dans un club ou un groupe',
          'Play sport in a club or group',
          'ممارسة الرياضة في نادٍ أو مع مجموعة',
        ]),
        option('youth', [
          'Naar een jeugdhuis of speelplein gaan',
          'Aller dans une maison de jeunes ou une plaine de vacances',
          'Go to a youth centre or holiday play scheme',
          'الذهاب إلى دار للشباب أو أنشطة لعب للأطفال في العطل',
        ]),
        option('culture', [
          'Naar theater, muziek of een museum gaan',
          'Aller au théâtre, à un concert ou au musée',
          'Go to the theatre, a concert or a museum',
          'الذهاب إلى المسرح أو حفل موسيقي أو متحف',
        ]),
        option('assoc', [
          'Naar een vereniging gaan',
          'Aller dans une association',
          'Go to an association',
          'الذهاب إلى جمعية',
        ]),
        option('none', ['Geen van deze', 'Rien de tout cela', 'None of these', 'لا شيء مما سبق'], {
          exclusive: true,
        }),
      ],
    },
    {
      type: 'multiple',
      name: 'leisure_barrier',
      label: words(
        'Wat zou u helpen om meer mee te doen?',
        'Qu’est-ce qui vous aiderait à participer plus ?',
        'What would help you to join in more?',
        'ما الذي قد يساعدكم على المشاركة أكثر؟',
      ),
      plan: ['1.1.1', '1.1.2'],
      options: [
        option('info', ['Meer informatie', 'Plus d’informations', 'More information', 'معلومات أكثر']),
        option('price', ['Een lagere prijs', 'Un prix plus bas', 'A lower price', 'سعر أقل']),
        option('signup', [
          'Gemakkelijker inschrijven',
          'Une inscription plus facile',
          'Easier sign-up',
          'تسجيل أسهل',
        ]),
        option('near', [
          'Iets dichter bij huis',
          'Quelque chose de plus près de chez moi',
          'Something closer to home',
          'مكان أقرب إلى البيت',
        ]),
        option('hours', ['Andere uren', 'D’autres horaires', 'Other hours', 'مواعيد أخرى']),
        option('with', [
          'Iemand die de eerste keer meegaat',
          'Quelqu’un qui m’accompagne la première fois',
          'Someone to go with me the first time',
          'شخص يرافقني في المرة الأولى',
        ]),
        option('lang', [
          'Hulp met de taal',
          'De l’aide pour la langue',
          'Help with the language',
          'مساعدة في اللغة',
        ]),
        option('kids', [
          'Opvang voor mijn kinderen',
          'Une garde pour mes enfants',
          'Childcare for my children',
          'من يعتني بأطفالي',
        ]),
        option(
          'nothing',
          [
            'Niets, dat hoeft niet',
            'Rien, ce n’est pas nécessaire',
            'Nothing, there is no need',
            'لا شيء، لا حاجة إلى ذلك',
          ],
          { exclusive: true },
        ),
      ],
    },
  ],
};

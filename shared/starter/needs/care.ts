import type { Group } from '#shared/questionnaire/questionnaire.ts';
import { anyChosen } from '../one-of.ts';
import { words } from '../words.ts';
import { option } from '../option.ts';
import { REASON } from '../block/reason.ts';

const HAS_MINORS = anyChosen('kid_ages', ['0_2', '3_5', '6_11', '12_17']);

/** Care, interpreters, childcare and school: results 1.2.4 to 1.3.1 of the plan. */
export const CARE: Group = {
  type: 'group',
  name: 'care_section',
  label: words('Zorg en gezin', 'Soins et famille', 'Care and family', 'الرعاية والأسرة'),
  children: [
    {
      type: 'single',
      name: 'unmet_care',
      label: words(
        'Had u dit jaar een dokter of tandarts nodig, maar ging u niet?',
        'Cette année, avez-vous eu besoin d’un médecin ou d’un dentiste sans y aller ?',
        'This year, was there a time when you needed a doctor or dentist but did not go?',
        'هل احتجتم هذه السنة إلى طبيب أو طبيب أسنان ولم تذهبوا إليه؟',
      ),
      decline: ['refused'],
      sensitive: REASON.CARE,
      consent: 'consent_special',
      plan: ['1.2.6', '2.4.4'],
      options: [
        option('yes', ['Ja', 'Oui', 'Yes', 'نعم']),
        option('no', [
          'Nee, ik kon altijd gaan',
          'Non, j’ai toujours pu y aller',
          'No, I could always go',
          'لا، استطعت الذهاب دائمًا',
        ]),
        option('noneed', [
          'Ik had geen zorg nodig',
          'Je n’avais pas besoin de soins',
          'I needed no care',
          'لم أحتج إلى رعاية صحية',
        ]),
      ],
    },
    {
      type: 'single',
      name: 'interpreter',
      label: words(
        'Hebt u dit jaar een tolk nodig gehad?',
        'Avez-vous eu besoin d’un interprète cette année ?',
        'Did you need an interpreter this year?',
        'هل احتجتم هذه السنة إلى مترجم شفهي؟',
      ),
      decline: ['refused'],
      plan: ['1.2.4'],
      options: [
        option('got', [
          'Ja, en er was een tolk',
          'Oui, et il y en avait un',
          'Yes, and there was one',
          'نعم، وكان هناك مترجم شفهي',
        ]),
        option('family', [
          'Ja, familie of een vriend hielp mij',
          'Oui, de la famille ou un ami a traduit pour moi',
          'Yes, family or a friend helped me',
          'نعم، وساعدني أحد الأقارب أو الأصدقاء',
        ]),
        option('notgot', [
          'Ja, maar er was geen tolk',
          'Oui, mais il n’y en avait pas',
          'Yes, but there was none',
          'نعم، ولكن لم يكن هناك مترجم شفهي',
        ]),
        option('no', ['Nee', 'Non', 'No', 'لا']),
      ],
    },
    {
      type: 'single',
      name: 'childcare',
      label: words(
        'Hebt u opvang voor uw jonge kinderen?',
        'Avez-vous une place d’accueil pour vos jeunes enfants ?',
        'Do you have childcare for your young children?',
        'هل لديكم مكان في حضانة لأطفالكم الصغار؟',
      ),
      relevance: "selected(${kid_ages}, '0_2')",
      decline: ['refused'],
      plan: ['1.2.10'],
      options: [
        option('dutch', [
          'Ja, in een Nederlandstalige opvang',
          'Oui, dans un accueil néerlandophone',
          'Yes, in Dutch-language childcare',
          'نعم، في حضانة ناطقة بالهولندية',
        ]),
        option('other', ['Ja, ergens anders', 'Oui, ailleurs', 'Yes, somewhere else', 'نعم، في مكان آخر']),
        option('seek', [
          'Nee, wij zoeken nog een plaats',
          'Non, nous cherchons une place',
          'No, we are still looking for a place',
          'لا، ما زلنا نبحث عن مكان',
        ]),
        option('noneed', [
          'Nee, dat hoeft niet',
          'Non, ce n’est pas nécessaire',
          'No, we do not need it',
          'لا، لا نحتاج إلى ذلك',
        ]),
      ],
    },
    {
      type: 'single',
      name: 'huisvhkind',
      label: words(
        'Kent u het Huis van het Kind?',
        'Connaissez-vous la Huis van het Kind (maison de l’enfant) ?',
        'Do you know the Huis van het Kind (House of the Child)?',
        'هل تعرفون بيت الطفل (Huis van het Kind)؟',
      ),
      relevance: HAS_MINORS,
      plan: ['1.2.11'],
      options: [
        option('used', [
          'Ja, ik ben er al geweest',
          'Oui, j’y ai déjà été',
          'Yes, I have been there',
          'نعم، سبق أن ذهبت إليه',
        ]),
        option('known', [
          'Ja, maar ik ben er nog niet geweest',
          'Oui, mais je n’y ai pas encore été',
          'Yes, but I have not been there',
          'نعم، ولكن لم أذهب إليه بعد',
        ]),
        option('no', ['Nee', 'Non', 'No', 'لا']),
      ],
    },
    {
      type: 'single',
      name: 'school_info',
      label: words(
        'Krijgt u genoeg informatie over Nederlandstalige scholen?',
        'Recevez-vous assez d’informations sur les écoles néerlandophones ?',
        'Do you get enough information about Dutch-language schools?',
        'هل تحصلون على معلومات كافية عن المدارس الناطقة بالهولندية؟',
      ),
      relevance: HAS_MINORS,
      plan: ['1.3.1'],
      options: [
        option('yes', ['Ja', 'Oui', 'Yes', 'نعم']),
        option('some', ['Een beetje', 'Un peu', 'A little', 'إلى حد ما']),
        option('no', ['Nee', 'Non', 'No', 'لا']),
        option('noneed', [
          'Ik zoek geen school',
          'Je ne cherche pas d’école',
          'I am not looking for a school',
          'لا أبحث عن مدرسة',
        ]),
      ],
    },
  ],
};

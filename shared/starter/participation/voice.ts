import type { Group } from '#shared/questionnaire/questionnaire.ts';
import { USES_AN_OFFER } from './uses-an-offer.ts';
import { words } from '../words.ts';
import { option } from '../option.ts';
import { REASON } from '../block/reason.ts';

/** Whether people are asked, heard and take part in deciding: results 2.1.1 to 2.2.2 and 5.3.1 to 5.3.2. */
export const VOICE: Group = {
  type: 'group',
  name: 'voice_section',
  label: words('Uw stem', 'Votre voix', 'Your voice', 'صوتكم'),
  children: [
    {
      type: 'single',
      name: 'asked',
      label: words(
        'Vroeg iemand op een van die plaatsen dit jaar naar uw mening?',
        'Cette année, quelqu’un dans un de ces lieux vous a-t-il demandé votre avis ?',
        'Did anyone at one of those places ask for your opinion this year?',
        'هل سألكم أحد في هذه الأماكن عن رأيكم هذه السنة؟',
      ),
      relevance: USES_AN_OFFER,
      decline: ['dont_know'],
      plan: ['2.1.2'],
      options: [option('yes', ['Ja', 'Oui', 'Yes', 'نعم']), option('no', ['Nee', 'Non', 'No', 'لا'])],
    },
    {
      type: 'single',
      name: 'acted',
      label: words(
        'Deden zij iets met uw mening?',
        'A-t-on fait quelque chose de votre avis ?',
        'Did they do anything with your opinion?',
        'هل فعلوا شيئًا بناءً على رأيكم؟',
      ),
      relevance: "${asked} = 'yes'",
      plan: ['2.1.2', '1.1.2'],
      options: [
        option('yes', ['Ja', 'Oui', 'Yes', 'نعم']),
        option('partly', ['Een beetje', 'Un peu', 'A little', 'إلى حد ما']),
        option('no', ['Nee', 'Non', 'No', 'لا']),
        option('nofeedback', [
          'Ik heb daar niets meer over gehoord',
          'Je n’en ai plus entendu parler',
          'I heard nothing more about it',
          'لم يصلني أي خبر بعد ذلك',
        ]),
      ],
    },
    {
      type: 'multiple',
      name: 'coshape',
      label: words(
        'Hielp u dit jaar om iets te organiseren of te beslissen?',
        'Avez-vous aidé cette année à organiser ou à décider quelque chose ?',
        'Did you help to organise or decide something this year?',
        'هل ساعدتم هذه السنة في تنظيم شيء أو في اتخاذ قرار؟',
      ),
      plan: ['1.1.2', '2.1.2', '2.1.1'],
      options: [
        option('organise', [
          'Ik hielp een activiteit organiseren',
          'J’ai aidé à organiser une activité',
          'I helped to organise an activity',
          'ساعدت في تنظيم نشاط',
        ]),
        option('idea', ['Ik gaf een idee', 'J’ai donné une idée', 'I gave an idea', 'قدّمت فكرة']),
        option('group', [
          'Ik zat in een groep of raad',
          'J’étais dans un groupe ou un conseil',
          'I was in a group or council',
          'شاركت في مجموعة أو مجلس',
        ]),
        option('board', [
          'Ik zat in het bestuur van een vereniging',
          'J’étais dans le comité d’une association',
          'I was on the board of an association',
          'شاركت في إدارة جمعية',
        ]),
        option('parents', [
          'Ik deed iets voor de school van mijn kind',
          'J’ai fait quelque chose pour l’école de mon enfant',
          'I did something for my child’s school',
          'قمت بعمل من أجل مدرسة طفلي',
        ]),
        option('none', ['Geen van deze', 'Rien de tout cela', 'None of these', 'لا شيء مما سبق'], {
          exclusive: true,
        }),
      ],
    },
    {
      type: 'single',
      name: 'volunteer',
      label: words(
        'Bent u vrijwilliger?',
        'Êtes-vous bénévole ?',
        'Are you a volunteer?',
        'هل تقومون بعمل تطوعي؟',
      ),
      hint: words(
        'Een vrijwilliger helpt zonder loon.',
        'Un bénévole aide sans salaire.',
        'A volunteer helps without pay.',
        'العمل التطوعي هو مساعدة من دون أجر.',
      ),
      plan: ['2.1.3'],
      options: [
        option('now', ['Ja', 'Oui', 'Yes', 'نعم']),
        option('past', [
          'Vroeger wel, nu niet',
          'Avant oui, plus maintenant',
          'I was, but not now',
          'في السابق نعم، أما الآن فلا',
        ]),
        option('want', [
          'Nee, maar ik wil het wel worden',
          'Non, mais je voudrais le devenir',
          'No, but I would like to be',
          'لا، ولكن أرغب في ذلك',
        ]),
        option('no', ['Nee', 'Non', 'No', 'لا']),
      ],
    },
    {
      type: 'multiple',
      name: 'member',
      label: words(
        'Bij welke verenigingen hoort u?',
        'De quelles associations faites-vous partie ?',
        'Which associations do you belong to?',
        'إلى أي جمعيات تنتمون؟',
      ),
      decline: ['refused'],
      sensitive: REASON.MEMBER,
      consent: 'consent_special',
      plan: ['2.2.1', '2.2.2'],
      options: [
        option('own', [
          'Een vereniging van mensen met mijn herkomst of taal',
          'Une association de personnes de mon origine ou de ma langue',
          'An association of people of my origin or language',
          'جمعية لأشخاص من أصلي أو يتكلمون لغتي',
        ]),
        option('women', ['Een vrouwengroep', 'Un groupe de femmes', 'A women’s group', 'مجموعة نسائية']),
        option('parents', [
          'Een groep van ouders',
          'Un groupe de parents',
          'A parents’ group',
          'مجموعة لأولياء الأمور',
        ]),
        option('sportculture', [
          'Een club voor sport of cultuur',
          'Un club de sport ou de culture',
          'A sports or culture club',
          'نادٍ رياضي أو ثقافي',
        ]),
        option('youth', ['Een groep voor jongeren', 'Un groupe de jeunes', 'A youth group', 'مجموعة شبابية']),
        option(
          'other',
          ['Een andere vereniging', 'Une autre association', 'Another association', 'جمعية أخرى'],
          { specify: true },
        ),
        option('none', ['Geen vereniging', 'Aucune association', 'No association', 'لا جمعية'], {
          exclusive: true,
        }),
      ],
    },
    {
      type: 'single',
      name: 'heard',
      label: words(
        'Luisteren de mensen die beslissen naar u?',
        'Les personnes qui décident vous écoutent-elles ?',
        'Do the people who decide listen to you?',
        'هل يستمع إليكم أصحاب القرار؟',
      ),
      decline: ['dont_know'],
      plan: ['5.3.2'],
      options: [
        option('4', ['Ja, altijd', 'Oui, toujours', 'Yes, always', 'نعم، دائمًا']),
        option('3', ['Meestal wel', 'Le plus souvent oui', 'Mostly yes', 'غالبًا نعم']),
        option('2', ['Meestal niet', 'Le plus souvent non', 'Mostly not', 'غالبًا لا']),
        option('1', ['Nee, nooit', 'Non, jamais', 'No, never', 'لا، أبدًا']),
      ],
    },
    {
      type: 'single',
      name: 'council',
      label: words(
        'Een adviesraad geeft raad aan de VGC. Kent u zo’n raad?',
        'Un conseil consultatif donne des avis à la VGC. Connaissez-vous un tel conseil ?',
        'An advisory council gives advice to the VGC. Do you know such a council?',
        'المجلس الاستشاري يقدّم النصح إلى لجنة المجتمع الفلمنكي (VGC). هل تعرفون مجلسًا كهذا؟',
      ),
      plan: ['5.3.1', '5.3.2'],
      options: [
        option('member', [
          'Ja, ik zit erin',
          'Oui, j’en fais partie',
          'Yes, I am a member',
          'نعم، وأنا من أعضائه',
        ]),
        option('know', ['Ja, ik ken er één', 'Oui, j’en connais un', 'Yes, I know one', 'نعم، أعرف واحدًا']),
        option('no', ['Nee', 'Non', 'No', 'لا']),
      ],
    },
  ],
};

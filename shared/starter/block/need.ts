import type { Option } from '#shared/questionnaire/option.ts';
import { option } from '../option.ts';
import { REASON } from '../block/reason.ts';

/**
 * What people may need help with, each under the domain of the policy plan where it is reported. The needs
 * survey and the participation survey (as topics) use the same list, so that they compare.
 */
export const NEEDS: Option[] = [
  option('health', ['Gezondheid en dokter', 'Santé et médecin', 'Health and doctor', 'الصحة والطبيب'], {
    domain: 'welfare',
    sensitive: REASON.ILLNESS,
    consent: 'consent_special',
  }),
  option(
    'mental',
    [
      'Zorgen, stress of verdriet',
      'Soucis, stress ou tristesse',
      'Worries, stress or sadness',
      'الهموم أو التوتر أو الحزن',
    ],
    { domain: 'welfare', sensitive: REASON.ILLNESS, consent: 'consent_special' },
  ),
  option(
    'family',
    [
      'Opvoeding en gezin',
      'Éducation des enfants et famille',
      'Raising children and family',
      'تربية الأطفال والأسرة',
    ],
    { domain: 'welfare' },
  ),
  option(
    'childcare',
    [
      'Opvang voor jonge kinderen',
      'Accueil des jeunes enfants',
      'Childcare for young children',
      'حضانة الأطفال الصغار',
    ],
    { domain: 'welfare' },
  ),
  option(
    'school',
    ['School van mijn kinderen', 'L’école de mes enfants', 'My children’s school', 'مدرسة أطفالي'],
    { domain: 'school' },
  ),
  option(
    'dutch',
    [
      'Nederlands leren of oefenen',
      'Apprendre ou pratiquer le néerlandais',
      'Learning or practising Dutch',
      'تعلّم اللغة الهولندية أو ممارستها',
    ],
    { domain: 'dutch' },
  ),
  option(
    'work',
    ['Werk of opleiding', 'Travail ou formation', 'Work or training', 'العمل أو التدريب المهني'],
    { domain: 'school' },
  ),
  option('housing', ['Wonen', 'Logement', 'Housing', 'السكن'], { domain: 'welfare' }),
  option(
    'money',
    [
      'Geld, rekeningen of uitkering',
      'Argent, factures ou allocations',
      'Money, bills or benefits',
      'المال أو الفواتير أو الإعانات',
    ],
    { domain: 'welfare' },
  ),
  option(
    'papers',
    ['Papieren en verblijf', 'Papiers et séjour', 'Papers and residence', 'الأوراق والإقامة'],
    { domain: 'legal', sensitive: REASON.PAPERS },
  ),
  option(
    'welcome',
    [
      'Mijn weg vinden in Brussel',
      'Trouver mes repères à Bruxelles',
      'Finding my way in Brussels',
      'التعرّف إلى الحياة والخدمات في بروكسل',
    ],
    { domain: 'reception' },
  ),
  option(
    'leisure',
    [
      'Sport, cultuur en vrije tijd',
      'Sport, culture et loisirs',
      'Sport, culture and leisure',
      'الرياضة والثقافة وأوقات الفراغ',
    ],
    { domain: 'leisure' },
  ),
  option('people', ['Mensen leren kennen', 'Rencontrer des gens', 'Meeting people', 'التعرّف إلى الناس'], {
    domain: 'living',
  }),
  option(
    'care65',
    ['Hulp voor ouderen', 'Aide pour les personnes âgées', 'Help for older people', 'المساعدة لكبار السن'],
    { domain: 'welfare' },
  ),
  option(
    'disab',
    [
      'Hulp bij een beperking',
      'Aide en cas de handicap',
      'Help with a disability',
      'المساعدة في حالة الإعاقة',
    ],
    { domain: 'welfare', sensitive: REASON.ILLNESS, consent: 'consent_special' },
  ),
  option(
    'safety',
    ['Veiligheid of geweld', 'Sécurité ou violence', 'Safety or violence', 'الأمان أو العنف'],
    { domain: 'welfare' },
  ),
  option(
    'digital',
    [
      'Computer, smartphone en internet',
      'Ordinateur, smartphone et internet',
      'Computer, smartphone and internet',
      'الحاسوب والهاتف الذكي والإنترنت',
    ],
    { domain: 'information' },
  ),
  option(
    'legal',
    [
      'Hulp van een jurist of advocaat',
      'L’aide d’un juriste ou d’un avocat',
      'Help from a legal adviser or lawyer',
      'المساعدة من خبير قانوني أو محامٍ',
    ],
    { domain: 'legal' },
  ),
  option(
    'info',
    [
      'Brieven en informatie begrijpen',
      'Comprendre des lettres et des informations',
      'Understanding letters and information',
      'فهم الرسائل والمعلومات',
    ],
    { domain: 'information' },
  ),
];

/** The answer of those who need nothing now: it clears the others. */
export const NO_NEED: Option = option(
  'none',
  [
    'Ik heb nu geen hulp nodig',
    'Je n’ai pas besoin d’aide en ce moment',
    'I need no help now',
    'لا أحتاج إلى مساعدة الآن',
  ],
  { exclusive: true },
);

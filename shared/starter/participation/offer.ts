import type { Group } from '#shared/questionnaire/questionnaire.ts';
import { USES_AN_OFFER } from './uses-an-offer.ts';
import { words } from '../words.ts';
import { option } from '../option.ts';

/** Which Dutch-language services and associations people use: the first step of the ladder. */
export const USED_OFFER: Group = {
  type: 'group',
  name: 'offer_section',
  label: words(
    'Diensten en verenigingen',
    'Services et associations',
    'Services and associations',
    'الخدمات والجمعيات',
  ),
  children: [
    {
      type: 'single',
      name: 'know_vgc',
      label: words(
        'Kent u de VGC?',
        'Connaissez-vous la VGC ?',
        'Do you know the VGC?',
        'هل تعرفون لجنة المجتمع الفلمنكي (VGC)؟',
      ),
      plan: ['5.4.8'],
      options: [
        option('well', ['Ja, goed', 'Oui, bien', 'Yes, well', 'نعم، جيدًا']),
        option('name', [
          'Ik ken alleen de naam',
          'Je connais seulement le nom',
          'I only know the name',
          'أعرف الاسم فقط',
        ]),
        option('no', ['Nee', 'Non', 'No', 'لا']),
      ],
    },
    {
      type: 'multiple',
      name: 'used',
      label: words(
        'Waar bent u dit jaar geweest?',
        'Quels lieux avez-vous fréquentés cette année ?',
        'Which of these places did you go to this year?',
        'إلى أي من هذه الأماكن ذهبتم هذه السنة؟',
      ),
      plan: ['2.1.2', '1.1.1'],
      options: [
        option('gc', [
          'Gemeenschapscentrum',
          'Centre communautaire flamand (gemeenschapscentrum)',
          'Flemish community centre (gemeenschapscentrum)',
          'مركز مجتمعي فلمنكي (gemeenschapscentrum)',
        ]),
        option('lib', [
          'Nederlandstalige bibliotheek',
          'Bibliothèque néerlandophone',
          'Dutch-language library',
          'مكتبة عامة ناطقة بالهولندية',
        ]),
        option('school', [
          'Nederlandstalige school',
          'École néerlandophone',
          'Dutch-language school',
          'مدرسة ناطقة بالهولندية',
        ]),
        option('childcare', [
          'Nederlandstalige kinderopvang',
          'Accueil d’enfants néerlandophone',
          'Dutch-language childcare',
          'حضانة ناطقة بالهولندية',
        ]),
        option('hvk', [
          'Huis van het Kind',
          'Huis van het Kind (maison de l’enfant)',
          'Huis van het Kind (House of the Child)',
          'بيت الطفل (Huis van het Kind)',
        ]),
        option('ldc', [
          'Lokaal dienstencentrum',
          'Centre de services local (lokaal dienstencentrum)',
          'Local service centre (lokaal dienstencentrum)',
          'مركز خدمات محلي (lokaal dienstencentrum)',
        ]),
        option('youth', [
          'Jeugdhuis of jeugdbeweging',
          'Maison de jeunes ou mouvement de jeunesse',
          'Youth centre or youth movement',
          'دار للشباب أو حركة شبابية',
        ]),
        option('sport', [
          'Nederlandstalige sportclub',
          'Club de sport néerlandophone',
          'Dutch-language sports club',
          'نادٍ رياضي ناطق بالهولندية',
        ]),
        option('hvn', ['Nederlandse les', 'Cours de néerlandais', 'Dutch class', 'دروس اللغة الهولندية']),
        option('help', [
          'CAW of andere hulpdienst',
          'CAW ou autre service d’aide',
          'CAW or another support service',
          'مركز CAW أو خدمة مساعدة أخرى',
        ]),
        option('assoc', ['Vereniging', 'Association', 'Association', 'جمعية']),
        option('none', ['Geen van deze', 'Aucun de ces lieux', 'None of these', 'ولا مكان مما سبق'], {
          exclusive: true,
        }),
      ],
    },
    {
      type: 'single',
      name: 'used_freq',
      label: words(
        'Hoe vaak bent u daar geweest?',
        'À quelle fréquence y avez-vous été ?',
        'How often did you go there?',
        'كم مرة ذهبتم إلى هناك؟',
      ),
      relevance: USES_AN_OFFER,
      plan: ['2.1.2'],
      options: [
        option('weekly', ['Elke week', 'Chaque semaine', 'Every week', 'كل أسبوع']),
        option('monthly', ['Elke maand', 'Chaque mois', 'Every month', 'كل شهر']),
        option('few', ['Enkele keren', 'Quelques fois', 'A few times', 'بضع مرات']),
        option('once', ['Eén keer', 'Une fois', 'Once', 'مرة واحدة']),
      ],
    },
  ],
};

import type { Group } from '#shared/questionnaire/questionnaire.ts';
import { words } from '../words.ts';
import { option } from '../option.ts';
import { REASON } from '../block/reason.ts';

/** Household, work, housing and money: where the gap in origin shows (article 23 of the Constitution). */
export const HOUSEHOLD: Group = {
  type: 'group',
  name: 'household_section',
  label: words('Uw leven nu', 'Votre vie actuelle', 'Your life now', 'حياتكم الآن'),
  children: [
    {
      type: 'multiple',
      name: 'household',
      label: words('Met wie woont u?', 'Avec qui vivez-vous ?', 'Who do you live with?', 'مع من تسكنون؟'),
      decline: ['refused'],
      plan: ['2.3.2', '2.4.7'],
      options: [
        option('alone', ['Met niemand', 'Avec personne', 'No one', 'لا أسكن مع أحد'], { exclusive: true }),
        option('partner', [
          'Met mijn partner',
          'Avec mon ou ma partenaire',
          'My partner',
          'مع زوجي أو زوجتي أو شريك حياتي',
        ]),
        option('kids', ['Met mijn kinderen', 'Avec mes enfants', 'My children', 'مع أولادي']),
        option('parents', ['Met mijn ouders', 'Avec mes parents', 'My parents', 'مع والديّ']),
        option('others', [
          'Met andere familie of vrienden',
          'Avec d’autres membres de la famille ou des amis',
          'Other family or friends',
          'مع أقارب آخرين أو أصدقاء',
        ]),
        option('centre', [
          'Met anderen in een opvangcentrum',
          'Avec d’autres personnes dans un centre d’accueil',
          'Other people in a reception centre',
          'مع أشخاص آخرين في مركز استقبال',
        ]),
      ],
    },
    {
      type: 'multiple',
      name: 'kid_ages',
      label: words(
        'Hoe oud zijn de kinderen?',
        'Quel âge ont les enfants ?',
        'How old are the children?',
        'كم عمر الأولاد؟',
      ),
      relevance: "selected(${household}, 'kids')",
      plan: ['1.2.10', '1.2.11', '1.3.1'],
      options: [
        option('0_2', ['0 tot 2 jaar', '0 à 2 ans', '0 to 2', 'أقل من 3 سنوات']),
        option('3_5', ['3 tot 5 jaar', '3 à 5 ans', '3 to 5', 'من 3 إلى 5 سنوات']),
        option('6_11', ['6 tot 11 jaar', '6 à 11 ans', '6 to 11', 'من 6 إلى 11 سنة']),
        option('12_17', ['12 tot 17 jaar', '12 à 17 ans', '12 to 17', 'من 12 إلى 17 سنة']),
        option('18p', ['18 jaar of ouder', '18 ans ou plus', '18 or older', '18 سنة أو أكثر']),
      ],
    },
    {
      type: 'single',
      name: 'work',
      label: words(
        'Wat doet u nu meestal?',
        'Que faites-vous surtout en ce moment ?',
        'What do you mostly do now?',
        'ماذا تفعلون في أغلب وقتكم حاليًا؟',
      ),
      relevance: "${age} != '13_15'",
      decline: ['refused'],
      plan: ['1.3.5', 'lexicon:herkomstkloof'],
      options: [
        option('paid', ['Ik werk', 'Je travaille', 'I work', 'أعمل']),
        option('seek', ['Ik zoek werk', 'Je cherche du travail', 'I am looking for work', 'أبحث عن عمل']),
        option('study', [
          'Ik ga naar school of volg een opleiding',
          'Je vais à l’école ou je suis une formation',
          'I go to school or follow training',
          'أذهب إلى المدرسة أو أتابع تدريبًا مهنيًا',
        ]),
        option('home', [
          'Ik zorg voor mijn gezin',
          'Je m’occupe de ma famille',
          'I look after my family',
          'أهتم بأسرتي',
        ]),
        option('retired', ['Ik ben met pensioen', 'Je suis à la retraite', 'I am retired', 'أنا في التقاعد']),
        option('sick', [
          'Ik ben ziek of kan niet werken',
          'Je suis malade ou je ne peux pas travailler',
          'I am ill or unable to work',
          'لديّ مرض أو لا أستطيع العمل',
        ]),
        option(
          'notallowed',
          [
            'Ik mag niet werken',
            'Je n’ai pas le droit de travailler',
            'I am not allowed to work',
            'لا يُسمح لي بالعمل',
          ],
          { sensitive: REASON.MAY_NOT_WORK },
        ),
      ],
    },
    {
      type: 'single',
      name: 'housing',
      label: words(
        'Is uw woning goed genoeg voor u?',
        'Votre logement vous convient-il ?',
        'Is your home good enough for you?',
        'هل مسكنكم مناسب لكم؟',
      ),
      hint: words(
        'Denk aan plaats, vocht, kou, veiligheid en de prijs.',
        'Pensez à l’espace, à l’humidité, au froid, à la sécurité et au prix.',
        'Think of space, damp, cold, safety and price.',
        'فكروا في المساحة والرطوبة والبرد والأمان والتكلفة.',
      ),
      decline: ['refused'],
      plan: ['lexicon:herkomstkloof'],
      options: [
        option('good', ['Ja', 'Oui', 'Yes', 'نعم']),
        option('some', [
          'Er zijn kleine problemen',
          'Il y a de petits problèmes',
          'There are small problems',
          'توجد مشاكل صغيرة',
        ]),
        option('bad', [
          'Er zijn grote problemen',
          'Il y a de gros problèmes',
          'There are big problems',
          'توجد مشاكل كبيرة',
        ]),
        option('nohome', ['Ik heb geen woning', 'Je n’ai pas de logement', 'I have no home', 'ليس لديّ مسكن']),
      ],
    },
    {
      type: 'single',
      name: 'ends_meet',
      label: words(
        'Hoe gemakkelijk of moeilijk komt u rond met uw geld?',
        'Est-ce facile ou difficile pour vous d’arriver à la fin du mois avec votre argent ?',
        'How easy or hard is it for you to live on your money?',
        'هل تتدبّرون أموركم بالمال الذي لديكم بسهولة أم بصعوبة؟',
      ),
      decline: ['dont_know', 'refused'],
      plan: ['lexicon:doelgroep'],
      options: [
        option('veasy', ['Heel gemakkelijk', 'Très facile', 'Very easy', 'بسهولة كبيرة']),
        option('easy', ['Gemakkelijk', 'Facile', 'Easy', 'بسهولة']),
        option('hard', ['Moeilijk', 'Difficile', 'Hard', 'بصعوبة']),
        option('vhard', ['Heel moeilijk', 'Très difficile', 'Very hard', 'بصعوبة كبيرة']),
      ],
    },
  ],
};

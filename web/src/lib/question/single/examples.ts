import { words, type Example } from '../example.ts';
import type { Question } from '#shared/questionnaire/question.ts';

const work: Question = {
  type: 'single',
  name: 'work',
  label: words(
    'Wat doet u nu meestal?',
    'ماذا تعملون الآن في الغالب؟',
    'Que faites-vous le plus souvent en ce moment ?',
    'What do you mostly do now?',
  ),
  decline: ['dont_know', 'refused'],
  options: [
    { code: 'job', label: words('Ik werk', 'أعمل', 'Je travaille', 'I work') },
    {
      code: 'study',
      label: words(
        'Ik volg les of een opleiding',
        'أدرس أو أتابع تدريبًا',
        'Je suis des cours ou une formation',
        'I study or follow a training course',
      ),
    },
    { code: 'other', label: words('Iets anders', 'شيء آخر', 'Autre chose', 'Something else'), specify: true },
  ],
};

/** The 120 streets of a list that is too long for a page. */
const STREETS = Array.from({ length: 120 }, (_, index) => ({
  code: `street_${String(index + 1)}`,
  label: words(
    `Straat ${String(index + 1)}`,
    `شارع ${String(index + 1)}`,
    `Rue ${String(index + 1)}`,
    `Street ${String(index + 1)}`,
  ),
}));

const street: Question = {
  type: 'single',
  name: 'street',
  label: words(
    'In welke straat woont u?',
    'في أي شارع تسكنون؟',
    'Dans quelle rue habitez-vous ?',
    'Which street do you live in?',
  ),
  appearance: ['minimal'],
  options: STREETS,
};

const agree: Question = {
  type: 'single',
  name: 'agree',
  label: words(
    'Er is genoeg groen in mijn buurt.',
    'في حيّنا ما يكفي من المساحات الخضراء.',
    'Il y a assez de verdure dans mon quartier.',
    'There is enough green in my neighbourhood.',
  ),
  options: [
    { code: 'no', label: words('Niet akkoord', 'لا أوافق', 'Pas d’accord', 'Disagree') },
    { code: 'middle', label: words('Tussenin', 'بين الاثنين', 'Entre les deux', 'In between') },
    { code: 'yes', label: words('Akkoord', 'أوافق', 'D’accord', 'Agree') },
  ],
};

export const examples: readonly Example[] = [
  { shows: 'One answer, and two ways not to answer set apart', question: work },
  {
    shows: 'The other option is chosen: its text stands under it',
    question: work,
    answers: { work: 'other', work_other: 'Ik zorg voor mijn moeder' },
  },
  {
    shows: 'A sensitive question says why it is asked; the question has to be answered and was not',
    question: {
      ...work,
      name: 'health',
      required: true,
      label: words(
        'Hebt u een ziekte die lang duurt?',
        'هل لديكم مرض يدوم طويلًا؟',
        'Avez-vous une maladie qui dure longtemps ?',
        'Do you have an illness that lasts long?',
      ),
      hint: words('Langer dan 6 maanden.', 'أكثر من 6 أشهر.', 'Plus de 6 mois.', 'Longer than 6 months.'),
      sensitive: {
        category: 'health',
        reason: words(
          'Zo weten wij of zorg voor iedereen bereikbaar is.',
          'لنعرف إن كانت الرعاية متاحة للجميع.',
          'Ainsi nous savons si les soins sont accessibles à tous.',
          'This tells us whether everybody can reach care.',
        ),
      },
      options: [
        { code: 'yes', label: words('Ja', 'نعم', 'Oui', 'Yes') },
        { code: 'no', label: words('Nee', 'لا', 'Non', 'No') },
      ],
    },
    checked: true,
  },
  {
    shows: 'likert: the words of a scale beside each other, in reading direction',
    question: { ...agree, appearance: ['likert'] },
  },
  {
    shows: 'columns-3: as many beside each other as fit',
    question: { ...agree, appearance: ['columns-3'] },
    answers: { agree: 'yes' },
  },
  {
    shows: 'columns-pack: each only as wide as its words',
    question: { ...agree, appearance: ['columns-pack'] },
  },
  {
    shows: 'list-nolabel: a row of a table, whose head has the words',
    question: { ...agree, appearance: ['list-nolabel'] },
  },
  {
    shows: 'list: a row of a table with the words in its cells',
    question: { ...agree, appearance: ['list'] },
  },
  { shows: 'minimal: a list too long for a page is searched; the first of it is shown', question: street },
  {
    shows: 'minimal: what is searched for, and what is chosen though it does not hold that',
    question: street,
    answers: { street: 'street_3' },
    search: '7',
  },
  { shows: 'minimal: nothing is found', question: street, search: 'xyz' },
  {
    shows: 'search: a list that fits on a page, narrowed down where there is script',
    question: { ...street, appearance: ['search'], options: STREETS.slice(0, 12) },
  },
  {
    shows: 'A text that is missing in the language stands in the other, marked as such',
    question: { ...agree, label: { nl: 'Enkel in het Nederlands' } },
  },
];

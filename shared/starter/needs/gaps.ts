import type { DerivedVariable } from '#shared/questionnaire/questionnaire.ts';
import { gap } from '../block/gap.ts';
import { anyChosen, oneOf } from '../one-of.ts';

const OF_WORKING_AGE = oneOf('age', ['18_24', '25_34', '35_44', '45_54', '55_64']);

/** The indicators of the needs survey for the gap in origin. */
export const NEEDS_GAPS: DerivedVariable[] = [
  gap(
    'gap_work',
    [
      'Heeft werk (18 tot 64 jaar)',
      'A un emploi (18 à 64 ans)',
      'Has work (18 to 64)',
      'لديه عمل (من 18 إلى 64 سنة)',
    ],
    {
      holds: `${OF_WORKING_AGE} and \${work} = 'paid'`,
      holdsNot: `${OF_WORKING_AGE} and ${oneOf('work', ['seek', 'study', 'home', 'retired', 'sick', 'notallowed'])}`,
    },
  ),
  gap(
    'gap_housing',
    [
      'Geen woning of grote problemen met de woning',
      'Pas de logement ou de gros problèmes de logement',
      'No home or big problems with the home',
      'لا مسكن أو مشاكل كبيرة في المسكن',
    ],
    { holds: oneOf('housing', ['bad', 'nohome']), holdsNot: oneOf('housing', ['good', 'some']) },
  ),
  gap(
    'gap_care',
    [
      'Had zorg nodig maar ging niet',
      'A eu besoin de soins, sans y aller',
      'Needed care but did not go',
      'احتاج إلى رعاية ولم يذهب',
    ],
    { holds: "${unmet_care} = 'yes'", holdsNot: "${unmet_care} = 'no'" },
  ),
  gap(
    'gap_aid',
    [
      'Kreeg geen of te weinig hulp',
      'N’a pas reçu d’aide, ou pas assez',
      'Got no or too little help',
      'لم يحصل على مساعدة، أو لم تكن كافية',
    ],
    { holds: oneOf('help_got', ['partly', 'tried', 'nottried']), holdsNot: "${help_got} = 'enough'" },
  ),
  gap(
    'gap_money',
    [
      'Komt moeilijk rond',
      'A du mal à joindre les deux bouts',
      'Finds it hard to get by',
      'يصعب عليه تدبير نفقاته',
    ],
    { holds: oneOf('ends_meet', ['hard', 'vhard']), holdsNot: oneOf('ends_meet', ['veasy', 'easy']) },
  ),
  gap(
    'gap_culture',
    [
      'Deed dit jaar mee aan vrije tijd of cultuur',
      'A participé cette année à des loisirs ou à la culture',
      'Took part in leisure or culture this year',
      'شارك هذه السنة في أنشطة ترفيهية أو ثقافية',
    ],
    {
      holds: anyChosen('activities', ['centre', 'library', 'sport', 'youth', 'culture', 'assoc']),
      holdsNot: "selected(${activities}, 'none')",
    },
  ),
];

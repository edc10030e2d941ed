import type { DerivedVariable } from '#shared/questionnaire/questionnaire.ts';
import { gap } from '../block/gap.ts';
import { YES_NO } from '../block/yes-no.ts';
import { decide } from '../decide.ts';
import { anyChosen, oneOf } from '../one-of.ts';
import { option } from '../option.ts';
import { words } from '../words.ts';
import { USES_AN_OFFER } from './uses-an-offer.ts';

const SHAPES_ALONG = anyChosen('coshape', ['organise', 'idea', 'group', 'board', 'parents']);

const PARTICIPATION = words(
  'Indicator voor de herkomstkloof in participatie: operationele doelstelling 2.1 van het Beleidsplan Integratie 2017-2020. Alleen wie de vraag kreeg en beantwoordde, telt mee.',
  'Indicateur de l’écart de participation selon l’origine : objectif opérationnel 2.1 du plan de politique d’intégration 2017-2020. Seules comptent les personnes à qui la question a été posée et qui y ont répondu.',
  'Indicator of the gap in participation by origin: operational goal 2.1 of the integration policy plan 2017-2020. Only those who were asked and answered count.',
  'مؤشر على الفجوة في المشاركة بحسب الأصل: الهدف العملي 2.1 من خطة سياسة الاندماج للأعوام 2017 إلى 2020. لا يُحتسب إلا من طُرح عليهم السؤال وأجابوا عنه.',
);

/** What only the participation survey derives: the plan's ladder from taking part to having a part. */
export const PARTICIPATION_DERIVED: DerivedVariable[] = [
  {
    name: 'ladder',
    label: words('Trap van participatie', 'Échelle de participation', 'Participation ladder', 'سلّم المشاركة'),
    expression: decide(
      [
        [`${anyChosen('coshape', ['group', 'board'])} or \${council} = 'member'`, 'decides'],
        [`${anyChosen('coshape', ['organise', 'idea', 'parents'])} or \${volunteer} = 'now'`, 'shapes'],
        ["${asked} = 'yes'", 'asked'],
        [USES_AN_OFFER, 'takes_part'],
      ],
      'not_reached',
    ),
    values: [
      option('decides', [
        'Deel-hebben: beslist mee',
        'Partie prenante : aide à décider',
        'Has a stake: helps to decide',
        'شريك: يشارك في القرار',
      ]),
      option('shapes', [
        'Deel-hebben: maakt mee',
        'Partie prenante : aide à organiser',
        'Has a stake: helps to organise',
        'شريك: يشارك في التنظيم',
      ]),
      option('asked', ['Bevraagd', 'On lui a demandé son avis', 'Asked for an opinion', 'سُئل عن رأيه']),
      option('takes_part', ['Deel-nemen', 'Participe', 'Takes part', 'مستفيد من الخدمات']),
      option('not_reached', ['Niet bereikt', 'Personne non atteinte', 'Not reached', 'لم تصل إليه الخدمات']),
    ],
    definition: words(
      'Operationele doelstelling 2.1 van het Beleidsplan Integratie 2017-2020: van ‘deel-nemen’ naar ‘deel-hebben’. Ieder staat op de hoogste trede die uit de antwoorden blijkt.',
      'Objectif opérationnel 2.1 du plan de politique d’intégration 2017-2020 : de « participer » à « être partie prenante ». Chacun est sur la marche la plus haute que montrent ses réponses.',
      'Operational goal 2.1 of the integration policy plan 2017-2020: from taking part to having a stake. Each person stands on the highest step that the answers show.',
      'الهدف العملي 2.1 من خطة سياسة الاندماج للأعوام 2017 إلى 2020: من «الاستفادة» إلى «الشراكة». يوضع كل شخص في أعلى درجة تدل عليها أجوبته.',
    ),
    plan: ['2.1.2'],
  },
  {
    name: 'potential',
    label: words(
      'Wil meedoen maar doet het nog niet',
      'Veut participer mais ne le fait pas encore',
      'Wants to take part but does not yet',
      'يرغب في المشاركة ولم يشارك بعد',
    ),
    expression: decide(
      [[`${oneOf('want', ['yes', 'maybe'])} and not(${SHAPES_ALONG}) and not(\${volunteer} = 'now')`, 'yes']],
      'no',
    ),
    values: YES_NO,
    definition: words(
      'Wil zeker of misschien mee nadenken, maar maakte dit jaar niets mee en is nu geen vrijwilliger.',
      'Veut, ou voudrait peut-être, participer à la réflexion, mais n’a aidé à rien organiser ou décider cette année et n’est pas bénévole en ce moment.',
      'Would like, or might like, to help think, but helped to organise or decide nothing this year and is not a volunteer now.',
      'يرغب أو ربما يرغب في المشاركة في التفكير، لكنه لم يساعد هذه السنة في تنظيم شيء أو في قرار، ولا يقوم الآن بعمل تطوعي.',
    ),
    plan: ['5.3.4'],
  },
  {
    name: 'feedback_loop',
    label: words('Kreeg terugkoppeling', 'A reçu un retour', 'Got feedback', 'وصله رد على رأيه'),
    expression: decide(
      [
        [oneOf('acted', ['yes', 'partly', 'no']), 'yes'],
        ["${acted} = 'nofeedback'", 'no'],
      ],
      'na',
    ),
    values: [
      ...YES_NO,
      option('na', ['Niet van toepassing', 'Sans objet', 'Does not apply', 'لا ينطبق'], {
        missing: 'dont_know',
      }),
    ],
    definition: words(
      'Van wie dit jaar naar een mening gevraagd is: hoorde nadien wat ermee gebeurde.',
      'Parmi les personnes à qui l’on a demandé leur avis cette année : a su ensuite ce qui en a été fait.',
      'Of those who were asked for an opinion this year: heard afterwards what was done with it.',
      'من بين من سُئلوا عن رأيهم هذه السنة: عرف بعد ذلك ما الذي حدث برأيه.',
    ),
    plan: ['2.1.2'],
  },
  gap(
    'gap_asked',
    [
      'Werd naar een mening gevraagd',
      'On lui a demandé son avis',
      'Was asked for an opinion',
      'طُلب منه رأيه',
    ],
    { holds: "${asked} = 'yes'", holdsNot: "${asked} = 'no'", definition: PARTICIPATION },
  ),
  gap(
    'gap_coshape',
    [
      'Hielp iets organiseren of beslissen',
      'A aidé à organiser ou à décider',
      'Helped to organise or decide',
      'ساعد في التنظيم أو القرار',
    ],
    { holds: SHAPES_ALONG, holdsNot: "selected(${coshape}, 'none')", definition: PARTICIPATION },
  ),
  gap(
    'gap_heard',
    ['Voelt zich gehoord', 'A le sentiment que l’on écoute sa voix', 'Feels heard', 'يشعر بأن صوته مسموع'],
    {
      holds: oneOf('heard', ['3', '4']),
      holdsNot: oneOf('heard', ['1', '2']),
      definition: PARTICIPATION,
    },
  ),
  gap('gap_volunteer', ['Is vrijwilliger', 'Est bénévole', 'Is a volunteer', 'يقوم بعمل تطوعي'], {
    holds: "${volunteer} = 'now'",
    holdsNot: oneOf('volunteer', ['past', 'want', 'no']),
    definition: PARTICIPATION,
  }),
];

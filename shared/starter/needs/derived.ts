import type { DerivedVariable } from '#shared/questionnaire/questionnaire.ts';
import { NEEDS, NO_NEED } from '../block/need.ts';
import { YES_NO, YES_NO_UNKNOWN } from '../block/yes-no.ts';
import { decide } from '../decide.ts';
import { anyChosen, oneOf } from '../one-of.ts';
import { option } from '../option.ts';
import { words } from '../words.ts';

/** Each is one point of the count of disadvantages. */
const DISADVANTAGES = [
  "selected(${contact_lang}, 'none')",
  oneOf('reading', ['some', 'not']),
  oneOf('housing', ['bad', 'nohome']),
  oneOf('ends_meet', ['hard', 'vhard']),
  "${unmet_care} = 'yes'",
  oneOf('work', ['seek', 'sick', 'notallowed']),
];

/** What only the needs survey derives: the groups that the plan names, unmet need, and the main need. */
export const NEEDS_DERIVED: DerivedVariable[] = [
  {
    name: 'low_literacy_mother',
    label: words(
      'Laaggeletterde vrouw met jonge kinderen',
      'Femme peu alphabétisée avec de jeunes enfants',
      'Woman with low literacy and young children',
      'امرأة تجد صعوبة في القراءة ولديها أطفال صغار',
    ),
    expression: decide(
      [
        [
          `\${gender} = 'f' and ${oneOf('reading', ['some', 'not'])} and ${anyChosen('kid_ages', ['0_2', '3_5'])}`,
          'yes',
        ],
      ],
      'no',
    ),
    values: YES_NO,
    definition: words(
      'Doelgroep van resultaat 2.3.2 van het Beleidsplan Integratie 2017-2020: vrouw, leest niet goed in de taal die zij het best kent, woont met een kind tot 5 jaar.',
      'Groupe cible du résultat 2.3.2 du plan de politique d’intégration 2017-2020 : femme, ne lit pas bien dans la langue qu’elle connaît le mieux, vit avec un enfant de 5 ans ou moins.',
      'Target group of result 2.3.2 of the integration policy plan 2017-2020: a woman who does not read well in the language she knows best and lives with a child of 5 or younger.',
      'الفئة المستهدفة في النتيجة 2.3.2 من خطة سياسة الاندماج للأعوام 2017 إلى 2020: امرأة لا تقرأ جيدًا باللغة التي تعرفها أكثر من غيرها، وتعيش مع طفل عمره 5 سنوات أو أقل.',
    ),
    plan: ['2.3.2'],
  },
  {
    name: 'minor_newcomer',
    label: words(
      'Minderjarige nieuwkomer',
      'Mineur primo-arrivant',
      'Newcomer under 18',
      'قادم جديد دون 18 سنة',
    ),
    expression: decide([[`${oneOf('age', ['13_15', '16_17'])} and \${newcomer} = 'yes'`, 'yes']], 'no'),
    values: YES_NO,
    definition: words(
      'Doelgroep van resultaat 2.3.4 van het Beleidsplan Integratie 2017-2020: 13 tot 17 jaar en nieuwkomer volgens het lexicon.',
      'Groupe cible du résultat 2.3.4 du plan de politique d’intégration 2017-2020 : 13 à 17 ans et primo-arrivant selon le lexique.',
      'Target group of result 2.3.4 of the integration policy plan 2017-2020: 13 to 17 and a newcomer by the lexicon.',
      'الفئة المستهدفة في النتيجة 2.3.4 من خطة سياسة الاندماج للأعوام 2017 إلى 2020: من 13 إلى 17 سنة وقادم جديد بحسب المعجم.',
    ),
    plan: ['2.3.4'],
  },
  {
    name: 'older_mig',
    label: words(
      '65-plusser met migratieachtergrond',
      'Personne de 65 ans ou plus, issue de la migration',
      '65 or older with a migration background',
      '65 سنة أو أكثر مع خلفية هجرة',
    ),
    expression: decide([[`${oneOf('age', ['65_74', '75p'])} and \${mig_background} = 'yes'`, 'yes']], 'no'),
    values: YES_NO,
    definition: words(
      'Doelgroep van resultaat 1.2.3 van het Beleidsplan Integratie 2017-2020: 65 jaar of ouder en migratieachtergrond volgens het lexicon.',
      'Groupe cible du résultat 1.2.3 du plan de politique d’intégration 2017-2020 : personne de 65 ans ou plus, issue de la migration selon le lexique.',
      'Target group of result 1.2.3 of the integration policy plan 2017-2020: 65 or older with a migration background by the lexicon.',
      'الفئة المستهدفة في النتيجة 1.2.3 من خطة سياسة الاندماج للأعوام 2017 إلى 2020: 65 سنة أو أكثر مع خلفية هجرة بحسب المعجم.',
    ),
    plan: ['1.2.3'],
  },
  {
    name: 'lone_parent',
    label: words('Alleenstaande ouder', 'Parent isolé', 'Lone parent', 'والد أو والدة من دون شريك'),
    expression: decide(
      [["selected(${household}, 'kids') and not(selected(${household}, 'partner'))", 'yes']],
      'no',
    ),
    values: YES_NO,
    definition: words(
      'Woont met kinderen en zonder partner, volgens de eigen antwoorden.',
      'Vit avec des enfants et sans partenaire, selon ses propres réponses.',
      'Lives with children and without a partner, by their own answers.',
      'يعيش مع أطفال ومن دون شريك، بحسب أجوبة الشخص نفسه.',
    ),
    plan: ['1.2.10'],
  },
  {
    name: 'unmet_need',
    label: words('Onbeantwoorde behoefte', 'Besoin non satisfait', 'Unmet need', 'حاجة لم تُلبَّ'),
    expression: decide(
      [
        [oneOf('help_got', ['partly', 'tried', 'nottried']), 'yes'],
        ["${help_got} = 'enough' or selected(${needs}, 'none')", 'no'],
      ],
      'unknown',
    ),
    values: YES_NO_UNKNOWN,
    definition: words(
      'Heeft een behoefte en kreeg geen of te weinig hulp. Wie geen hulp nodig heeft, telt als nee.',
      'A un besoin et n’a pas reçu d’aide, ou pas assez. Qui n’a pas besoin d’aide compte comme non.',
      'Has a need and got no or too little help. Those who need no help count as no.',
      'لديه حاجة ولم يحصل على مساعدة، أو لم تكن المساعدة كافية. من لا يحتاج إلى مساعدة يُحتسب «لا».',
    ),
    plan: ['5.1.5'],
  },
  {
    name: 'main_need',
    label: words('Belangrijkste behoefte', 'Besoin principal', 'Main need', 'الحاجة الأهم'),
    expression:
      "if(${top_need} != '', ${top_need}, if(count-selected(${needs}) = 1 and not(selected(${needs}, 'pnts')), selected-at(${needs}, 0), ''))",
    values: [...NEEDS, NO_NEED],
    definition: words(
      'De behoefte die de persoon zelf het belangrijkst noemt, of de enige behoefte.',
      'Le besoin que la personne dit elle-même être le plus important, ou le seul besoin.',
      'The need that the person calls the most important, or the only need.',
      'الحاجة التي يعدّها الشخص نفسه الأهم، أو حاجته الوحيدة.',
    ),
    plan: ['5.1.5'],
  },
  {
    name: 'vulnerability',
    label: words('Aantal drempels', 'Nombre d’obstacles', 'Number of disadvantages', 'عدد العوائق'),
    expression: DISADVANTAGES.map((condition) => `if(${condition}, 1, 0)`).join(' + '),
    values: [
      option('0', ['Geen drempel', 'Aucun obstacle', 'No disadvantage', 'لا عوائق']),
      option('1', ['1 drempel', '1 obstacle', '1 disadvantage', 'عائق واحد']),
      option('2', ['2 drempels', '2 obstacles', '2 disadvantages', 'عائقان']),
      option('3', ['3 drempels', '3 obstacles', '3 disadvantages', '3 عوائق']),
      option('4', ['4 drempels', '4 obstacles', '4 disadvantages', '4 عوائق']),
      option('5', ['5 drempels', '5 obstacles', '5 disadvantages', '5 عوائق']),
      option('6', ['6 drempels', '6 obstacles', '6 disadvantages', '6 عوائق']),
    ],
    definition: words(
      'Eigen telling van deze bevraging, geen officiële index: geen contacttaal, leest niet goed, slechte of geen woning, komt moeilijk rond, zorg gemist, en werkzoekend, ziek of zonder recht op werk.',
      'Décompte propre à cette enquête, pas un indice officiel : aucune langue de contact, lit mal, logement mauvais ou absent, fins de mois difficiles, soins manqués, et sans emploi, malade ou sans droit au travail.',
      'This survey’s own count, not an official index: no contact language, does not read well, bad or no home, hard to get by, missed care, and looking for work, ill or not allowed to work.',
      'عدد خاص بهذا الاستبيان وليس مؤشرًا رسميًا: لا توجد لغة تواصل، صعوبة في القراءة، مسكن سيئ أو لا مسكن، صعوبة في تدبير النفقات، رعاية صحية لم يحصل عليها، والبحث عن عمل أو المرض أو عدم السماح بالعمل.',
    ),
    plan: ['lexicon:doelgroep'],
  },
];

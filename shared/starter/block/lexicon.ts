import type { DerivedVariable } from '#shared/questionnaire/questionnaire.ts';
import { decide } from '../decide.ts';
import { oneOf } from '../one-of.ts';
import { option } from '../option.ts';
import { words } from '../words.ts';
import { UNKNOWN, YES_NO_UNKNOWN } from './yes-no.ts';

const FOREIGN_ROOTS = "(${nat_birth} = 'no' or ${nat_parents} = 'one' or ${nat_parents} = 'neither')";
const BELGIAN_ROOTS = "(${nat_birth} = 'yes' and ${nat_parents} = 'both')";

/**
 * Origin in the three definitions that are in use, which disagree: somebody born Belgian to Belgian parents
 * who is no longer Belgian is non-Belgian for Statbel, of foreign origin for Statistics Flanders, and without
 * migration background for the policy plan. Every figure names the one it uses. Then what the plan's lexicon
 * builds on them: newcomer, long-settled, generation.
 */
export const LEXICON: DerivedVariable[] = [
  {
    name: 'origin_group',
    label: words('Herkomstgroep', 'Groupe d’origine', 'Origin group', 'فئة الأصل'),
    shortLabel: words('Herkomst', 'Origine', 'Origin', 'الأصل'),
    expression: decide(
      [
        ["${nat_now} = 'no'", 'non_belgian'],
        [`\${nat_now} = 'yes' and ${FOREIGN_ROOTS}`, 'belgian_foreign_background'],
        [`\${nat_now} = 'yes' and ${BELGIAN_ROOTS}`, 'belgian_belgian_background'],
      ],
      'unknown',
    ),
    values: [
      option('belgian_belgian_background', [
        'Belg met Belgische achtergrond',
        'Belge d’origine belge',
        'Belgian with a Belgian background',
        'بلجيكي الجنسية من أصل بلجيكي',
      ]),
      option('belgian_foreign_background', [
        'Belg met buitenlandse achtergrond',
        'Belge d’origine étrangère',
        'Belgian with a foreign background',
        'بلجيكي الجنسية من أصل أجنبي',
      ]),
      option('non_belgian', ['Niet-Belg', 'Non-Belge', 'Non-Belgian', 'غير بلجيكي الجنسية']),
      UNKNOWN,
    ],
    definition: words(
      'Statbel, Herkomst: volgens de eerste nationaliteit van de persoon en de ouders, en de huidige nationaliteit. Statbel neemt de eerst geregistreerde nationaliteit; deze bevraging vraagt de nationaliteit bij de geboorte. Dat is een benadering.',
      'Statbel, Origine : selon la première nationalité de la personne et des parents, et la nationalité actuelle. Statbel prend la première nationalité enregistrée ; cette enquête demande la nationalité à la naissance. C’est une approximation.',
      'Statbel, Origin: by the first nationality of the person and the parents, and the present nationality. Statbel takes the first registered nationality; this survey asks for nationality at birth. That is an approximation.',
      'ستاتبيل (Statbel)، الأصل: بحسب الجنسية الأولى للشخص ولوالديه، وبحسب الجنسية الحالية. تعتمد ستاتبيل أول جنسية مسجَّلة، أما هذا الاستبيان فيسأل عن الجنسية عند الولادة، وهذا تقريب.',
    ),
    plan: ['5.1.4', 'lexicon:herkomstkloof'],
  },
  {
    name: 'mig_background',
    label: words(
      'Migratieachtergrond',
      'Personne issue de la migration',
      'Migration background',
      'خلفية الهجرة',
    ),
    expression: decide(
      [
        [FOREIGN_ROOTS, 'yes'],
        [BELGIAN_ROOTS, 'no'],
      ],
      'unknown',
    ),
    values: [
      option('yes', [
        'Met migratieachtergrond',
        'Personne issue de la migration',
        'With a migration background',
        'مع خلفية هجرة',
      ]),
      option('no', [
        'Zonder migratieachtergrond',
        'Personne non issue de la migration',
        'Without a migration background',
        'من دون خلفية هجرة',
      ]),
      UNKNOWN,
    ],
    definition: words(
      'Lexicon van het Beleidsplan Integratie 2017-2020: de persoon zelf of minstens één ouder had bij de geboorte niet de Belgische nationaliteit. De huidige nationaliteit telt niet mee.',
      'Lexique du plan de politique d’intégration 2017-2020 de la VGC : la personne ou au moins un parent n’avait pas la nationalité belge à la naissance. La nationalité actuelle ne compte pas.',
      'Lexicon of the VGC’s integration policy plan 2017-2020: the person or at least one parent did not have Belgian nationality at birth. Present nationality does not count.',
      'معجم خطة سياسة الاندماج للأعوام 2017 إلى 2020 للجنة المجتمع الفلمنكي: الشخص نفسه أو أحد والديه على الأقل لم يكن يحمل الجنسية البلجيكية عند الولادة. الجنسية الحالية لا تؤخذ في الاعتبار.',
    ),
    plan: ['5.1.4', 'lexicon:doelgroep', 'lexicon:herkomstkloof'],
  },
  {
    name: 'foreign_origin_sv',
    label: words('Buitenlandse herkomst', 'Origine étrangère', 'Foreign origin', 'الأصل الأجنبي'),
    shortLabel: words('Buitenlandse herkomst', 'Origine étrangère', 'Foreign origin', 'أصل أجنبي'),
    expression: decide(
      [
        [`\${nat_now} = 'no' or ${FOREIGN_ROOTS}`, 'yes'],
        [`\${nat_now} = 'yes' and ${BELGIAN_ROOTS}`, 'no'],
      ],
      'unknown',
    ),
    values: [
      option('yes', [
        'Van buitenlandse herkomst',
        'D’origine étrangère',
        'Of foreign origin',
        'من أصل أجنبي',
      ]),
      option('no', ['Van Belgische herkomst', 'D’origine belge', 'Of Belgian origin', 'من أصل بلجيكي']),
      UNKNOWN,
    ],
    definition: words(
      'Statistiek Vlaanderen, vier criteria: de huidige nationaliteit, de eerste nationaliteit, en die van elke ouder. Is één ervan niet Belgisch, dan is de herkomst buitenlands.',
      'Statistiek Vlaanderen, quatre critères : la nationalité actuelle, la première nationalité, et celle de chaque parent. Si l’une d’elles n’est pas belge, l’origine est étrangère.',
      'Statistics Flanders, four criteria: present nationality, first nationality, and that of each parent. If one of them is not Belgian, the origin is foreign.',
      'إحصاءات فلاندر (Statistiek Vlaanderen)، أربعة معايير: الجنسية الحالية، والجنسية الأولى، وجنسية كل من الوالدين. إذا كانت إحداها غير بلجيكية فالأصل أجنبي.',
    ),
    plan: ['5.1.4', 'lexicon:herkomstkloof'],
  },
  {
    name: 'newcomer',
    label: words(
      'Nieuwkomer of al langer hier',
      'Primo-arrivant ou personne établie',
      'Newcomer or settled',
      'قادم جديد أو مقيم منذ مدة أطول',
    ),
    shortLabel: words('Nieuwkomer', 'Primo-arrivant', 'Newcomer', 'قادم جديد'),
    expression: decide(
      [
        [oneOf('years_be', ['lt1', '1_2', '3_4']), 'yes'],
        [`${oneOf('years_be', ['5_9', '10p'])} or \${born_be} = 'yes'`, 'no'],
      ],
      'unknown',
    ),
    values: [
      option('yes', [
        'Nieuwkomer: minder dan 5 jaar in België',
        'Primo-arrivant : moins de 5 ans en Belgique',
        'Newcomer: less than 5 years in Belgium',
        'قادم جديد: أقل من 5 سنوات في بلجيكا',
      ]),
      option('no', [
        'Hier geboren of 5 jaar of langer in België',
        'Né ou née ici, ou 5 ans ou plus en Belgique',
        'Born here or 5 years or more in Belgium',
        'مولود هنا أو مقيم في بلجيكا منذ 5 سنوات أو أكثر',
      ]),
      UNKNOWN,
    ],
    definition: words(
      'Lexicon van het Beleidsplan Integratie 2017-2020: wie zich minder dan 5 jaar geleden voor het eerst in België vestigde. (De Brusselse ordonnantie van 20 juli 2023 neemt 3 jaar.)',
      'Lexique du plan de politique d’intégration 2017-2020 de la VGC : qui s’est établi en Belgique pour la première fois il y a moins de 5 ans. (L’ordonnance bruxelloise du 20 juillet 2023 prend 3 ans.)',
      'Lexicon of the VGC’s integration policy plan 2017-2020: who first settled in Belgium less than 5 years ago. (The Brussels ordinance of 20 July 2023 takes 3 years.)',
      'معجم خطة سياسة الاندماج للأعوام 2017 إلى 2020 للجنة المجتمع الفلمنكي: من استقر في بلجيكا لأول مرة منذ أقل من 5 سنوات. (يعتمد مرسوم بروكسل الصادر في 20 تموز/يوليو 2023 مدة 3 سنوات.)',
    ),
    plan: ['2.3.1', 'lexicon:nieuwkomers'],
  },
  {
    name: 'oudkomer',
    label: words('Oudkomer', 'Personne établie de longue date', 'Long-settled', 'مقيم منذ مدة طويلة'),
    expression: decide(
      [
        ["${mig_background} = 'yes' and ${newcomer} = 'no'", 'yes'],
        ["${newcomer} = 'yes' or ${mig_background} = 'no'", 'no'],
      ],
      'unknown',
    ),
    values: YES_NO_UNKNOWN,
    definition: words(
      'Lexicon van het Beleidsplan Integratie 2017-2020: de doelgroepen van het integratiebeleid zonder de nieuwkomers, dus ook wie hier geboren is met een ouder van buitenlandse herkomst. Woonwagenbewoners en mensen zonder wettig verblijf zijn ook doelgroep, maar daarnaar vraagt deze bevraging niet.',
      'Lexique du plan de politique d’intégration 2017-2020 de la VGC : les groupes cibles de la politique d’intégration sans les primo-arrivants, donc aussi les personnes nées ici dont un parent est d’origine étrangère. Les gens du voyage et les personnes sans séjour légal en font partie, mais cette enquête ne le demande pas.',
      'Lexicon of the VGC’s integration policy plan 2017-2020: the target groups of the integration policy without the newcomers, so also people born here with a parent of foreign origin. Travellers and people without legal stay are target groups too, but this survey does not ask for that.',
      'معجم خطة سياسة الاندماج للأعوام 2017 إلى 2020 للجنة المجتمع الفلمنكي: الفئات المستهدفة بسياسة الاندماج من دون القادمين الجدد، ومنها إذن من وُلدوا هنا لأحد والدين من أصل أجنبي. ويدخل فيها سكان العربات المتنقلة ومن لا يملكون إقامة قانونية، لكن هذا الاستبيان لا يسأل عن ذلك.',
    ),
    plan: ['2.3.1', 'lexicon:oudkomers'],
  },
  {
    name: 'generation',
    label: words('Generatie', 'Génération', 'Generation', 'الجيل'),
    expression: decide(
      [
        ["${mig_background} = 'yes' and ${born_be} = 'no'", 'first'],
        ["${mig_background} = 'yes' and ${born_be} = 'yes'", 'second'],
        ["${mig_background} = 'no'", 'none'],
      ],
      'unknown',
    ),
    values: [
      option('first', [
        'Eerste generatie: in het buitenland geboren',
        'Première génération : né ou née à l’étranger',
        'First generation: born abroad',
        'الجيل الأول: مولود في الخارج',
      ]),
      option('second', [
        'Tweede generatie: in België geboren',
        'Deuxième génération : né ou née en Belgique',
        'Second generation: born in Belgium',
        'الجيل الثاني: مولود في بلجيكا',
      ]),
      option('none', [
        'Geen migratieachtergrond',
        'Personne non issue de la migration',
        'No migration background',
        'لا توجد خلفية هجرة',
      ]),
      UNKNOWN,
    ],
    definition: words(
      'Volgt de migratieachtergrond van het lexicon van het Beleidsplan Integratie 2017-2020 en het geboorteland.',
      'Suit l’origine migratoire du lexique du plan de politique d’intégration 2017-2020 et le pays de naissance.',
      'Follows the migration background of the lexicon of the integration policy plan 2017-2020 and the country of birth.',
      'يتبع خلفية الهجرة كما يعرّفها معجم خطة سياسة الاندماج للأعوام 2017 إلى 2020، وبلد الولادة.',
    ),
    plan: ['lexicon:doelgroep'],
  },
];

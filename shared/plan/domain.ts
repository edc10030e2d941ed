import type { LocalizedText } from '#shared/language/localized-text.ts';

/** A field of life under which a need is reported, and the goals of the plan that answer it. */
export interface Domain {
  readonly code: string;
  readonly label: LocalizedText;
  readonly goals: readonly string[];
}

const domain = (
  code: string,
  [nl, fr, en, ar]: readonly [nl: string, fr: string, en: string, ar: string],
  goals: readonly string[],
): Domain => ({ code, label: { nl, fr, en, ar }, goals });

/** The domains of the needs survey, in the order of the plan. */
export const DOMAINS: readonly Domain[] = [
  domain(
    'leisure',
    ['Vrije tijd en cultuur', 'Loisirs et culture', 'Leisure and culture', 'أوقات الفراغ والثقافة'],
    ['1.1'],
  ),
  domain(
    'welfare',
    [
      'Welzijn, gezondheid en gezin',
      'Bien-être, santé et famille',
      'Welfare, health and family',
      'الرعاية والصحة والأسرة',
    ],
    ['1.2'],
  ),
  domain(
    'school',
    ['School en opleiding', 'École et formation', 'School and training', 'المدرسة والتدريب المهني'],
    ['1.3'],
  ),
  domain(
    'dutch',
    [
      'Nederlands leren en oefenen',
      'Apprendre et pratiquer le néerlandais',
      'Learning and practising Dutch',
      'تعلّم اللغة الهولندية وممارستها',
    ],
    ['3.1'],
  ),
  domain(
    'reception',
    [
      'Onthaal en inburgering',
      'Accueil et parcours d’intégration',
      'Reception and civic integration',
      'الاستقبال والاندماج المدني',
    ],
    ['2.3'],
  ),
  domain('legal', ['Juridische hulp', 'Aide juridique', 'Legal help', 'المساعدة القانونية'], ['2.4']),
  domain('living', ['Samenleven', 'Vivre ensemble', 'Living together', 'العيش معًا'], ['4.1', '4.2']),
  domain('information', ['Informatie', 'Information', 'Information', 'المعلومات'], ['3.2', '5.4']),
];

/** The domain with this code, if there is one. */
export const domainOf = (code: string): Domain | undefined => DOMAINS.find((one) => one.code === code);

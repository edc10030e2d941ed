import type { DerivedVariable } from '#shared/questionnaire/questionnaire.ts';
import { decide } from '../decide.ts';
import { oneOf } from '../one-of.ts';
import { option } from '../option.ts';
import { words } from '../words.ts';

/**
 * The VGC's target group: Dutch speakers and everyone who seeks a link with Dutch-language services (N+).
 * `seeksLink` is the survey's own sign of that.
 */
export const linkWithDutch = (seeksLink: string): DerivedVariable => ({
  name: 'n_plus',
  label: words(
    'Band met het Nederlands',
    'Lien avec le néerlandais',
    'Link with Dutch',
    'الصلة باللغة الهولندية',
  ),
  expression: decide(
    [
      [`selected(\${home_lang}, 'nl') or ${oneOf('dutch', ['2', '3'])}`, 'dutch_speaking'],
      [seeksLink, 'seeks_link'],
    ],
    'none_seen',
  ),
  values: [
    option('dutch_speaking', [
      'Spreekt Nederlands',
      'Parle le néerlandais',
      'Speaks Dutch',
      'يتكلم الهولندية',
    ]),
    option('seeks_link', [
      'Zoekt aansluiting bij het Nederlandstalige aanbod',
      'Cherche un lien avec l’offre néerlandophone',
      'Seeks a link with Dutch-language services',
      'يبحث عن صلة بالخدمات الناطقة بالهولندية',
    ]),
    option('none_seen', ['Geen band gezien', 'Aucun lien observé', 'No link seen', 'لا تظهر أي صلة']),
  ],
  definition: words(
    'Beleidsplan Integratie 2017-2020: Nederlandstalige Brusselaars en iedereen die aansluiting zoekt bij het Nederlandstalige aanbod (N+). Hoe dat uit de antwoorden blijkt, is een eigen afspraak van deze bevraging.',
    'Plan de politique d’intégration 2017-2020 de la VGC : les Bruxellois néerlandophones et tous ceux qui cherchent un lien avec l’offre néerlandophone (N+). La façon de le lire dans les réponses est propre à cette enquête.',
    'The VGC’s integration policy plan 2017-2020: Dutch-speaking residents and everyone who seeks a link with Dutch-language services (N+). How this is read from the answers is this survey’s own rule.',
    'خطة سياسة الاندماج للأعوام 2017 إلى 2020 للجنة المجتمع الفلمنكي: سكان بروكسل الناطقون بالهولندية وكل من يبحث عن صلة بالخدمات الناطقة بالهولندية (N+). أما طريقة استخراج ذلك من الأجوبة فقاعدة خاصة بهذا الاستبيان.',
  ),
});

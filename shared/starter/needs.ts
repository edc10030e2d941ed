import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { NO_CONTACT_LANGUAGE } from './block/contact-language.ts';
import { CONSENT, ENDING, TRUST, UNDER_13 } from './block/frame.ts';
import { languages } from './block/language.ts';
import { LEXICON } from './block/lexicon.ts';
import { linkWithDutch } from './block/link-with-dutch.ts';
import { NEEDS, NO_NEED } from './block/need.ts';
import { INBURGERING, origin } from './block/origin.ts';
import { PROFILE } from './block/profile.ts';
import { CARE } from './needs/care.ts';
import { NEEDS_DERIVED } from './needs/derived.ts';
import { LEARNING_DUTCH } from './needs/dutch.ts';
import { NEEDS_GAPS } from './needs/gaps.ts';
import { HOUSEHOLD } from './needs/household.ts';
import { INFO } from './needs/information.ts';
import { LEISURE } from './needs/leisure.ts';
import { LIVING } from './needs/living.ts';
import { NEED } from './needs/need.ts';
import { READING } from './needs/reading.ts';
import { oneOf } from './one-of.ts';
import { words } from './words.ts';

const SEEKS_A_LINK = [
  oneOf('learn_dutch', ['doing', 'want']),
  "selected(${activities}, 'centre')",
  "${childcare} = 'dutch'",
  "selected(${needs}, 'dutch')",
  oneOf('welcome', ['always', 'mostly', 'some', 'never']),
].join(' or ');

/**
 * The needs survey (*behoeftenbevraging*) that result 5.1.5 of the Beleidsplan Integratie 2017-2020 asks for.
 * Its needs follow the plan's domains; each question names the results that it informs.
 */
export const NEEDS_SURVEY: Questionnaire = {
  format: 'peil/1',
  id: 'behoeftenbevraging',
  kind: 'needs',
  sourceLanguage: 'nl',
  languages: ['nl', 'fr', 'en', 'ar'],
  minutes: 12,
  title: words(
    'Wat hebt u nodig in Brussel?',
    'De quoi avez-vous besoin à Bruxelles ?',
    'What do you need in Brussels?',
    'إلى ماذا تحتاجون في بروكسل؟',
  ),
  introduction: words(
    'De Vlaamse Gemeenschapscommissie (VGC) wil weten wat mensen in Brussel nodig hebben. Uw antwoorden helpen ons om onze diensten en activiteiten te verbeteren.',
    'La Commission communautaire flamande (VGC) veut savoir de quoi les gens ont besoin à Bruxelles. Vos réponses nous aident à améliorer nos services et nos activités.',
    'The Flemish Community Commission (VGC) wants to know what people in Brussels need. Your answers help us to improve our services and activities.',
    'تريد لجنة المجتمع الفلمنكي (VGC) أن تعرف ما يحتاج إليه الناس في بروكسل. أجوبتكم تساعدنا على تحسين خدماتنا وأنشطتنا.',
  ),
  trust: TRUST,
  consent: CONSENT,
  ending: ENDING,
  choiceLists: { needs: [...NEEDS, NO_NEED] },
  children: [
    PROFILE,
    languages(READING),
    HOUSEHOLD,
    NEED,
    CARE,
    LEARNING_DUTCH,
    LEISURE,
    LIVING,
    INFO,
    origin(INBURGERING),
  ],
  screenOuts: [UNDER_13],
  derived: [...LEXICON, NO_CONTACT_LANGUAGE, linkWithDutch(SEEKS_A_LINK), ...NEEDS_DERIVED, ...NEEDS_GAPS],
  reporting: {
    overview: [
      'needs',
      'main_need',
      'unmet_need',
      'help_got',
      'barriers',
      'unmet_care',
      'interpreter',
      'legal_help',
      'learn_dutch',
      'learn_barrier',
      'activities',
      'leisure_barrier',
      'welcome',
      'contacts',
      'channels',
      'work',
      'housing',
      'ends_meet',
      'inburgering',
      'gap_work',
      'gap_housing',
      'gap_care',
      'gap_aid',
      'gap_money',
      'gap_culture',
    ],
    breakdowns: [
      'age',
      'gender',
      'origin_group',
      'mig_background',
      'foreign_origin_sv',
      'newcomer',
      'municipality',
      'language',
    ],
  },
};

import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { NO_CONTACT_LANGUAGE } from './block/contact-language.ts';
import { CONSENT, ENDING, TRUST, UNDER_13 } from './block/frame.ts';
import { languages } from './block/language.ts';
import { LEXICON } from './block/lexicon.ts';
import { linkWithDutch } from './block/link-with-dutch.ts';
import { NEEDS } from './block/need.ts';
import { origin } from './block/origin.ts';
import { PROFILE } from './block/profile.ts';
import { CENTRE } from './participation/centre.ts';
import { PARTICIPATION_DERIVED } from './participation/derived.ts';
import { FUTURE } from './participation/future.ts';
import { INFO } from './participation/information.ts';
import { LIVING } from './participation/living.ts';
import { USED_OFFER } from './participation/offer.ts';
import { USES_AN_OFFER } from './participation/uses-an-offer.ts';
import { VOICE } from './participation/voice.ts';
import { words } from './words.ts';

/**
 * The participation survey (*participatiebevraging*): how people take part, what they think of a local offer
 * and which proposal comes first (results 1.1.2, 2.1.2, 5.3.2 and 5.3.4 of the Beleidsplan Integratie).
 */
export const PARTICIPATION_SURVEY: Questionnaire = {
  format: 'peil/1',
  id: 'participatiebevraging',
  kind: 'participation',
  sourceLanguage: 'nl',
  languages: ['nl', 'fr', 'en', 'ar'],
  minutes: 12,
  title: words(
    'Doet u mee in Brussel?',
    'Participez-vous à la vie de Bruxelles ?',
    'Do you take part in life in Brussels?',
    'هل تشاركون في الحياة في بروكسل؟',
  ),
  introduction: words(
    'De Vlaamse Gemeenschapscommissie (VGC) wil dat meer mensen hun mening kunnen geven. Vertel ons hoe u meedoet en wat u wilt. Uw antwoorden helpen ons om onze diensten en activiteiten te verbeteren.',
    'La Commission communautaire flamande (VGC) veut que plus de gens puissent donner leur avis. Dites-nous comment vous participez et ce que vous voulez. Vos réponses nous aident à améliorer nos services et nos activités.',
    'The Flemish Community Commission (VGC) wants more people to have a say. Tell us how you take part and what you want. Your answers help us to improve our services and activities.',
    'تريد لجنة المجتمع الفلمنكي (VGC) أن يتمكن عدد أكبر من الناس من إبداء رأيهم. أخبرونا كيف تشاركون وماذا تريدون. أجوبتكم تساعدنا على تحسين خدماتنا وأنشطتنا.',
  ),
  trust: TRUST,
  consent: CONSENT,
  ending: ENDING,
  choiceLists: { needs: NEEDS },
  children: [PROFILE, languages(), USED_OFFER, CENTRE, VOICE, FUTURE, LIVING, INFO, origin()],
  screenOuts: [UNDER_13],
  derived: [...LEXICON, NO_CONTACT_LANGUAGE, linkWithDutch(USES_AN_OFFER), ...PARTICIPATION_DERIVED],
  reporting: {
    overview: [
      'topics',
      'proposals',
      'ladder',
      'forms',
      'conditions',
      'whynot',
      'want',
      'used',
      'centre_rating',
      'centre_view',
      'asked',
      'acted',
      'coshape',
      'volunteer',
      'heard',
      'council',
      'belong',
      'dialogue',
      'clear',
      'channels',
      'gap_asked',
      'gap_coshape',
      'gap_heard',
      'gap_volunteer',
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

import { LEXICON_VECTORS } from './block/lexicon.vectors.ts';
import type { Vector } from './vector.ts';

/** Answers and what must be derived from them: the test vectors that the questionnaire was designed with. */
export const NEEDS_VECTORS: readonly Vector[] = [
  ...LEXICON_VECTORS,
  {
    name: 'low-literate mother, unmet need',
    answers: {
      age: '25_34',
      gender: 'f',
      reading: 'not',
      household: ['kids'],
      kid_ages: ['0_2'],
      contact_lang: ['none'],
      needs: ['dutch', 'childcare'],
      top_need: 'childcare',
      help_got: 'nottried',
      housing: 'bad',
      ends_meet: 'vhard',
      unmet_care: 'yes',
      work: 'seek',
      learn_dutch: 'want',
    },
    expect: {
      low_literacy_mother: 'yes',
      lone_parent: 'yes',
      unmet_need: 'yes',
      main_need: 'childcare',
      vulnerability: 6,
      n_plus: 'seeks_link',
      no_contact_language: 'yes',
    },
  },
  {
    name: 'one need only: top_need not asked',
    answers: {
      needs: ['housing'],
      help_got: 'enough',
      home_lang: ['nl', 'fr'],
      dutch: '3',
      contact_lang: ['nl'],
    },
    expect: {
      main_need: 'housing',
      unmet_need: 'no',
      n_plus: 'dutch_speaking',
      vulnerability: 0,
      low_literacy_mother: 'no',
    },
  },
  {
    name: 'minor newcomer',
    answers: {
      age: '16_17',
      born_be: 'no',
      years_be: 'lt1',
      nat_birth: 'no',
      nat_now: 'no',
    },
    expect: {
      minor_newcomer: 'yes',
      origin_group: 'non_belgian',
      mig_background: 'yes',
    },
  },
  {
    name: 'older, migration background',
    answers: {
      age: '75p',
      born_be: 'no',
      years_be: '10p',
      nat_birth: 'no',
      nat_now: 'yes',
    },
    expect: {
      older_mig: 'yes',
      oudkomer: 'yes',
    },
  },
];

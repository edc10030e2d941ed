import type { Vector } from './vector.ts';

/** Answers and what must be derived from them: the test vectors that the questionnaire was designed with. */
export const NEEDS_VECTORS: readonly Vector[] = [
  {
    name: 'Belgian, Belgian parents',
    answers: {
      born_be: 'yes',
      nat_birth: 'yes',
      nat_now: 'yes',
      nat_parents: 'both',
    },
    expect: {
      origin_group: 'belgian_belgian_background',
      mig_background: 'no',
      foreign_origin_sv: 'no',
      newcomer: 'no',
      oudkomer: 'no',
      generation: 'none',
    },
  },
  {
    name: 'second generation, one foreign parent',
    answers: {
      born_be: 'yes',
      nat_birth: 'yes',
      nat_now: 'yes',
      nat_parents: 'one',
    },
    expect: {
      origin_group: 'belgian_foreign_background',
      mig_background: 'yes',
      foreign_origin_sv: 'yes',
      newcomer: 'no',
      oudkomer: 'yes',
      generation: 'second',
    },
  },
  {
    name: 'naturalised, 12 years',
    answers: {
      born_be: 'no',
      years_be: '10p',
      nat_birth: 'no',
      nat_now: 'yes',
      nat_parents: 'neither',
    },
    expect: {
      origin_group: 'belgian_foreign_background',
      mig_background: 'yes',
      newcomer: 'no',
      oudkomer: 'yes',
      generation: 'first',
    },
  },
  {
    name: 'newcomer, 4 years (boundary)',
    answers: {
      born_be: 'no',
      years_be: '3_4',
      nat_birth: 'no',
      nat_now: 'no',
      nat_parents: 'neither',
    },
    expect: {
      origin_group: 'non_belgian',
      mig_background: 'yes',
      newcomer: 'yes',
      oudkomer: 'no',
      generation: 'first',
    },
  },
  {
    name: '5 years (boundary)',
    answers: {
      born_be: 'no',
      years_be: '5_9',
      nat_birth: 'no',
      nat_now: 'no',
      nat_parents: 'neither',
    },
    expect: {
      newcomer: 'no',
      oudkomer: 'yes',
    },
  },
  {
    name: 'born Belgian, now not, Belgian parents: the three definitions differ',
    answers: {
      born_be: 'yes',
      nat_birth: 'yes',
      nat_now: 'no',
      nat_parents: 'both',
    },
    expect: {
      origin_group: 'non_belgian',
      mig_background: 'no',
      foreign_origin_sv: 'yes',
    },
  },
  {
    name: 'born abroad of Belgian parents, arrived last year: newcomer without migration background',
    answers: {
      born_be: 'no',
      years_be: 'lt1',
      nat_birth: 'yes',
      nat_now: 'yes',
      nat_parents: 'both',
    },
    expect: {
      origin_group: 'belgian_belgian_background',
      mig_background: 'no',
      newcomer: 'yes',
      oudkomer: 'no',
      generation: 'none',
    },
  },
  {
    name: 'parents unknown',
    answers: {
      born_be: 'yes',
      nat_birth: 'yes',
      nat_now: 'yes',
      nat_parents: 'dk',
    },
    expect: {
      origin_group: 'unknown',
      mig_background: 'unknown',
      oudkomer: 'unknown',
      generation: 'unknown',
      newcomer: 'no',
    },
  },
  {
    name: 'all refused',
    answers: {
      born_be: 'pnts',
      nat_birth: 'pnts',
      nat_now: 'pnts',
      nat_parents: 'pnts',
    },
    expect: {
      origin_group: 'unknown',
      mig_background: 'unknown',
      foreign_origin_sv: 'unknown',
      newcomer: 'unknown',
      oudkomer: 'unknown',
    },
  },
  {
    name: 'no consent for special data: origin block never shown',
    answers: {},
    expect: {
      origin_group: 'unknown',
      newcomer: 'unknown',
      no_contact_language: 'unknown',
    },
  },
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

import type { Vector } from './vector.ts';

/** Answers and what must be derived from them: the test vectors that the questionnaire was designed with. */
export const PARTICIPATION_VECTORS: readonly Vector[] = [
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
    name: 'decides',
    answers: {
      used: ['gc'],
      coshape: ['board'],
      asked: 'yes',
      acted: 'nofeedback',
      want: 'yes',
      dutch: '1',
    },
    expect: {
      ladder: 'decides',
      feedback_loop: 'no',
      potential: 'no',
      n_plus: 'seeks_link',
    },
  },
  {
    name: 'asked only',
    answers: {
      used: ['lib'],
      coshape: ['none'],
      asked: 'yes',
      acted: 'partly',
      want: 'maybe',
      volunteer: 'want',
    },
    expect: {
      ladder: 'asked',
      feedback_loop: 'yes',
      potential: 'yes',
    },
  },
  {
    name: 'user only',
    answers: {
      used: ['lib'],
      coshape: ['none'],
      asked: 'no',
      want: 'no',
    },
    expect: {
      ladder: 'takes_part',
      potential: 'no',
      feedback_loop: 'na',
    },
  },
  {
    name: 'not reached',
    answers: {
      used: ['none'],
      coshape: ['none'],
      want: 'yes',
    },
    expect: {
      ladder: 'not_reached',
      potential: 'yes',
      n_plus: 'none_seen',
    },
  },
];

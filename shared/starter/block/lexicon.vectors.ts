import type { Vector } from '../vector.ts';

/** Answers about origin and what the lexicon, Statbel and Statistics Flanders make of them: the same in both surveys. */
export const LEXICON_VECTORS: readonly Vector[] = [
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
];

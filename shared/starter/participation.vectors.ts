import { LEXICON_VECTORS } from './block/lexicon.vectors.ts';
import type { Vector } from './vector.ts';

/** Answers and what must be derived from them: the test vectors that the questionnaire was designed with. */
export const PARTICIPATION_VECTORS: readonly Vector[] = [
  ...LEXICON_VECTORS,
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

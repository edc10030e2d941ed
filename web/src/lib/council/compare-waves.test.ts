import { expect, test } from 'vitest';
import { compareSnapshots } from '#shared/results/wave/compare-snapshots.ts';
import { EXAMPLE_SNAPSHOT as NOW, weightedExample } from './example-snapshot.ts';

const place = { question: 'needs', option: 'housing' };
const before = (change: (question: (typeof NOW.questions)[number]) => object) => ({
  ...NOW,
  questions: NOW.questions.map((question) => ({ ...question, ...change(question) })),
});

test('the same question in two waves is compared, and what did not change says so', () => {
  expect(compareSnapshots(NOW, NOW, place)).toMatchObject({
    kind: 'compared',
    points: 0,
    excludesNone: false,
  });
});

test('another wording, another definition of groups or another weighting breaks the line, and says why', () => {
  expect(
    compareSnapshots(
      before(() => ({ identity: 'another' })),
      NOW,
      place,
    ),
  ).toEqual({
    kind: 'broken',
    because: ['question'],
  });
  const group = { breakdown: 'gender', code: 'f' };
  const other = before(({ breakdowns }) => ({
    breakdowns: breakdowns.map((by) => ({ ...by, classification: 'another' })),
  }));
  expect(compareSnapshots(other, NOW, { ...place, group })).toEqual({
    kind: 'broken',
    because: ['classification'],
  });
  expect(compareSnapshots(NOW, weightedExample(NOW), place)).toEqual({
    kind: 'broken',
    because: ['margins'],
  });
  expect(compareSnapshots(NOW, NOW, { ...place, option: 'never' })).toEqual({
    kind: 'broken',
    because: ['notAsked'],
  });
});

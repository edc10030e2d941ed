import { expect, test } from 'vitest';
import { reachOf } from '#shared/results/reach/reach-of.ts';
import { Snapshot } from '#shared/results/snapshot.ts';
import { EXAMPLE_SNAPSHOT, weightedExample } from './example-snapshot.ts';

test.each([
  ['the example', EXAMPLE_SNAPSHOT],
  ['the weighted example', weightedExample(EXAMPLE_SNAPSHOT)],
])('%s has the form of a snapshot, and each margin has its table', (_, snapshot) => {
  expect(Snapshot.parse(snapshot)).toEqual(snapshot);
  expect(reachOf(snapshot.reach).map(({ name }) => name)).toEqual(['gender', 'age', 'origin_group']);
});

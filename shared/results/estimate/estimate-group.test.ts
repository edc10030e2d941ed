import { expect, test } from 'vitest';
import { growMultiple } from '../columns/grow.ts';
import { createDesign } from '../variance/design.ts';
import { estimateGroup } from './estimate-group.ts';

const PEOPLE = 100;

test('an option that not everybody was offered is a share of those who were', () => {
  const needs = growMultiple('needs', ['home', 'care']);
  const offered = growMultiple('needs', ['home', 'care']);
  for (let person = 0; person < PEOPLE; person++) {
    const consents = person % 2 === 0;
    needs.add([...(person % 4 === 0 ? ['care'] : []), ...(person % 5 === 0 ? ['home'] : [])]);
    offered.add(consents ? ['home', 'care'] : ['home']);
  }
  const outcome = createDesign({ size: PEOPLE });
  if (outcome.kind === 'refused') throw new Error(outcome.problem.code);
  const sample = { weights: new Float64Array(PEOPLE).fill(2), design: outcome.design };
  const everybody = new Uint8Array(PEOPLE).fill(1);

  const { base, weightedBase, options } = estimateGroup(needs.column(), everybody, sample, offered.column());
  expect({ base, weightedBase }).toEqual({ base: 100, weightedBase: 200 });
  expect(options.map(({ code, count, weighted }) => ({ code, count, weighted }))).toEqual([
    { code: 'home', count: 20, weighted: 40 },
    { code: 'care', count: 25, weighted: 50 },
  ]);
  expect(options[0]?.estimate).toMatchObject({ share: 0.2, base: 100, degreesOfFreedom: 99 });
  expect(options[1]?.estimate).toMatchObject({ share: 0.5, base: 50, degreesOfFreedom: 49 });
  // The variance of a share of a group whose size is left to chance, as of any other.
  expect(options[1]?.estimate.standardError).toBeCloseTo(Math.sqrt((0.25 / 50) * (100 / 99)), 12);
  expect(options[1]?.designEffect).toBeCloseTo((100 / 99) * (49 / 50), 12);

  const ofAll = estimateGroup(needs.column(), everybody, sample).options[1];
  expect(ofAll?.estimate).toMatchObject({ share: 0.25, base: 100 });
});

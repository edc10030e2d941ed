import { expect, test } from 'vitest';
import { covarianceOfEstimates } from '../variance/sample.ts';
import { createDesign } from '../variance/design.ts';
import { kish } from '../variance/kish.ts';
import { ratio } from '../variance/scores.ts';
import { weigh } from '../weight/weigh.ts';

/** A repeatable source of chance (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Where a number between 0 and 1 falls among parts of that. */
function fall(at: number, parts: readonly number[]): number {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  let left = at * whole;
  const found = parts.findIndex((part) => (left -= part) < 0);
  return found === -1 ? parts.length - 1 : found;
}

/**
 * A made-up survey that reached some classes too often, weighted by two margins on which its answers hang: for each
 * share and each gap, the standard error that pages work out over that of linearised residuals with their covariance.
 */
function compared(seed: number, people: number) {
  const chance = seeded(seed);
  const reached = { age: [0.2 + 0.5 * chance(), 0.2, 0.2, 0.2], origin: [0.2 + 0.5 * chance(), 0.3, 0.2] };
  const effect = {
    age: reached.age.map(() => chance() - 0.5),
    origin: reached.origin.map(() => chance() - 0.5),
  };
  const age = Uint8Array.from({ length: people }, () => 1 + fall(chance(), reached.age));
  const origin = Uint8Array.from({ length: people }, () => 1 + fall(chance(), reached.origin));
  const answers = Uint8Array.from(age, (class_, at) => {
    const pull = (effect.age[class_ - 1] ?? 0) + (effect.origin[(origin[at] ?? 1) - 1] ?? 0);
    return chance() < Math.min(0.9, Math.max(0.1, 0.4 + 0.4 * pull)) ? 1 : 0;
  });
  const weighed = weigh(
    people,
    [
      { name: 'age', classes: ['a', 'b', 'c', 'd'], populations: [25, 25, 25, 25], codes: age },
      { name: 'origin', classes: ['x', 'y', 'z'], populations: [23, 40, 37], codes: origin },
    ],
    { total: people },
  );
  const outcome = createDesign({ size: people });
  if (weighed.kind !== 'weighed' || outcome.kind !== 'design') throw new Error('It can be weighted.');
  const { weights, margins } = weighed;
  const share = (members: Uint8Array) => {
    const linear = ratio(
      answers.map((answer, at) => answer * (members[at] ?? 0)),
      members,
      weights,
    );
    const { effectiveSize } = kish(weights.map((weight, at) => weight * (members[at] ?? 0)));
    return { linear, shown: Math.sqrt((linear.estimate * (1 - linear.estimate)) / effectiveSize) };
  };
  const all = share(new Uint8Array(people).fill(1));
  const groups = [1, 2, 3].map((class_) => share(origin.map((own) => (own === class_ ? 1 : 0))));
  const covariance = covarianceOfEstimates(
    [all, ...groups].map(({ linear }) => linear),
    { weights, design: outcome.design, margins },
  );
  const of = (one: number, other: number): number => covariance[one]?.[other] ?? NaN;
  return {
    everybody: all.shown / Math.sqrt(of(0, 0)),
    groups: groups.map(({ shown }, at) => shown / Math.sqrt(of(at + 1, at + 1))),
    gaps: [
      [1, 2],
      [1, 3],
      [2, 3],
    ].map(([one = 0, two = 0]) => {
      const shown = Math.hypot(groups[one - 1]?.shown ?? NaN, groups[two - 1]?.shown ?? NaN);
      return shown / Math.sqrt(of(one, one) + of(two, two) - 2 * of(one, two));
    }),
  };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

test('standard errors by the effective size are of everybody those of the residuals or larger, of groups and gaps about as large', () => {
  const surveys = Array.from({ length: 40 }, (_, at) => compared(at + 1, at % 2 === 0 ? 400 : 1500));
  const everybody = surveys.map((survey) => survey.everybody);
  expect(Math.min(...everybody)).toBeGreaterThan(0.95);
  expect(median(everybody)).toBeGreaterThan(1);
  for (const ratios of [surveys.flatMap(({ groups }) => groups), surveys.flatMap(({ gaps }) => gaps)]) {
    expect(Math.abs(median(ratios) - 1)).toBeLessThan(0.03);
    const under = (part: number): number => ratios.filter((each) => each < part).length / ratios.length;
    expect(under(0.9)).toBeLessThan(0.12);
    expect(under(0.8)).toBeLessThan(0.05);
  }
});

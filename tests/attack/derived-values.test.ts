import { describe, expect, test } from 'vitest';
import { publishedWeighted } from '#shared/results/disclosure/publish-weighted.ts';
import { orderByShare } from '#shared/results/order.ts';
import { shareIn } from '#shared/results/share-in.ts';
import { Snapshot } from '#shared/results/snapshot.ts';
import { reference } from './reference.ts';
import { attemptOf, gate, neighbours } from './quarter.ts';

/** Shares, means, intervals, colours, order, files: whatever is shown must follow from published counts. */

const ATTEMPT = attemptOf({ responses: neighbours(300, 91) });
const attacked = (snapshot: unknown): string[] =>
  gate({ ...ATTEMPT, snapshot: snapshot as Snapshot }).map(({ attack }) => attack);

describe('a snapshot with something that does not follow from published counts is refused', () => {
  const [needs, ...others] = ATTEMPT.snapshot.questions;
  if (!needs) throw new Error('the quarter has needs');
  const withNeeds = (more: object) => ({
    ...ATTEMPT.snapshot,
    questions: [{ ...needs, ...more }, ...others],
  });

  test.each([
    [
      'a share worked out from the true count',
      withNeeds({ all: { ...needs.all, shares: [0.4137, 0.2, 0.1, 0.1, 0.1] } }),
    ],
    ['an order worked out from true counts', withNeeds({ order: ['housing', 'dutch', 'work'] })],
    ['the true number of answers', { ...ATTEMPT.snapshot, responses: 303 }],
    ['a count that is not rounded', withNeeds({ all: { ...needs.all, counts: [101, 80, 80, 60, 15] } })],
    ['where people stop, of few', { ...ATTEMPT.snapshot, stops: { drafts: 5, pages: [] } }],
    ['where people stop, hidden', { ...ATTEMPT.snapshot, stops: { drafts: null, pages: [] } }],
    [
      'where people stop, counted as it is',
      { ...ATTEMPT.snapshot, stops: { drafts: 40, pages: [{ page: '1', count: 13 }] } },
    ],
    ['where all stop', { ...ATTEMPT.snapshot, stops: { drafts: 40, pages: [{ page: '1', count: 40 }] } }],
    ['a figure beside a hidden base', withNeeds({ all: { ...needs.all, base: null } })],
  ])('%s', (_, snapshot) => {
    expect(attacked(snapshot)).toContain('derived');
  });

  test('and the snapshot itself is not', () => {
    expect(attacked(ATTEMPT.snapshot)).toEqual([]);
    const stops = { drafts: 40, pages: [{ page: '1', count: 15 }] };
    expect(attacked({ ...ATTEMPT.snapshot, stops })).toEqual([]);
  });
});

describe('what is shown', () => {
  /** Everything that pages and files make of a snapshot: shares, intervals, order, places. */
  const shown = ({ questions }: Snapshot) =>
    questions.map((question) => ({
      order: orderByShare(question),
      shares: [question.all, ...question.breakdowns.flatMap(({ groups }) => groups)].map((group) =>
        group.counts.map((_, option) => shareIn(group, option)),
      ),
    }));

  test('is the same for other people who are published as the same counts', () => {
    // What is left of a snapshot on the wire is its published part.
    const copy = Snapshot.parse(JSON.parse(JSON.stringify(ATTEMPT.snapshot)));
    expect(copy).toEqual(ATTEMPT.snapshot);
    expect(shown(copy)).toEqual(shown(ATTEMPT.snapshot));
  });

  test('puts answers in order by their published counts, also where the true order is another', () => {
    for (const question of ATTEMPT.snapshot.questions) {
      const published = orderByShare(question)
        .filter(({ share }) => share.kind === 'share')
        .map(({ share }) => (share.kind === 'share' ? share.percent : 0));
      expect(published).toEqual(published.toSorted((a, b) => b - a));
    }
  });
});

describe('a mean', () => {
  interface MeanAttack {
    readonly original_counts: number[];
    readonly perturbed: number[];
    readonly sums: number[];
    readonly D: number;
  }
  const {
    original_counts: counts,
    perturbed,
    sums,
    D,
  } = (reference['cell_key'] as { mean_attack: MeanAttack }).mean_attack;

  /** The counts that fit two published means and the mean of both together, within the noise. */
  function candidates(mean: (at: number) => number): number[][] {
    const near = (at: number) =>
      Array.from({ length: 2 * D + 1 }, (_, step) => (perturbed[at] ?? 0) - D + step);
    return near(0).flatMap((one) =>
      near(1)
        .filter((other) => near(2).includes(one + other))
        .filter((other) => Math.abs(mean(0) * one + mean(1) * other - mean(2) * (one + other)) < 1e-9)
        .map((other) => [one, other, one + other]),
    );
  }

  test('of true counts gives them away, as in the Handbook', () => {
    expect(candidates((at) => (sums[at] ?? 0) / (counts[at] ?? 1))).toEqual([counts]);
  });

  test('of which the sum is published with the noise of its count does not', () => {
    const published = sums.map((sum, at) => publishedWeighted(sum, perturbed[at] ?? 0, counts[at] ?? 0) ?? 0);
    // What can be worked out from published sums and counts is that the parts do not add up to the whole.
    expect((published[0] ?? 0) + (published[1] ?? 0)).not.toBeCloseTo(published[2] ?? 0, 3);
    expect(published[0]).toBeCloseTo(101.25, 8);
  });
});

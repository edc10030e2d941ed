import { expect, test } from 'vitest';
import type { QuestionResult } from '../snapshot.ts';
import { gapsOf } from './gaps-of.ts';

const group = (code: string, base: number | null, counts: readonly (number | null)[]) => ({
  code,
  label: { nl: code },
  base,
  counts: [...counts],
});
const question = (groups: readonly ReturnType<typeof group>[]): QuestionResult => ({
  name: 'needs',
  label: { nl: 'Noden' },
  identity: 'needs-1',
  kind: 'multiple',
  options: ['housing', 'work'].map((code) => ({ code, label: { nl: code } })),
  all: group('all', 800, [300, 200]),
  breakdowns: [
    {
      name: 'origin',
      label: { nl: 'Herkomst' },
      role: 'origin',
      classification: 'origin-1',
      groups: [...groups],
    },
  ],
});

test('gaps between origin classes stand largest first, with what is sure flagged', () => {
  const gaps = gapsOf([question([group('here', 300, [60, 90]), group('there', 300, [180, 95])])]);
  expect(gaps.map(({ option, points }) => [option.code, points])).toEqual([
    ['housing', 40],
    ['work', 2],
  ]);
  const [first, second] = gaps;
  expect(first).toMatchObject({
    most: { group: { code: 'there' } },
    least: { group: { code: 'here' } },
    excludesNone: true,
    flagged: true,
  });
  expect(first?.low).toBeGreaterThan(25);
  expect(first?.high).toBeLessThan(50);
  expect(second).toMatchObject({ excludesNone: false, flagged: false });
});

test('groups without a share, and a lack of answers, have no gap', () => {
  const small = question([group('here', 25, [5, 5]), group('there', 300, [180, 95])]);
  const hidden = question([group('here', null, [null, null]), group('there', 300, [180, 95])]);
  const unknown = question([group('unknown', 300, [60, 90]), group('there', 300, [180, 95])]);
  for (const each of [small, hidden, unknown]) expect(gapsOf([each])).toEqual([]);
});

test('a weighted share is compared with weighted ones only', () => {
  const weighted = (code: string, counts: readonly number[]) => ({
    ...group(code, 300, counts),
    weighted: { base: 300, counts: [...counts], designEffect: 1.5, effectiveSize: 200 },
  });
  const gaps = gapsOf([
    question([
      weighted('here', [60, 90]),
      weighted('there', [180, 95]),
      group('few', 60, [50, 5]),
      group('fewer', 50, [5, 40]),
    ]),
  ]);
  const pairs = new Set(
    gaps.map(({ most, least }) => [most.group.code, least.group.code].toSorted().join(' ')),
  );
  expect([...pairs].toSorted()).toEqual(['few fewer', 'here there']);
});

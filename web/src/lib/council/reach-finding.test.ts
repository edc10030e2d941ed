import { describe, expect, test } from 'vitest';
import { councilMessages } from '#lib/messages/council/council.ts';
import { message } from '#lib/messages/message.ts';
import { type Composition, compositionOf } from '#shared/results/reach/composition-of.ts';
import { reachOf } from '#shared/results/reach/reach-of.ts';
import type { Count, GroupResult, Reach } from '#shared/results/snapshot.ts';
import { className } from './class-name.ts';
import { marginFinding, mostDifferent, mostFinding, stopsFinding } from './reach-finding.ts';

const named = (code: string) => ({ code, label: { en: code } });
const group = (code: string, counts: Count[]): GroupResult => ({
  ...named(code),
  base: counts.includes(null) ? null : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0),
  counts,
});

const WORDS = {
  name: ({ by }: Composition) => by.code,
  list: (names: readonly string[]) => names.join(', '),
};

/** Whoever answered, by age and by the two channels that they came through. */
function reach(
  ages: Readonly<Record<string, readonly [Count, Count]>>,
  population: Record<string, number>,
): Reach {
  const groups = Object.entries(ages).map(([age, counts]) => group(age, [...counts]));
  const sum = (at: number) => groups.reduce((all, { counts }) => all + (counts[at] ?? 0), 0);
  return {
    tables: [
      {
        name: '@channel',
        label: {},
        identity: 'channel',
        kind: 'single',
        options: [named('library'), named('school')],
        all: group('all', [sum(0), sum(1)]),
        breakdowns: [{ name: 'age', label: { en: 'Age' }, classification: 'age', groups }],
      },
    ],
    margins: [
      {
        name: 'age',
        variables: ['age'],
        source: 'Statbel',
        year: 2025,
        classes: Object.entries(population).map(([age, people]) => ({ codes: [age], population: people })),
      },
    ],
  };
}

const POPULATION = { young: 2000, middle: 4000, older: 4000 };
const texts = councilMessages('en');
const plain = (text: string): string => text.replace(/[\u2068\u2069]/g, '');

function read(ages: Parameters<typeof reach>[0]): string {
  const [margin] = reachOf(reach(ages, POPULATION));
  if (!margin) throw new Error('the reach has a margin');
  const lines = marginFinding(margin, {
    className: ({ labels, codes }) => className('en', labels, codes),
    list: (names) => names.join(' and '),
  });
  return plain(lines.map(({ key, values }) => message(texts, key, values)).join(' '));
}

describe('who was reached, in a sentence', () => {
  test('the class that is missing most comes first, with its share of the answers and of the population', () => {
    expect(read({ young: [150, 50], middle: [100, 60], older: [20, 20] })).toMatch(
      /^‘older’ was reached too little: about 10 in 100 answers \(\d+ to \d+\), 40 in 100 residents\. Reached more than their part of the population: young\.$/,
    );
  });

  test('a class of which fewer than five answered is missing', () => {
    expect(read({ young: [60, 40], middle: [100, 100], older: [0, 0] })).toMatch(
      /^‘older’ is missing: fewer than 5 answers, 40 in 100 residents\./,
    );
  });

  test('answers that are like the population say so, and too few say nothing', () => {
    expect(read({ young: [40, 40], middle: [80, 80], older: [80, 80] })).toBe(
      'No group shown differs clearly from its part of the population.',
    );
    expect(read({ young: [5, 0], middle: [5, 0], older: [5, 0] })).toBe(
      'There are too few answers to say who is missing.',
    );
  });

  test('that a class is hidden is said', () => {
    expect(read({ young: [100, 100], middle: [200, 200], older: [null, null] })).toContain(
      'Some groups are hidden.',
    );
  });
});

describe('what channels brought, in a sentence', () => {
  const parts = compositionOf(reach({ young: [10, 140], older: [290, 60] }, POPULATION), 'channel');

  test('the largest of them, and where one is most unlike the whole', () => {
    expect(mostFinding(parts, 'channel', WORDS)).toMatchObject({
      key: 'reach.most.channel',
      values: { name: 'library', percent: 60 },
    });
    expect(mostDifferent(parts, 'age')).toMatchObject({
      part: { by: { code: 'school' } },
      percent: 70,
      everybody: 30,
    });
  });

  test('nothing is most unlike, and no channel brought most, where all are alike', () => {
    const alike = compositionOf(reach({ young: [100, 100], older: [100, 100] }, POPULATION), 'channel');
    expect(mostFinding(alike, 'channel', WORDS)).toEqual({
      key: 'reach.even.channel',
      values: { names: 'library, school' },
    });
    expect(mostDifferent(alike, 'age')).toBeUndefined();
    expect(mostDifferent(alike, 'shoes')).toBeUndefined();
    expect(mostFinding([], 'language', WORDS).key).toBe('reach.partsTooFew');
  });
});

test('where people stop is a share of those who stopped, from thirty on', () => {
  const pages = [
    { page: '1', count: 10 },
    { page: '2', count: 40 },
    { page: '3', count: null },
  ];
  const page = ({ page: number }: { page: string }) => `page ${number}`;
  expect(stopsFinding({ drafts: 60, pages }, page)).toMatchObject({
    key: 'reach.stopsShare',
    values: { page: 'page 2', percent: 65 },
  });
  expect(stopsFinding({ drafts: 20, pages: [{ page: '1', count: 15 }] }, page)).toMatchObject({
    key: 'reach.stopsCount',
    values: { count: 20, there: 15 },
  });
  expect(stopsFinding({ drafts: 15, pages: [] }, page).key).toBe('reach.stopsNoPage');
});

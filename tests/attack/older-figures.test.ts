import { describe, expect, test } from 'vitest';
import type { Ledger, LedgerRow } from '#shared/results/disclosure/ledger.ts';
import { originsOf, publishedCount } from '#shared/results/disclosure/publish-count.ts';
import { knowledgeOf } from '#shared/results/gate/knowledge-of.ts';
import { publishedRows } from '#shared/results/gate/published-rows.ts';
import { Knowledge, pinnedDown } from '#shared/results/gate/unknowns.ts';
import { attemptOf, gate, neighbours, solver } from './quarter.ts';

/** Whoever kept an older snapshot attacks with both: what was published once stays known. */

const RESPONSES = [
  ...neighbours(80, 301, { answers: { came: 'yes', born: 'yes', street: 'north' } }),
  ...neighbours(80, 302, { answers: { came: 'no', born: 'no', street: 'south' } }),
  ...neighbours(5, 303, { answers: { came: 'yes', born: 'no', street: 'alley', home: 'bad' } }),
];
const FIRST = attemptOf({ responses: RESPONSES });
const attacks = (attempt: Parameters<typeof gate>[0]): string[] => [
  ...new Set(gate(attempt).map(({ attack }) => attack)),
];

/** A ledger in which a row was published with these figures, by the same people as now. */
const remembering = (key: string, row: LedgerRow): Ledger => ({
  day: '2026-02-01',
  secretMark: 'ours',
  rows: { [key]: row },
});

test('without an older figure there is nothing to find', () => {
  expect(attacks(FIRST)).toEqual([]);
});

describe('a group that was published once and is hidden now', () => {
  const row = publishedRows(FIRST).find(({ key }) => key === 'needs born no');
  if (!row) throw new Error('the quarter asks who was born elsewhere');
  const before = remembering(row.key, {
    figures: {
      base: publishedCount(row.truth.base.count, row.truth.base.key),
      counts: {},
      since: '2026-02-01',
    },
    shown: false,
    sources: row.truth.sources,
  });

  test('is hidden since another group differs from it by five people, and the gate remembers it', () => {
    expect(row.published.base).toBeNull();
    expect(attacks({ ...FIRST, before })).toContain('subsets');
  });

  test('keeps the other group back, so that nothing has to be refused', () => {
    const next = attemptOf({ responses: RESPONSES, before });
    expect(attacks(next)).toEqual([]);
    const came = next.snapshot.questions[0]?.breakdowns.find(({ name }) => name === 'came');
    expect(came?.groups.find(({ code }) => code === 'no')?.base).toBeNull();
  });
});

test('a cell that was published as two numbers, of the same people, lies where both say', () => {
  const found = publishedRows(FIRST).flatMap((row) =>
    row.table.options.flatMap(({ code }, at) => {
      const [truth, now] = [row.truth.counts[at]?.count ?? 0, row.published.counts[at]];
      if (truth < 1 || typeof now !== 'number') return [];
      const then = [now + 5, now - 5].find(
        (other) => other >= 0 && truth >= originsOf(other).least && truth <= originsOf(other).most,
      );
      return then === undefined ? [] : [{ row, code, now, then }];
    }),
  )[0];
  if (!found) throw new Error('among so many cells there is one');
  const { row, code, now, then } = found;
  const before = remembering(row.key, {
    figures: { base: row.published.base, counts: { [code]: then }, since: '2026-02-01' },
    shown: true,
    sources: row.truth.sources,
  });
  const { unknowns } = knowledgeOf([row.table], publishedRows({ ...FIRST, before }), FIRST.total.base.count);
  const [one, two] = [originsOf(now), originsOf(then)];
  expect(unknowns.find(({ name }) => name === `${row.key} ${code}`)).toMatchObject({
    least: Math.max(one.least, two.least),
    most: Math.min(one.most, two.most),
  });
});

test('the same people are one unknown in all tables, and what each tells of them holds together', () => {
  const knowledge = new Knowledge();
  const place = knowledge.add({ name: 'here', truth: 5, least: 0, most: 5 }, 'five people');
  expect(knowledge.add({ name: 'there', truth: 5, least: 4, most: 12 }, 'five people')).toBe(place);
  expect(knowledge.add({ name: 'others', truth: 5, least: 0, most: 9 }, 'five others')).not.toBe(place);
  expect(pinnedDown(knowledge, [place], 3, solver)).toMatchObject([{ least: 4, most: 5 }]);
});

test('weighted figures that do not follow from published counts are refused', () => {
  const [first, ...others] = FIRST.snapshot.questions;
  if (!first) throw new Error('the quarter has questions');
  const base = first.all.base ?? 0;
  const weighted = { base, counts: first.all.counts, designEffect: 1, effectiveSize: base };
  const publish = (more: object) => ({
    ...FIRST,
    // The truth is that everybody weighs 1.
    tables: FIRST.tables.map((table) =>
      table.name === first.name ? { ...table, all: { ...table.all, weights: ONES(table.all) } } : table,
    ),
    snapshot: {
      ...FIRST.snapshot,
      questions: [{ ...first, all: { ...first.all, weighted: { ...weighted, ...more } } }, ...others],
    },
  });
  expect(attacks(publish({}))).toEqual([]);
  expect(attacks(publish({ base: base + 15 }))).toEqual(['derived']);
  expect(attacks(publish({ base: base + 1 }))).toEqual(['derived']);
  expect(attacks(publish({ designEffect: 1.0413 }))).toEqual(['derived']);
  expect(attacks(publish({ effectiveSize: 25 }))).toEqual(['derived']);
  // Nothing was weighted in truth.
  expect(attacks({ ...publish({}), tables: FIRST.tables })).toEqual(['derived']);
});

const ONES = ({ base, counts, bases }: (typeof FIRST.tables)[number]['all']) => ({
  base: { sum: base.count, squares: base.count, people: base.count },
  counts: counts.map(({ count }) => count),
  ...(bases && { bases: bases.map(({ count }) => count) }),
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { QuestionResult } from './snapshot.ts';
import { suppress, THRESHOLD } from './suppress.ts';
import type { TrueGroup, TrueTable } from './tabulate.ts';

/** A person's choices (places of options) and group in each breakdown (`undefined`: in none). */
interface Person {
  readonly choices: readonly number[];
  readonly groups: readonly (number | undefined)[];
  /** Refused the consent that the first option waits for, and so was not offered it. */
  readonly refused?: boolean;
}

const label = (text: string) => ({ en: text });

/** The true table of these people, counted in the plainest way. */
function tableOf(
  people: readonly Person[],
  kind: TrueTable['kind'],
  options: number,
  groups: number[],
  waits = false,
): TrueTable {
  const count = (of: readonly Person[]): Pick<TrueGroup, 'base' | 'counts' | 'bases'> => ({
    base: of.length,
    counts: Array.from(
      { length: options },
      (_, at) => of.filter(({ choices }) => choices.includes(at)).length,
    ),
    ...(waits && {
      bases: Array.from({ length: options }, (_, at) =>
        at > 0 ? of.length : of.filter(({ refused }) => refused !== true).length,
      ),
    }),
  });
  return {
    name: 'q',
    label: label('Question'),
    kind,
    options: Array.from({ length: options }, (_, at) => ({ code: `o${String(at)}`, label: label('Option') })),
    ...(waits && {
      consents: Array.from({ length: options }, (_, at) => (at === 0 ? 'consent' : undefined)),
    }),
    all: count(people),
    breakdowns: groups.map((size, split) => ({
      name: `b${String(split)}`,
      label: label('Breakdown'),
      unlisted: [],
      groups: Array.from({ length: size }, (_, group) => ({
        code: `g${String(group)}`,
        label: label('Group'),
        ...count(people.filter((person) => person.groups[split] === group)),
      })),
      rest: count(people.filter((person) => person.groups[split] === undefined)),
    })),
  };
}

/** Skewed on purpose: small cells, empty cells and groups of a few people are where it goes wrong. */
const tables = fc
  .record({
    kind: fc.constantFrom<TrueTable['kind']>('single', 'multiple', 'ranking'),
    options: fc.integer({ min: 1, max: 6 }),
    groups: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 0, maxLength: 3 }),
    blocks: fc.array(
      fc.record({
        people: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 4, max: 25 }), fc.constant(60)),
        choice: fc.nat(),
        second: fc.option(fc.nat(), { nil: undefined }),
        places: fc.array(fc.option(fc.nat(), { nil: undefined, freq: 6 }), { minLength: 3, maxLength: 3 }),
        refused: fc.boolean(),
      }),
      { minLength: 1, maxLength: 30 },
    ),
    waits: fc.boolean(),
  })
  .map(({ kind, options, groups, blocks, waits }) => {
    const people = blocks.flatMap((block) => {
      const choices = [block.choice % options];
      if (kind === 'multiple' && block.second !== undefined) choices.push(block.second % options);
      const person: Person = {
        choices,
        refused: block.refused && !choices.includes(0),
        groups: groups.map((size, split) => {
          const place = block.places[split];
          return place === undefined ? undefined : place % size;
        }),
      };
      return Array.from({ length: block.people }, () => person);
    });
    return tableOf(people, kind, options, groups, waits);
  });

const rowsOf = (result: QuestionResult) => [result.all, ...result.breakdowns.flatMap(({ groups }) => groups)];
const trueRowsOf = (table: TrueTable) => [table.all, ...table.breakdowns.flatMap(({ groups }) => groups)];

test('nothing under the threshold is ever visible, and what is visible is true', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const result = suppress(table);
      const truth = trueRowsOf(table);
      for (const [at, { base, counts, bases }] of rowsOf(result).entries()) {
        expect(bases === undefined).toBe(truth[at]?.bases === undefined);
        for (const [option, own] of (bases ?? []).entries()) {
          if (own !== null) expect(own).toBe(truth[at]?.bases?.[option]);
          if (own === null) expect(counts[option]).toBeNull();
          // Two published bases would tell how few refused.
          if (own !== null && base !== null && own !== base)
            expect(base - own).toBeGreaterThanOrEqual(THRESHOLD);
        }
        for (const shown of [base, ...counts, ...(bases ?? [])])
          if (shown !== null) expect(shown).toBeGreaterThanOrEqual(THRESHOLD);
        if (base === null) expect(counts.every((count) => count === null)).toBe(true);
        else expect(base).toBe(truth[at]?.base);
        for (const [option, count] of counts.entries())
          if (count !== null) expect(count).toBe(truth[at]?.counts[option]);
      }
    }),
    { numRuns: 500 },
  );
});

/** One sum that a reader knows to hold, by what was published; `null` is hidden. */
interface Sum {
  readonly total: string;
  readonly parts: readonly string[];
}

/**
 * A reader of the published table, written apart from the code under test: works out by subtraction whatever
 * follows, and is even told who is in no group at all when that is nobody.
 */
function workedOut(result: QuestionResult, table: TrueTable): Map<string, number> {
  const known = new Map<string, number>();
  const note = (name: string, value: number | null | undefined): void => {
    if (typeof value === 'number') known.set(name, value);
  };
  const sums: Sum[] = [];
  const options = result.options.map((_, at) => at);
  const isAdditive = result.kind !== 'multiple';
  const waits = table.consents !== undefined;
  const row = (
    name: string,
    base: number | null,
    counts: readonly (number | null)[],
    offered: number | null | undefined,
    refused?: number | null,
  ): void => {
    note(`${name}.base`, base);
    if (waits) {
      note(`${name}.offered`, offered);
      note(`${name}.refused`, refused);
      sums.push({ total: `${name}.base`, parts: [`${name}.offered`, `${name}.refused`] });
    }
    for (const at of options) note(`${name}.${String(at)}`, counts[at]);
    if (isAdditive) sums.push({ total: `${name}.base`, parts: options.map((at) => `${name}.${String(at)}`) });
  };
  row('all', result.all.base, result.all.counts, result.all.bases?.[0]);
  for (const [split, { groups }] of result.breakdowns.entries()) {
    const names = groups.map((_, at) => `${String(split)}/${String(at)}`);
    for (const [at, group] of groups.entries())
      row(names[at] ?? '', group.base, group.counts, group.bases?.[0]);
    const rest = table.breakdowns[split]?.rest;
    const restName = `${String(split)}/rest`;
    row(
      restName,
      rest?.base === 0 ? 0 : null,
      options.map((at) => (rest?.counts[at] === 0 ? 0 : null)),
      rest?.bases?.[0] === 0 ? 0 : null,
      rest?.bases?.[0] === rest?.base ? 0 : null,
    );
    for (const cell of ['base', ...options.map(String), ...(waits ? ['offered', 'refused'] : [])])
      sums.push({ total: `all.${cell}`, parts: [...names, restName].map((name) => `${name}.${cell}`) });
  }
  for (let before = -1; before !== known.size;) {
    before = known.size;
    for (const { total, parts } of sums) {
      const shown = parts.reduce((sum, part) => sum + (known.get(part) ?? 0), 0);
      const hidden = parts.filter((part) => !known.has(part));
      const whole = known.get(total);
      if (whole === undefined) {
        if (hidden.length === 0) known.set(total, shown);
      } else if (hidden.length === 1 || whole === shown)
        for (const part of hidden) known.set(part, whole - shown);
    }
  }
  return known;
}

test('nothing hidden under the threshold follows from a total minus what is shown beside it', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const result = suppress(table);
      for (const [name, value] of workedOut(result, table)) {
        // That nobody refused tells of nobody; in the rest nobody tells of nobody.
        if (name.includes('rest') || name.includes('refused'))
          expect(value === 0 || value >= THRESHOLD, name).toBe(true);
        else expect(value, name).toBeGreaterThanOrEqual(THRESHOLD);
      }
    }),
    { numRuns: 1000 },
  );
});

test('an empty cell looks like a hidden one, also by subtraction', () => {
  const people = (count: number, choice: number): Person[] =>
    Array.from({ length: count }, () => ({ choices: [choice], groups: [0] }));
  const empty = suppress(tableOf([...people(40, 0), ...people(30, 1)], 'single', 3, [1]));
  const few = suppress(tableOf([...people(40, 0), ...people(30, 1), ...people(4, 2)], 'single', 3, [1]));
  expect(empty.all.counts).toEqual([40, null, null]);
  expect(few.all.counts).toEqual([40, null, null]);
  expect(empty.breakdowns[0]?.groups[0]?.counts).toEqual([40, null, null]);
});

test('a group of nine shows nothing, and its size does not follow from the others', () => {
  const group = (count: number, at: number): Person[] =>
    Array.from({ length: count }, (_, person) => ({ choices: [person % 2], groups: [at] }));
  const { breakdowns } = suppress(
    tableOf([...group(60, 0), ...group(40, 1), ...group(9, 2)], 'single', 2, [3]),
  );
  expect(breakdowns[0]?.groups.map(({ base }) => base)).toEqual([60, null, null]);
  expect(breakdowns[0]?.groups[2]?.counts).toEqual([null, null]);
});

test('a small group that no definition lists is not even named', () => {
  const table = tableOf(
    Array.from({ length: 50 }, (_, at) => ({ choices: [0], groups: [at < 3 ? 1 : 0] })),
    'multiple',
    1,
    [2],
  );
  const [split] = table.breakdowns;
  if (!split) throw new Error('The table has a breakdown.');
  const result = suppress({ ...table, breakdowns: [{ ...split, unlisted: ['g1'] }] });
  expect(result.breakdowns[0]?.groups.map(({ code }) => code)).toEqual(['g0']);
});

test('enough people everywhere: nothing is hidden', () => {
  const people = Array.from({ length: 120 }, (_, at) => ({ choices: [at % 2], groups: [at % 3] }));
  const result = suppress(tableOf(people, 'single', 2, [3]));
  expect(rowsOf(result).flatMap(({ base, counts }) => [base, ...counts])).not.toContain(null);
});

test('a few who refused a consent cost the option its figures, nobody or many do not', () => {
  const people = (refusing: number): Person[] =>
    Array.from({ length: 80 }, (_, at) => ({
      choices: [at < 40 ? 0 : 1],
      groups: [],
      refused: at >= 80 - refusing,
    }));
  const shown = (refusing: number) => {
    const { base, bases, counts } = suppress(tableOf(people(refusing), 'multiple', 2, [], true)).all;
    return [base, bases, counts];
  };
  expect(shown(0)).toEqual([80, [80, 80], [40, 40]]);
  expect(shown(9)).toEqual([80, [null, 80], [null, 40]]);
  expect(shown(10)).toEqual([80, [70, 80], [40, 40]]);
});

test('where the groups would tell how few refused, a total gives way', () => {
  // Three of each group refused: hidden in both, but 6 of 60 would follow from the totals.
  const people = Array.from({ length: 60 }, (_, at) => ({
    choices: [at % 2],
    groups: [at < 30 ? 0 : 1],
    refused: at % 10 === 1,
  }));
  const { all, breakdowns } = suppress(tableOf(people, 'multiple', 2, [2], true));
  expect(all.bases).toEqual([null, 60]);
  for (const { bases } of breakdowns[0]?.groups ?? []) expect(bases).toEqual([null, 30]);
});

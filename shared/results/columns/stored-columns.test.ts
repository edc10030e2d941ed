import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compiledOf, node, options } from '#shared/interview/testing/example.ts';
import { type CountedResponse, variablesOf, variableOf } from '../variable.ts';
import { fromArrow, toArrow } from './arrow-columns.ts';
import { collectColumns } from './collect.ts';
import { collectStored } from './collect-stored.ts';
import { joinColumns } from './join-columns.ts';
import { selectStored } from './select-stored.ts';
import type { StoredColumns } from './stored-columns.ts';
import { columnsOfRows, type StoredRow } from './stored-row.ts';

const many = (count: number) => options(...Array.from({ length: count }, (_, at) => `o${String(at)}`));
const questions = [
  node('consent', 'health', {}),
  node('single', 'age', { options: options('young', 'older'), decline: ['refused'] }),
  node('multiple', 'needs', {
    options: [...options('home', 'work', { code: 'care', consent: 'health' }), ...many(9)],
    decline: ['dont_know'],
  }),
  node('ranking', 'order', { options: options('x', 'y', 'z') }),
  node('number', 'years', {}),
];
const FIRST = compiledOf(questions);
/** The same after a new version: options in another order, some gone, some new, one name for another kind of question. */
const SECOND = compiledOf([
  node('consent', 'health', {}),
  node('multiple', 'age', { options: options('older', 'young', 'old') }),
  node('multiple', 'needs', { options: [...many(4).reverse(), ...options('park', 'work', 'home')] }),
  node('single', 'work', { options: options('yes', 'no') }),
]);
const VERSIONS = [FIRST, SECOND];

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const someOf = (...codes: string[]) => fc.shuffledSubarray(codes);
const answersTo = [
  fc.record({
    health: maybe(fc.constantFrom('yes', 'no')),
    age: maybe(fc.constantFrom('young', 'older', 'pnts')),
    needs: maybe(fc.oneof(someOf('home', 'work', 'care', 'o0', 'o5', 'o7', 'o8'), fc.constant(['dk']))),
    order: maybe(fc.shuffledSubarray(['x', 'y', 'z'], { minLength: 1 })),
    years: maybe(fc.nat(99)),
  }),
  fc.record({
    health: maybe(fc.constantFrom('yes', 'no')),
    age: maybe(someOf('older', 'young', 'old')),
    needs: maybe(someOf('o0', 'o3', 'park', 'home')),
    work: maybe(fc.constantFrom('yes', 'no')),
  }),
] as const;

const rowOf = (version: 0 | 1) =>
  fc
    .record({
      given: answersTo[version] as fc.Arbitrary<Record<string, unknown>>,
      id: fc.bigInt(0n, 2n ** 64n - 1n),
      key: fc.nat(0xffffffff),
      waits: fc.boolean(),
      assisted: fc.boolean(),
      synthetic: fc.boolean(),
      channel: fc.constantFrom('a', 'b'),
      language: fc.constantFrom('nl', 'fr', 'ar'),
    })
    .map(({ given, ...rest }): StoredRow => ({
      ...rest,
      day: '2026-03-01',
      version: version + 1,
      compiled: VERSIONS[version] ?? FIRST,
      answers: Object.fromEntries(
        Object.entries(given).filter(([, value]) => value !== undefined),
      ) as StoredRow['answers'],
      derived: {},
    }));
const rows = fc.array(fc.oneof(rowOf(0), rowOf(1)), { maxLength: 60 });

/** A value of each column for each row: what columns say, whatever the order in which they list their codes. */
function told({ length, ids, keys, columns }: StoredColumns): unknown[] {
  return Array.from({ length }, (_, row) => ({
    id: ids[row],
    key: keys[row],
    values: Object.fromEntries(
      [...columns].sort().flatMap(([name, column]): [string, unknown][] => {
        if (column.kind === 'single') {
          const code = column.codes[row] ?? 0;
          return code === 0 ? [] : [[name, column.categories[code - 1]]];
        }
        if (column.kind === 'number') {
          const value = column.values[row] ?? NaN;
          return Number.isNaN(value) ? [] : [[name, value]];
        }
        const has = (bit: number) => (((column.planes[bit >> 3]?.[row] ?? 0) >> (bit & 7)) & 1) === 1;
        return has(0) ? [[name, column.categories.filter((_code, option) => has(option + 1)).sort()]] : [];
      }),
    ),
  }));
}

test('columns of several blocks say what the columns of all responses at once say', () => {
  fc.assert(
    fc.property(rows, fc.array(fc.nat(60), { maxLength: 4 }), (list, cuts) => {
      const bounds = [0, ...cuts.map((cut) => Math.min(cut, list.length)).sort((a, b) => a - b), list.length];
      const blocks = bounds.slice(1).map((end, at) => columnsOfRows(list.slice(bounds[at], end)));
      expect(told(joinColumns(blocks))).toEqual(told(columnsOfRows(list)));
    }),
  );
});

test('a block comes back from its bytes as it was', () => {
  fc.assert(
    fc.property(
      rows.filter(({ length }) => length > 0),
      (list) => {
        const columns = columnsOfRows(list);
        expect(fromArrow(toArrow(columns))).toEqual(columns);
      },
    ),
  );
});

test('bytes of another form are refused, not guessed at', () => {
  expect(() => fromArrow(new Uint8Array([1, 2, 3, 4]))).toThrow();
});

test('a row that is taken out is gone, and the others say what they said', () => {
  fc.assert(
    fc.property(rows, fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }), (list, keep) => {
      const kept = selectStored(
        columnsOfRows(list),
        list.map((_, at) => (keep[at] === true ? 1 : 0)),
      );
      const left = list.filter((_, at) => keep[at]);
      expect(kept.length).toBe(left.length);
      // A column that only the others had says nothing of those who stay.
      expect(told(kept)).toEqual(told(columnsOfRows(left)));
    }),
  );
});

test('stored columns line up with a version as the responses themselves do', () => {
  fc.assert(
    fc.property(rows, (list) => {
      for (const version of VERSIONS) {
        const variables = ['age', 'needs', 'order', 'work', 'health', 'language']
          .flatMap((name) => [...variablesOf(version, name)])
          .concat(variableOf(version, 'language') ?? []);
        const responses = list.map(({ answers, derived, language }): CountedResponse => ({
          answers,
          derived,
          language,
        }));
        const listed = responses.map((response) => ({ ...response, language: 'nl' }));
        const stored = columnsOfRows(list.map((row) => ({ ...row, language: 'nl' })));
        expect(collectStored(stored, variables)).toEqual(collectColumns(listed, variables));
      }
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compiledOf, node, options } from '#shared/interview/testing/example.ts';
import { tabulateColumns } from '../table/tabulate-columns.ts';
import { type KeyedResponse, tabulate } from '../tabulate.ts';
import { variableOf } from '../variable.ts';
import type { ChoiceColumn } from './column.ts';
import { collectColumns } from './collect.ts';

const compiled = compiledOf([
  node('consent', 'health', {}),
  node('single', 'age', { options: options('young', 'older') }),
  node('multiple', 'needs', {
    options: options('home', 'work', { code: 'care', consent: 'health' }, 'dutch'),
  }),
  node('ranking', 'order', { options: options('x', 'y', 'z') }),
]);
const REPORTING = { overview: ['needs', 'order'], breakdowns: ['age'] };

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const responses = fc.array(
  fc
    .record({
      health: maybe(fc.constantFrom('yes', 'no')),
      age: maybe(fc.constantFrom('young', 'older', 'dk')),
      needs: maybe(fc.subarray(['home', 'work', 'care', 'dutch'])),
      order: maybe(fc.shuffledSubarray(['x', 'y', 'z'], { minLength: 1 })),
      key: fc.nat({ max: 2 ** 32 - 1 }),
    })
    .map(({ key, ...given }): KeyedResponse => {
      const answers = Object.fromEntries(
        Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
      );
      return { answers, derived: {}, language: 'nl', key, channel: 'a' };
    }),
  { maxLength: 40 },
);

test('columns of responses give the tables that counting the responses gives', () => {
  fc.assert(
    fc.property(responses, (list) => {
      const variables = [...REPORTING.overview, 'age'].map((name) => {
        const variable = variableOf(compiled, name);
        if (!variable) throw new Error(`${name} can be counted`);
        return variable;
      });
      const columns = collectColumns(list, variables);
      const by = columns[2]?.column as ChoiceColumn;
      for (const [at, expected] of tabulate(list, compiled, REPORTING).entries()) {
        const { column, offered } = columns[at] ?? {};
        if (!column) throw new Error('every variable has a column');
        const keys = Uint32Array.from(list, ({ key }) => key);
        const table = tabulateColumns(column, by, { keys });
        const bases = offered && tabulateColumns(offered, by);
        const parts = [
          [table.all, bases?.all, expected.all],
          [table.rest, bases?.rest, expected.breakdowns[0]?.rest],
          ...by.categories.map(
            (_, group) =>
              [table.byGroup[group], bases?.byGroup[group], expected.breakdowns[0]?.groups[group]] as const,
          ),
        ] as const;
        for (const [sums, baseSums, counted] of parts) {
          const people = counted ? [counted.base, ...counted.counts] : [];
          expect([...(sums?.count ?? [])]).toEqual(people.map(({ count }) => count));
          expect([...(sums?.key ?? [])]).toEqual(people.map(({ key }) => key));
          if (baseSums)
            expect([...baseSums.count].slice(1)).toEqual(counted?.bases?.map(({ count }) => count));
        }
      }
    }),
  );
});

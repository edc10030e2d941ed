import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compiledOf, node, options } from '#shared/interview/testing/example.ts';
import { tabulateColumns } from '../table/tabulate-columns.ts';
import { tabulate } from '../tabulate.ts';
import { type CountedResponse, variableOf } from '../variable.ts';
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
const REPORTING = { overview: ['needs', 'order', 'age'], breakdowns: ['age'] };

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const responses = fc.array(
  fc
    .record({
      health: maybe(fc.constantFrom('yes', 'no')),
      age: maybe(fc.constantFrom('young', 'older', 'dk')),
      needs: maybe(fc.subarray(['home', 'work', 'care', 'dutch'])),
      order: maybe(fc.shuffledSubarray(['x', 'y', 'z'], { minLength: 1 })),
    })
    .map((given): CountedResponse => {
      const answers = Object.fromEntries(
        Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
      );
      return { answers, derived: {}, language: 'nl' };
    }),
  { maxLength: 40 },
);

test('columns of responses give the tables that counting the responses gives', () => {
  fc.assert(
    fc.property(responses, (list) => {
      const variables = REPORTING.overview.map((name) => {
        const variable = variableOf(compiled, name);
        if (!variable) throw new Error(`${name} can be counted`);
        return variable;
      });
      const columns = collectColumns(list, variables);
      const by = columns[2]?.column as ChoiceColumn;
      for (const [at, expected] of tabulate(list, compiled, REPORTING).entries()) {
        const { column, offered } = columns[at] ?? {};
        if (!column) throw new Error('every variable has a column');
        const table = tabulateColumns(column, by);
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
          expect([...(sums?.count ?? [])]).toEqual([counted?.base, ...(counted?.counts ?? [])]);
          if (baseSums) expect([...baseSums.count].slice(1)).toEqual(counted?.bases);
        }
      }
    }),
  );
});

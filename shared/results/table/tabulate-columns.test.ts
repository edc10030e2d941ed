import fc from 'fast-check';
import { expect, test } from 'vitest';
import { growChoice, growMultiple } from '../columns/grow.ts';
import { tabulateColumns } from './tabulate-columns.ts';

interface Person {
  readonly answer: string | undefined;
  readonly ticked: readonly string[] | undefined;
  readonly group: string | undefined;
  readonly weight: number;
  readonly key: number;
}

// Twenty options need three planes of bits; a few hundred people, every lane of the count.
const OPTIONS = Array.from({ length: 20 }, (_, at) => `o${String(at)}`);
const GROUPS = ['north', 'south', 'east'];
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const people = fc.array(
  fc.record<Person>({
    answer: maybe(fc.constantFrom(...OPTIONS)),
    ticked: maybe(fc.subarray(OPTIONS)),
    group: maybe(fc.constantFrom(...GROUPS)),
    weight: fc.double({ min: 0.1, max: 10, noNaN: true }),
    key: fc.nat(0xffffffff),
  }),
  { maxLength: 300 },
);

const columnsOf = (list: readonly Person[]) => {
  const single = growChoice('single', OPTIONS);
  const multiple = growMultiple('multiple', OPTIONS);
  const group = growChoice('group', GROUPS);
  for (const person of list) {
    single.add(person.answer);
    multiple.add(person.ticked);
    group.add(person.group);
  }
  return {
    questions: [single.column(), multiple.column()],
    group: group.column(),
    measures: {
      weights: Float64Array.from(list, ({ weight }) => weight),
      keys: Uint32Array.from(list, ({ key }) => key),
    },
  };
};

/** The same by going through the people one by one. */
const recount = (list: readonly Person[], codesOf: (person: Person) => readonly string[] | undefined) =>
  ['', ...OPTIONS].map((option, at) => {
    const inCell = list.filter((person) => {
      const codes = codesOf(person);
      return codes !== undefined && (at === 0 || codes.includes(option));
    });
    return {
      count: inCell.length,
      weight: inCell.reduce((sum, { weight }) => sum + weight, 0),
      squares: inCell.reduce((sum, { weight }) => sum + weight ** 2, 0),
      key: Number(inCell.reduce((sum, { key }) => sum + BigInt(key), 0n) % 2n ** 32n),
    };
  });

test('counting over columns gives what going through the people one by one gives', () => {
  fc.assert(
    fc.property(people, (list) => {
      const { questions, group, measures } = columnsOf(list);
      for (const question of questions) {
        const table = tabulateColumns(question, group, measures);
        const codesOf = ({ answer, ticked }: Person) =>
          question.kind === 'multiple' ? ticked : answer === undefined ? undefined : [answer];
        const parts = [
          { sums: table.all, of: list },
          { sums: table.rest, of: list.filter((person) => person.group === undefined) },
          ...GROUPS.map((code, at) => ({
            sums: table.byGroup[at],
            of: list.filter((person) => person.group === code),
          })),
        ];
        for (const { sums, of } of parts)
          for (const [at, expected] of recount(of, codesOf).entries()) {
            expect(sums?.count[at]).toBe(expected.count);
            expect(sums?.key[at]).toBe(expected.key);
            expect(sums?.weight[at]).toBeCloseTo(expected.weight, 8);
            expect(sums?.weightSquares[at]).toBeCloseTo(expected.squares, 8);
          }
      }
    }),
  );
});

test('without weights everybody weighs one, and without groups everybody is in the rest', () => {
  fc.assert(
    fc.property(people, (list) => {
      const { questions, measures } = columnsOf(list);
      for (const question of questions) {
        const { all, rest, byGroup } = tabulateColumns(question);
        expect(byGroup).toEqual([]);
        expect(rest).toEqual(all);
        expect(all.weight).toEqual(all.count);
        expect(tabulateColumns(question, undefined, { keys: measures.keys }).all).toEqual({
          ...all,
          key: tabulateColumns(question, undefined, measures).all.key,
        });
      }
    }),
  );
});

test('the order of the responses does not matter', () => {
  const shuffled = people.chain((list) =>
    fc.record({ list: fc.constant(list), other: fc.shuffledSubarray(list, { minLength: list.length }) }),
  );
  fc.assert(
    fc.property(shuffled, ({ list, other }) => {
      const [one, two] = [columnsOf(list), columnsOf(other)];
      for (const [at, question] of one.questions.entries()) {
        const there = tabulateColumns(question, one.group, { keys: one.measures.keys });
        const back = tabulateColumns(two.questions[at] ?? question, two.group, { keys: two.measures.keys });
        expect(back).toEqual(there);
      }
    }),
  );
});

test('columns of different lengths are a fault', () => {
  const question = growChoice('work');
  question.add('yes');
  expect(() => tabulateColumns(question.column(), growChoice('age').column())).toThrow(RangeError);
});

import { describe, expect, test } from 'vitest';
import { type Pinned, Knowledge, intervalOf, pinnedDown } from '#shared/results/gate/unknowns.ts';
import { neighbours, solver, succeed } from './quarter.ts';
import { data } from '../reference/data.ts';
import { reference } from './reference.ts';

/**
 * The linear-program attacker. First whether it finds what published attacks found; then that it finds nothing in a
 * publication, and something when a defence is off.
 */

type Cell = number | null;

/** A table with its totals, of which some cells are hidden. */
function knowledgeOf(rows: readonly (readonly Cell[])[], truth: readonly (readonly number[])[]) {
  const knowledge = new Knowledge();
  const add = (name: string, value: number, cell: Cell = value) =>
    knowledge.add({ name, truth: value, least: cell ?? 0, most: cell ?? 1e6 });
  const places = rows.map((row, r) =>
    row.map((cell, c) => add(`${String(r)},${String(c)}`, truth[r]?.[c] ?? 0, cell)),
  );
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  for (const [r, row] of places.entries()) knowledge.adds(add('', sum(truth[r] ?? [])), row);
  for (const c of places[0]?.keys() ?? [])
    knowledge.adds(
      add('', sum(truth.map((row) => row[c] ?? 0))),
      places.map((row) => row[c] ?? 0),
    );
  return {
    interval: (r: number, c: number) => Object.values(intervalOf(knowledge, places[r]?.[c] ?? 0, solver)),
  };
}

const hide = (table: readonly (readonly number[])[], hidden: readonly (readonly [number, number])[]) =>
  table.map((row, r) => row.map((cell, c) => (hidden.some(([x, y]) => x === r && y === c) ? null : cell)));

interface Suppression {
  readonly sdctable_microdata1: {
    readonly rows: string[];
    readonly cols: string[];
    readonly table: number[][];
    readonly primary: [string, string][];
    readonly expected_optimal_secondary: [string, string][];
  };
  readonly sdctable_two_per_line_is_not_enough: {
    readonly rows: string[];
    readonly cols: string[];
    readonly table: number[][];
    readonly primary: [string, string][];
  };
  readonly sdctable_vignette: { readonly expected: { readonly primary: number } };
}

describe('the attacker finds what others have found', () => {
  const {
    sdctable_microdata1: microdata,
    sdctable_two_per_line_is_not_enough: perLine,
    sdctable_vignette: vignette,
  } = reference['suppression'] as Suppression;
  const place =
    ({ rows, cols }: { rows: string[]; cols: string[] }) =>
    ([row, col]: readonly [string, string]): [number, number] => [rows.indexOf(row), cols.indexOf(col)];

  test('in the example of Geurts (1992) in the Handbook, cell by cell', () => {
    // Any table with these margins: the truth plays no part in what is found.
    const { interval } = knowledgeOf(
      [
        [null, null],
        [null, null],
        [3, 3],
      ],
      [
        [4, 3],
        [2, 1],
        [3, 3],
      ],
    );
    expect([interval(0, 0), interval(0, 1), interval(1, 0), interval(1, 1)]).toEqual([
      [3, 6],
      [1, 4],
      [0, 3],
      [0, 3],
    ]);
  });

  test('in the microdata of sdcTable, before and after more is hidden', () => {
    const at = place(microdata);
    const primary = microdata.primary.map(at);
    const all = [...primary, ...microdata.expected_optimal_secondary.map(at)];
    expect(knowledgeOf(hide(microdata.table, primary), microdata.table).interval(0, 1)).toEqual([2, 2]);
    const after = knowledgeOf(hide(microdata.table, all), microdata.table);
    expect(after.interval(...at(['A', 'female']))).toEqual([0, 12]);
    expect(after.interval(...at(['A', 'male']))).toEqual([8, 20]);
  });

  test('where every line has two hidden cells and one of them is known all the same', () => {
    const at = place(perLine);
    const primary = perLine.primary.map(at);
    expect(knowledgeOf(hide(perLine.table, primary), perLine.table).interval(...at(['w', 'b']))).toEqual([
      47, 47,
    ]);
    const after = knowledgeOf(hide(perLine.table, [...primary, at(['x', 'd'])]), perLine.table);
    expect(after.interval(...at(['w', 'b']))).toEqual([0, 78]);
    expect(after.interval(...at(['x', 'd']))).toEqual([0, 78]);
  });

  test('in the vignette of sdcTable all fifteen cells of one to ten follow when nothing else is hidden', () => {
    const { pinned, secrets } = attackVignette();
    expect(secrets).toBe(vignette.expected.primary);
    expect(pinned.filter(({ least, most }) => least === most)).toHaveLength(15);
  });
});

/** Three variables, one of them with two levels: 168 cells, of which those of 1 to 10 are hidden and nothing else. */
function attackVignette(): { pinned: Pinned[]; secrets: number } {
  const cells = data('sdctable_vignette_complete');
  const counts = new Map(
    Array.from(cells.numbers('Freq'), (count, at) => [
      ['V1', 'V2', 'V3'].map((name) => cells.texts(name)[at]).join(' '),
      count,
    ]),
  );
  const levels: Record<string, string[]>[] = [
    { Tot: ['A', 'B', 'C', 'D'], B: ['Ba', 'Bb', 'Bc'] },
    { Tot: ['m', 'w'] },
    { Tot: ['a', 'b', 'c', 'd', 'e', 'f'] },
  ];
  const classes = [
    ['Tot', 'A', 'B', 'C', 'D', 'Ba', 'Bb', 'Bc'],
    ['Tot', 'm', 'w'],
    ['Tot', 'a', 'b', 'c', 'd', 'e', 'f'],
  ];
  const leaves = (dimension: number, of: string): string[] =>
    levels[dimension]?.[of]?.flatMap((part) => leaves(dimension, part)) ?? [of];
  const count = (cell: readonly string[]): number =>
    cell
      .map((of, dimension) => leaves(dimension, of))
      .reduce<string[][]>((all, parts) => all.flatMap((done) => parts.map((part) => [...done, part])), [[]])
      .reduce((sum, leaf) => sum + (counts.get(leaf.join(' ')) ?? 0), 0);
  const knowledge = new Knowledge();
  const places = new Map<string, number>();
  const all = (classes[0] ?? []).flatMap((a) =>
    (classes[1] ?? []).flatMap((b) => (classes[2] ?? []).map((c) => [a, b, c])),
  );
  for (const cell of all) {
    const truth = count(cell);
    const secret = truth >= 1 && truth <= 10;
    places.set(
      cell.join(' '),
      knowledge.add({ name: cell.join(' '), truth, least: secret ? 0 : truth, most: secret ? 1e6 : truth }),
    );
  }
  for (const cell of all)
    for (const [dimension, of] of cell.entries()) {
      const parts = levels[dimension]?.[of];
      if (parts)
        knowledge.adds(
          places.get(cell.join(' ')) ?? 0,
          parts.map((part) => places.get(cell.with(dimension, part).join(' ')) ?? 0),
        );
    }
  const secrets = knowledge.unknowns.flatMap(({ truth }, at) => (truth >= 1 && truth <= 10 ? [at] : []));
  return { pinned: pinnedDown(knowledge, secrets, 3, solver), secrets: secrets.length };
}

describe('a publication', () => {
  test.each([45, 90, 200, 700])('of %i answers holds against it', (people) => {
    expect(succeed({ responses: neighbours(people, people) })).toEqual([]);
  });

  test('does not when counts are rounded without noise, or not even rounded', () => {
    const responses = neighbours(200, 3);
    const rounded = (count: number): number => 5 * Math.round(count / 5);
    expect(succeed({ responses, rules: { publishedCount: rounded } })).toContain('interval');
    expect(succeed({ responses, rules: { publishedCount: (count) => count } })).toContain('interval');
  });

  test('of exact counts beside hidden ones gives the hidden ones away', () => {
    // Everybody, three streets, and a fourth that is hidden because three people live there.
    const knowledge = new Knowledge();
    const total = knowledge.add({ name: 'all', truth: 143, least: 143, most: 143 });
    const streets = [80, 40, 20].map((people) =>
      knowledge.add({ name: 'street', truth: people, least: people, most: people }),
    );
    const alley = knowledge.add({ name: 'alley', truth: 3, least: 0, most: 9 });
    knowledge.adds(total, [...streets, alley]);
    expect(pinnedDown(knowledge, [alley], 3, solver)).toMatchObject([{ least: 3, most: 3 }]);
  });
});

import { describe, expect, test } from 'vitest';
import type { BreakdownResult, Count, GroupResult, QuestionResult, Reach } from '../snapshot.ts';
import { compositionOf } from './composition-of.ts';
import { reachOf } from './reach-of.ts';

const named = (code: string) => ({ code, label: { nl: `naam van ${code}` } });

const group = (code: string, base: Count, counts: Count[]): GroupResult => ({ ...named(code), base, counts });

const breakdown = (name: string, groups: GroupResult[]): BreakdownResult => ({
  name,
  label: { nl: name },
  classification: name,
  groups,
});

const table = (
  name: string,
  options: string[],
  all: GroupResult,
  breakdowns: BreakdownResult[],
): QuestionResult => ({
  name,
  label: { nl: name },
  identity: name,
  kind: 'single',
  options: options.map(named),
  all,
  breakdowns,
});

const SOURCE = { source: 'Statbel', year: 2025 };

const margin = (name: string, classes: [codes: string[], population: number][]) => ({
  name,
  variables: name.split('*'),
  ...SOURCE,
  classes: classes.map(([codes, population]) => ({ codes, population })),
});

const LANGUAGES = table('@language', ['nl', 'fr'], group('all', 400, [300, 100]), [
  breakdown('age', [
    group('young', 200, [150, 50]),
    group('middle', 150, [120, 30]),
    group('older', 50, [30, 0]),
    group('oldest', 0, [0, null]),
  ]),
]);

const only = <Each>([first]: readonly Each[]): Each => {
  if (first === undefined) throw new Error('There is none.');
  return first;
};

describe('who was reached against who lives there', () => {
  test('a class is less, as much or more among those reached than in the population when its interval says so', () => {
    const reach: Reach = {
      tables: [LANGUAGES],
      margins: [
        margin('age', [
          [['young'], 2000],
          [['middle'], 3750],
          [['older'], 3250],
          [['oldest'], 1000],
        ]),
      ],
    };
    const { known, classes, source, year } = only(reachOf(reach));
    expect({ known, source, year }).toEqual({ known: 400, ...SOURCE });
    expect(classes.map(({ reached }) => reached)).toEqual(['over', 'as', 'under', 'missing']);
    expect(classes.map(({ populationPercent }) => populationPercent)).toEqual([20, 38, 33, 10]);
    expect(classes.map(({ count }) => count)).toEqual([200, 150, 50, 0]);
    expect(classes[0]?.share).toMatchObject({ kind: 'share', percent: 50 });
    expect(classes[0]?.labels).toEqual([[{ nl: 'naam van young' }]]);
  });

  test('a class of several answers is their sum, and one hidden part hides it', () => {
    const hidden = table('@language', ['nl'], group('all', 100, [100]), [
      breakdown('age', [group('young', 60, [60]), group('middle', null, [null]), group('older', 40, [40])]),
    ]);
    const counts = (codes: string[]) => {
      const classes: [string[], number][] = [
        [codes, 500],
        [['older'], 500],
      ];
      return only(reachOf({ tables: [hidden], margins: [margin('age', classes)] })).classes[0];
    };
    expect(counts(['young'])?.count).toBe(60);
    expect(counts(['young+middle'])).toMatchObject({ count: null, reached: 'unknown' });
    expect(counts(['young+middle'])?.labels[0]).toHaveLength(2);
  });

  test('a hidden class makes no other class look as if too many of it were reached', () => {
    const hidden = table('@language', ['nl'], group('all', 400, [400]), [
      breakdown('age', [
        group('young', 100, [100]),
        group('middle', null, [null]),
        group('older', 100, [100]),
      ]),
    ]);
    const classes: [string[], number][] = [
      [['young'], 250],
      [['middle'], 500],
      [['older'], 250],
    ];
    const found = only(reachOf({ tables: [hidden], margins: [margin('age', classes)] }));
    expect(found.classes.map(({ reached }) => reached)).toEqual(['as', 'unknown', 'as']);
    expect(found.classes.map(({ populationPercent }) => populationPercent)).toEqual([50, 50, 50]);
    expect(found.classes[0]?.share).toMatchObject({ percent: 50 });
  });

  test('of fewer than thirty people nothing is said of who is missing', () => {
    const few = table('@language', ['nl'], group('all', 25, [25]), [
      breakdown('age', [group('young', 25, [25]), group('older', 0, [0])]),
    ]);
    const classes: [string[], number][] = [
      [['young'], 1],
      [['older'], 1],
    ];
    const { classes: reached } = only(reachOf({ tables: [few], margins: [margin('age', classes)] }));
    expect(reached.map((each) => each.reached)).toEqual(['unknown', 'unknown']);
    expect(reached[0]?.share.kind).not.toBe('share');
  });

  test('classes by two variables are found whichever of the two the table is of', () => {
    const byAge = table('@gender', ['f', 'm'], group('all', 200, [110, 90]), [
      breakdown('age', [group('young', 120, [70, 50]), group('older', 80, [40, 40])]),
    ]);
    for (const [name, turn] of [
      ['age*gender', (codes: string[]) => codes],
      ['gender*age', (codes: string[]) => codes.toReversed()],
    ] as const) {
      const classes = [
        ['young', 'f'],
        ['young', 'm'],
        ['older', 'f'],
        ['older', 'm'],
      ].map((codes): [string[], number] => [turn(codes), 1000]);
      const { classes: found } = only(reachOf({ tables: [byAge], margins: [margin(name, classes)] }));
      expect(found.map(({ count }) => count)).toEqual([70, 50, 40, 40]);
      expect(found[1]?.labels).toEqual(turn(['young', 'm']).map((code) => [{ nl: `naam van ${code}` }]));
    }
  });

  test('a margin of something that no table counts is left out', () => {
    const classes: [string[], number][] = [[['big'], 1]];
    const margins = [margin('shoes', classes), margin('shoes*age', classes)];
    expect(reachOf({ tables: [LANGUAGES], margins })).toEqual([]);
  });
});

describe('whom a channel or a language reached', () => {
  test('each of them has its own base, and the shares of each class are of that', () => {
    const [dutch, french] = compositionOf({ tables: [LANGUAGES], margins: [] }, 'language');
    expect(dutch).toMatchObject({ by: named('nl'), base: 300, share: { kind: 'share', percent: 75 } });
    const [age] = dutch?.attributes ?? [];
    expect(age?.classes.map(({ code, count }) => [code, count])).toEqual([
      ['young', 150],
      ['middle', 120],
      ['older', 30],
      ['oldest', 0],
    ]);
    expect(age?.classes[0]?.share).toMatchObject({ kind: 'share', percent: 50 });
    // Beside it, of all who answered.
    expect(french?.attributes[0]?.classes[1]).toMatchObject({
      share: { percent: 30 },
      everybody: { percent: 38 },
    });
    expect(french?.base).toBe(100);
    expect(french?.attributes[0]?.classes.at(-1)).toMatchObject({ count: null, share: { kind: 'hidden' } });
  });

  test('a hidden base has no shares beside it, and a table that is not there nobody', () => {
    const hidden = table('@channel', ['post'], group('all', 50, [null]), [
      breakdown('age', [group('young', 30, [20])]),
    ]);
    const [post] = compositionOf({ tables: [hidden], margins: [] }, 'channel');
    expect(post?.base).toBeNull();
    expect(post?.attributes[0]?.classes[0]?.share).toEqual({ kind: 'hidden' });
    expect(compositionOf({ tables: [hidden], margins: [] }, 'language')).toEqual([]);
  });
});

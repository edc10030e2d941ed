import { expect, test } from 'vitest';
import { node, options, questionnaireOf } from '#shared/interview/testing/example.ts';
import type { Answers } from '#shared/questionnaire/answer.ts';
import { compileQuestionnaire } from '#shared/questionnaire/compile.ts';
import { lineUp, linedAnswers } from '#shared/questionnaire/version/line-up.ts';
import type { PublishedVersion } from '#shared/questionnaire/version/published-version.ts';
import { variablesOf } from '../variable.ts';
import { collectStored } from './collect-stored.ts';
import { linedStored } from './lined-stored.ts';
import { columnsOfRows, type StoredRow } from './stored-row.ts';

const asked = (one: string, other: string, grid: string, order: string, many: string, derived: string) =>
  questionnaireOf(
    [
      node('single', one, { options: options('a', 'b') }),
      node('single', other, { options: options('a', 'b') }),
      node('matrix', grid, { rows: options('r.1', 'r2'), columns: options('x', 'y') }),
      node('ranking', order, { options: options('p', 'q') }),
      node('multiple', many, { options: options('m', 'n') }),
    ],
    { derived: [{ name: derived, label: { nl: 'x' }, expression: "''", values: options('in', 'out') }] },
  );
/** Two questions change their names, the others take new ones. */
const VERSIONS: readonly PublishedVersion[] = [
  { version: 1, questionnaire: asked('home', 'work', 'grid', 'order', 'many', 'newcomer') },
  {
    version: 2,
    questionnaire: asked('work', 'home', 'the.grid', 'ranked', 'all', 'arrived'),
    origins: {
      work: 'home',
      home: 'work',
      'the.grid': 'grid',
      ranked: 'order',
      all: 'many',
      arrived: 'newcomer',
    },
  },
];
const compiled = VERSIONS.map(({ questionnaire }) => {
  const outcome = compileQuestionnaire(questionnaire);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.compiled;
});
const row = (id: number, version: number, answers: Answers, derived = {}): StoredRow => {
  const own = compiled[version - 1];
  if (!own) throw new Error('no such version');
  const more = { channel: 'a', language: 'nl', day: '2027-01-01', assisted: false, synthetic: false };
  return { id: BigInt(id), key: id, waits: false, version, compiled: own, answers, derived, ...more };
};
const ROWS: readonly StoredRow[] = [
  row(
    1,
    1,
    { home: 'a', work: 'b', grid: { 'r.1': 'x' }, order: ['q', 'p'], many: ['m'] },
    { newcomer: 'in' },
  ),
  row(
    2,
    2,
    { work: 'b', home: 'a', 'the.grid': { r2: 'y' }, ranked: ['p', 'q'], all: ['n'] },
    { arrived: 'out' },
  ),
  row(3, 1, { home: 'b', many: [] }),
];

test('what was answered under an earlier name is counted under the name of today, also when two questions changed names', () => {
  const lines = lineUp(VERSIONS);
  const latest = compiled[1];
  if (!latest) throw new Error('no version');
  const variables = ['work', 'home', 'the.grid', 'ranked', 'all', 'arrived'].flatMap((name) => [
    ...variablesOf(latest, name),
  ]);
  const lined = linedStored(columnsOfRows(ROWS), lines.names);
  // Those of the version in which names were others come last.
  expect([...lined.ids]).toEqual([2n, 1n, 3n]);
  expect([...lined.keys]).toEqual([2, 1, 3]);
  const order = [1, 0, 2].flatMap((at) => ROWS[at] ?? []);
  const asLatest = order.map((each) => ({
    ...each,
    compiled: latest,
    answers: linedAnswers(lines, each.version, each.answers),
    derived: each.version === 1 ? { arrived: each.derived['newcomer'] ?? '' } : each.derived,
  }));
  expect(collectStored(lined, variables)).toEqual(collectStored(columnsOfRows(asLatest), variables));
});

test('where nothing was renamed the columns are left alone', () => {
  const stored = columnsOfRows(ROWS);
  expect(linedStored(stored, new Map())).toBe(stored);
  expect(linedStored(stored, new Map([[2, new Map([['work', 'work']])]]))).toBe(stored);
});

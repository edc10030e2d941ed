import { expect, test } from 'vitest';
import { catalogueOf } from '#shared/results/disclosure/catalogue.ts';
import { attemptOf, COMPILED, figuresOf, gate, neighbours, REPORTING, succeed } from './quarter.ts';

/** What is sensitive is counted for everybody only, from thirty people on, and never crossed with anything. */

const RESPONSES = neighbours(300, 81);

test('no figure is about more than one question and one other variable, and what is sensitive has no groups', () => {
  const catalogue = catalogueOf(COMPILED, REPORTING);
  expect(catalogue.map(({ question, breakdowns }) => [question.name, breakdowns.length])).toEqual([
    ['needs', 5],
    ['home', 5],
    ['gap_home', 5],
    ['ill', 0],
  ]);
});

test('sensitive answers have a figure of everybody and none of any group', () => {
  const attempt = attemptOf({ responses: RESPONSES });
  expect(figuresOf(attempt, 'needs')['doctor']).toBeGreaterThan(0);
  expect(figuresOf(attempt, 'needs')['papers']).toBeGreaterThan(0);
  for (const { breakdowns } of attempt.snapshot.questions.slice(0, 1))
    for (const { groups } of breakdowns)
      for (const { counts } of groups) expect(counts.slice(3)).toEqual([null, null]);
  expect(gate(attempt)).toEqual([]);
});

test('of fewer than thirty people nothing sensitive is shown', () => {
  const attempt = attemptOf({ responses: neighbours(29, 82, { answers: { agreed: 'yes' } }) });
  expect(figuresOf(attempt, 'ill')).toEqual({ base: null, yes: null, no: null });
  expect(figuresOf(attempt, 'needs')).toMatchObject({ doctor: null, papers: null });
  expect(figuresOf(attempt, 'needs')['work']).not.toBeNull();
});

test('the gate refuses a lower threshold, and a sensitive answer of a group', () => {
  const few = neighbours(28, 83, { answers: { agreed: 'yes' } });
  expect(succeed({ responses: few, rules: { sensitiveThreshold: 10 } })).toContain('catalogue');
  const forgetful = succeed({
    responses: RESPONSES,
    tamper: (tables) =>
      tables.map((table) => ({
        ...table,
        options: table.options.map((each) => ({ ...each, sensitive: false })),
      })),
  });
  expect(forgetful).toContain('catalogue');
});

import { expect, test } from 'vitest';
import { applyFields } from './apply-fields.ts';
import { startInterview } from './interview.ts';
import { interviewWith, node, SURROUNDINGS } from './testing/example.ts';

const CHILDREN = [
  node('group', 'child', {
    repeat: {},
    children: [
      node('text', 'called', {}),
      node('number', 'age', { initial: '1' }),
      node('group', 'toy', { repeat: {}, children: [node('text', 'toy_name', {})] }),
    ],
  }),
  node('text', 'last', {}),
];

test('a resident takes the second of three children out: the third moves up with all that was said of it', () => {
  const interview = interviewWith(CHILDREN);
  interview.setEntryCount('child', 3);
  for (const [at, name] of ['Ann', 'Bo', 'Cas'].entries())
    interview.setAnswer(`child[${String(at + 1)}].called`, name);
  interview.setEntryCount('child[3].toy', 2);
  interview.setAnswer('child[3].toy[2].toy_name', 'car');
  interview.removeEntry('child', 2);
  expect(interview.submission()).toEqual({
    child: [
      { called: 'Ann', age: 1, toy: [{}] },
      { called: 'Cas', age: 1, toy: [{}, { toy_name: 'car' }] },
    ],
  });
  interview.setEntryCount('child', 3);
  expect(interview.answer('child[3].called')).toBeUndefined();
  expect(interview.answer('child[3].age')).toBe(1);
});

test('an entry that is not there cannot be taken out, nor one of a repeat whose count is worked out', () => {
  const interview = interviewWith([
    ...CHILDREN,
    node('group', 'fixed', { repeat: { count: '2' }, children: [node('text', 'each', {})] }),
  ]);
  const before = interview.answers();
  for (const number of [0, 2, -1, 1.5, NaN]) interview.removeEntry('child', number);
  interview.removeEntry('fixed', 1);
  interview.removeEntry('last', 1);
  expect(interview.answers()).toEqual(before);
});

test('an entry that is added when a draft goes on has its initial values, as in a new interview', () => {
  const fresh = interviewWith(CHILDREN);
  const resumed = startInterview(fresh.compiled, {
    language: 'nl',
    surroundings: SURROUNDINGS,
    answers: fresh.answers(),
  });
  resumed.setEntryCount('child', 2);
  fresh.setEntryCount('child', 2);
  expect(resumed.answers()).toEqual(fresh.answers());
  expect(resumed.answer('child[2].age')).toBe(1);
});

test('without script the page before the entries takes a number, and buttons that add and take out', () => {
  const interview = interviewWith(CHILDREN);
  expect(interview.page('1')?.repeat).toMatchObject({ path: 'child', count: 1, most: 100, entry: undefined });
  expect(applyFields(interview, '1', [['child', '٣']])).toEqual({ issues: [], appeared: [] });
  expect(interview.entryCount('child')).toBe(3);
  expect(
    applyFields(interview, '1', [
      ['child', '3'],
      ['child[add]', ''],
    ]).pressed,
  ).toBe('add');
  expect(interview.entryCount('child')).toBe(4);
  interview.setAnswer('child[2].called', 'Bo');
  expect(applyFields(interview, '2.1', [['child[remove]', '1']]).pressed).toBe('remove');
  expect(interview.page('1')?.repeat?.entries).toEqual([
    { page: '2.1', words: 'Bo' },
    { page: '2.2', words: '1' },
    { page: '2.3', words: '1' },
  ]);
  expect(interview.page('3.2')?.repeat).toMatchObject({ path: 'child', entry: 2, count: 3 });
  expect(interview.page('5.2.1')?.repeat).toMatchObject({ path: 'child[2].toy', entry: 1 });
});

test('a number of entries that cannot be is said, and changes nothing', () => {
  const interview = interviewWith(CHILDREN);
  expect(applyFields(interview, '1', [['child', 'many']]).issues).toEqual([
    { path: 'child', code: 'notANumber', limit: 'many' },
  ]);
  expect(applyFields(interview, '1', [['child', '101']]).issues).toEqual([
    { path: 'child', code: 'tooMany', limit: 100 },
  ]);
  expect(interview.entryCount('child')).toBe(1);
});

test('none at all is an answer, and what comes after is reached', () => {
  const interview = interviewWith(CHILDREN);
  applyFields(interview, '1', [['child', '0']]);
  expect(interview.pages()).toEqual(['1', '6']);
  expect(interview.nextPage('1')).toBe('6');
  expect(interview.submission()).toEqual({ child: [] });
  expect(interview.pageOf('child')).toBe('1');
});

import { expect, test } from 'vitest';
import type { Answer } from '#shared/questionnaire/answer.ts';
import type { Node } from '#shared/questionnaire/questionnaire.ts';
import { interviewWith, node, options } from './testing/example.ts';

/** The issue that an answer to one question makes: its code, with the limit behind it when there is one. */
function issueOf(question: Node, answer: Answer | undefined): string | undefined {
  const interview = interviewWith([question]);
  interview.setAnswer(question.name, answer);
  const [issue, ...more] = interview.issues();
  expect(more).toEqual([]);
  return issue && (issue.limit === undefined ? issue.code : `${issue.code} ${String(issue.limit)}`);
}

const number = (more: object) => node('number', 'q', more);
const multiple = (more: object) => node('multiple', 'q', { options: options('a', 'b', 'c'), ...more });
const ranking = (more: object) => node('ranking', 'q', { options: options('a', 'b', 'c'), ...more });
const matrix = (more: object) =>
  node('matrix', 'q', { rows: options('r1', 'r2'), columns: options('1', '2'), ...more });

test.each<[string, Node, Answer | undefined, string | undefined]>([
  ['a choice that exists', node('single', 'q', { options: options('a') }), 'a', undefined],
  ['a choice that does not exist', node('single', 'q', { options: options('a') }), 'z', 'notAnOption z'],
  ['a list where one is asked', node('single', 'q', { options: options('a') }), ['a'], 'wrongType'],
  ['a municipality', node('municipality', 'q', {}), '21019', undefined],
  ['a municipality elsewhere', node('municipality', 'q', {}), '44021', 'notAnOption 44021'],
  ['a consent', node('consent', 'q', { required: true }), 'no', undefined],
  ['a consent that is neither', node('consent', 'q', {}), 'perhaps', 'notAnOption perhaps'],
  ['a step of a rating', node('rating', 'q', { steps: options('1', '2') }), '2', undefined],
  ['a step as a number', node('rating', 'q', { steps: options('1', '2') }), 2, 'wrongType'],
  ['a way to decline', node('rating', 'q', { steps: options('1'), decline: ['refused'] }), 'pnts', undefined],
  [
    'a way to decline that is not offered',
    node('rating', 'q', { steps: options('1') }),
    'dk',
    'notAnOption dk',
  ],

  ['several choices', multiple({}), ['a', 'b'], undefined],
  ['no choice where one must be', multiple({ required: true }), [], 'required'],
  ['too many choices', multiple({ maxSelected: 2 }), ['a', 'b', 'c'], 'tooMany 2'],
  ['a choice twice', multiple({ maxSelected: 1 }), ['a', 'a'], undefined],
  ['a stranger among choices', multiple({}), ['a', 'z'], 'notAnOption z'],
  [
    'none of these, and one of these',
    multiple({ options: options('a', { code: 'none', exclusive: true }) }),
    ['a', 'none'],
    'notExclusive',
  ],
  ['an answer and a way to decline', multiple({ decline: ['dont_know'] }), ['a', 'dk'], 'notExclusive'],
  ['only a way to decline', multiple({ decline: ['dont_know'], required: true }), ['dk'], undefined],

  ['all in order', ranking({}), ['c', 'a', 'b'], undefined],
  ['some in order', ranking({}), ['c', 'a'], 'incomplete'],
  ['one twice', ranking({}), ['c', 'a', 'a'], 'duplicate'],
  ['none in order', ranking({}), undefined, undefined],
  ['none in order where it must be', ranking({ required: true }), undefined, 'required'],
  ['an order declined', ranking({ decline: ['refused'], required: true }), 'pnts', undefined],
  ['two in one place', ranking({}), { a: '1', b: '1', c: '2' }, 'duplicate'],
  ['a place that is none', ranking({}), { a: 'first' }, 'notANumber first'],

  ['all rows', matrix({ required: true }), { r1: '1', r2: '2' }, undefined],
  ['some rows', matrix({}), { r1: '1' }, undefined],
  ['some rows where all must be', matrix({ required: true }), { r1: '1' }, 'incomplete'],
  ['no row where all must be', matrix({ required: true }), {}, 'required'],
  ['a row that does not exist', matrix({}), { r3: '1' }, 'notAnOption r3'],
  ['a column that does not exist', matrix({}), { r1: '9' }, 'notAnOption 9'],
  [
    'a row named as no row may be',
    matrix({}),
    JSON.parse('{"__proto__":"1"}') as Answer,
    'notAnOption __proto__',
  ],
  ['a text at a grid', matrix({}), 'words', 'wrongType'],

  ['a whole number', number({}), 4, undefined],
  ['zero where an answer must be', number({ required: true }), 0, undefined],
  ['a fraction where whole ones are asked', number({}), 4.5, 'notWhole'],
  ['a fraction where it may be', number({ decimals: true }), 4.5, undefined],
  ['the least', number({ minimum: 1, maximum: 9 }), 1, undefined],
  ['less than the least', number({ minimum: 1 }), 0, 'tooSmall 1'],
  ['more than the most', number({ maximum: 9 }), 10, 'tooLarge 9'],
  ['a number beyond counting', number({}), 1e300, 'tooLarge 10000000000000'],
  ['words for a number', number({}), 'four', 'notANumber four'],
  ['a list for a number', number({}), ['4'], 'wrongType'],

  ['a day', node('date', 'q', {}), '2024-02-29', undefined],
  ['a day that does not exist', node('date', 'q', {}), '2023-02-29', 'notADate 2023-02-29'],
  ['a month for a day', node('date', 'q', {}), '2023-02', 'notADate 2023-02'],
  ['a month', node('date', 'q', { precision: 'month' }), '2023-12', undefined],
  ['a thirteenth month', node('date', 'q', { precision: 'month' }), '2023-13', 'notADate 2023-13'],
  ['a year', node('date', 'q', { precision: 'year' }), '1998', undefined],

  ['a short text', node('text', 'q', {}), 'x'.repeat(255), undefined],
  ['a short text that is too long', node('text', 'q', {}), 'x'.repeat(256), 'tooLong 255'],
  ['a long text', node('text', 'q', { long: true }), 'x'.repeat(2000), undefined],
  ['a long text that is too long', node('text', 'q', { long: true }), 'x'.repeat(2001), 'tooLong 2000'],
  ['a text over its own limit', node('text', 'q', { maxLength: 3 }), 'four', 'tooLong 3'],
  ['space around a text', node('text', 'q', { maxLength: 3 }), '  abc  ', undefined],
  ['only space where a text must be', node('text', 'q', { required: true }), '   ', 'required'],
  ['a number for a text', node('text', 'q', {}), 4, 'wrongType'],
])('%s', (_, question, answer, expected) => {
  expect(issueOf(question, answer)).toBe(expected);
});

test('the text of an "other" option has a limit, and none is checked while the option is not chosen', () => {
  const interview = interviewWith([
    node('single', 'q', { options: options('a', { code: 'o', specify: true }) }),
  ]);
  interview.setAnswer('q_other', 'x'.repeat(256));
  expect(interview.issues()).toEqual([]);
  interview.setAnswer('q', 'o');
  expect(interview.issues()).toEqual([{ path: 'q_other', code: 'tooLong', limit: 255 }]);
});

test('what was answered wrongly stays as it was typed and does not count', () => {
  const interview = interviewWith([
    node('number', 'age', {}),
    node('text', 'adult', { relevance: '${age} >= 18' }),
  ]);
  interview.setAnswer('age', 'twenty');
  expect(interview.answer('age')).toBe('twenty');
  expect(interview.value('age')).toBe('');
  expect(interview.submission()).toEqual({});
  expect(interview.answers()).toEqual({ age: 'twenty' });
});

test('a number that breaks its limit still routes, so that the next page does not jump while it is mended', () => {
  const interview = interviewWith([
    node('number', 'age', { maximum: 120 }),
    node('text', 'adult', { relevance: '${age} >= 18' }),
  ]);
  interview.setAnswer('age', 200);
  expect(interview.isRelevant('adult')).toBe(true);
});

test('a rule about required follows the answers', () => {
  const interview = interviewWith([
    node('single', 'one', { options: options('a', 'b') }),
    node('text', 'why', { required: "${one} = 'a'" }),
  ]);
  expect(interview.isRequired('why')).toBe(false);
  interview.setAnswer('one', 'a');
  expect(interview.isRequired('why')).toBe(true);
  expect(interview.issues()).toEqual([{ path: 'why', code: 'required' }]);
});

test('choices are handed in in the order of the questionnaire, each once', () => {
  const interview = interviewWith([multiple({})]);
  interview.setAnswer('q', ['c', 'a', 'c']);
  expect(interview.submission()).toEqual({ q: ['a', 'c'] });
});

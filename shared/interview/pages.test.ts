import { expect, test } from 'vitest';
import { interviewWith, node, options } from './testing/example.ts';

const yesNo = options('yes', 'no');

test('a page is one question, or all questions of a together group with its notes', () => {
  const interview = interviewWith([
    node('note', 'hello', {}),
    node('group', 'household', {
      together: true,
      children: [node('note', 'about', {}), node('number', 'adults', {}), node('number', 'kids', {})],
    }),
    node('calculation', 'all', { calculation: '${adults} + ${kids}' }),
    node('text', 'last', {}),
  ]);
  expect(interview.pages()).toEqual(['1', '2', '3']);
  const page = interview.page('2');
  expect(page?.headings.map((heading) => heading.text)).toEqual(['household']);
  expect(page?.questions.map((question) => question.name)).toEqual(['about', 'adults', 'kids']);
  expect(interview.pageOf('kids')).toBe('2');
});

test('a page with nothing to ask is skipped in both directions, and page numbers do not move', () => {
  const interview = interviewWith([
    node('single', 'ask', { options: yesNo }),
    node('text', 'a', { relevance: "${ask} = 'yes'" }),
    node('text', 'b', { relevance: "${ask} = 'yes'" }),
    node('text', 'c', {}),
  ]);
  expect([interview.nextPage('1'), interview.previousPage('4')]).toEqual(['4', '1']);
  expect(interview.progress('4')).toEqual({ number: 2, of: 2 });
  interview.setAnswer('ask', 'yes');
  expect([interview.nextPage('1'), interview.previousPage('4')]).toEqual(['2', '3']);
  expect(interview.progress('4')).toEqual({ number: 4, of: 4 });
  expect([interview.previousPage('1'), interview.nextPage('4')]).toEqual([undefined, undefined]);
});

test('going on from a page that is not asked any more leads to the next one that is', () => {
  const interview = interviewWith([
    node('single', 'ask', { options: yesNo }),
    node('text', 'a', { relevance: "${ask} = 'yes'" }),
    node('text', 'b', {}),
  ]);
  expect(interview.page('2')).toBeUndefined();
  expect(interview.progress('2')).toBeUndefined();
  expect(interview.nextPage('2')).toBe('3');
  expect(interview.previousPage('2')).toBe('1');
});

test('a page that the questionnaire does not have leads nowhere', () => {
  const interview = interviewWith([node('text', 'a', {})]);
  for (const id of ['0', '2', '1.1', '', 'x', '1.', '-1', '1e3', '١']) {
    expect([interview.page(id), interview.nextPage(id), interview.previousPage(id)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  }
});

test('a grid whose rows are all filtered out is skipped both ways and does not block', () => {
  const interview = interviewWith([
    node('consent', 'special', {}),
    node('matrix', 'grid', {
      required: true,
      rows: options({ code: 'r1', consent: 'special' }, { code: 'r2', consent: 'special' }),
      columns: options('1', '2'),
    }),
    node('text', 'end', {}),
  ]);
  expect(interview.pages()).toEqual(['1', '3']);
  expect(interview.issues()).toEqual([]);
  interview.setAnswer('special', 'yes');
  expect(interview.pages()).toEqual(['1', '2', '3']);
  expect(interview.issues()).toEqual([{ path: 'grid', code: 'required' }]);
});

test('a note beside questions does not hold a page open, a note with its own condition does', () => {
  const interview = interviewWith([
    node('single', 'ask', { options: yesNo }),
    node('group', 'both', {
      together: true,
      children: [
        node('note', 'about', {}),
        node('text', 'more', { relevance: "${ask} = 'yes'" }),
        node('note', 'instead', { relevance: "${ask} = 'no'" }),
      ],
    }),
    node('text', 'end', {}),
  ]);
  expect(interview.pages()).toEqual(['1', '3']);
  interview.setAnswer('ask', 'no');
  expect(interview.page('2')?.questions.map((question) => question.name)).toEqual(['about', 'instead']);
});

test('the first page with an issue is the first one in the order of the questionnaire', () => {
  const interview = interviewWith([
    node('text', 'a', {}),
    node('text', 'b', { required: true }),
    node('text', 'c', { required: true }),
  ]);
  expect(interview.firstPageWithIssue()).toBe('2');
  expect(interview.issues('2')).toEqual([{ path: 'b', code: 'required' }]);
  interview.setAnswer('b', 'x');
  expect(interview.firstPageWithIssue()).toBe('3');
  interview.setAnswer('c', 'x');
  expect(interview.firstPageWithIssue()).toBeUndefined();
});

test('a revision passes with every change, so that a view knows when to look again', () => {
  const interview = interviewWith([node('text', 'a', {})]);
  const before = interview.revision;
  interview.setAnswer('a', 'x');
  expect(interview.revision).toBeGreaterThan(before);
});

import { expect, test } from 'vitest';
import { startInterview } from '#shared/interview/interview.ts';
import { compileQuestionnaire } from '#shared/questionnaire/compile.ts';
import { afterChange, changeQuery } from './change.ts';

function interviewWith(answer: string) {
  const text = (nl: string) => ({ nl });
  const yesNo = [
    { code: 'yes', label: text('Ja') },
    { code: 'no', label: text('Nee') },
  ];
  const made = compileQuestionnaire({
    format: 'peil/1',
    id: 'x',
    kind: 'other',
    sourceLanguage: 'nl',
    languages: ['nl'],
    title: text('x'),
    children: [
      { type: 'single', name: 'a', label: text('a'), options: yesNo },
      { type: 'text', name: 'b', label: text('b'), relevance: "${a} = 'yes'" },
      { type: 'text', name: 'c', label: text('c'), relevance: "${a} = 'yes'" },
      { type: 'text', name: 'd', label: text('d') },
    ],
  });
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  return startInterview(made.compiled, {
    language: 'nl',
    answers: { a: answer },
    surroundings: { today: '2026-11-25', now: '2026-11-25T12:00:00Z', random: () => 0, uuid: () => '' },
  });
}
const address = (query: string) => new URL(`http://x/s/noden/1${query}`);

test('a change that brings nothing on goes straight back to the last page', () => {
  const interview = interviewWith('no');
  expect(afterChange(address('?change'), interview, interview.pages())).toBe('send');
});

test('pages that a change brings on are asked one after the other before going back', () => {
  const interview = interviewWith('yes');
  const first = afterChange(address('?change'), interview, ['1', '4']);
  expect(first).toBe('2?change=3');
  const second = afterChange(address('?change=3'), interview, interview.pages());
  expect(second).toBe('3?change=');
  expect(afterChange(address('?change='), interview, interview.pages())).toBe('send');
});

test('a page that waits and is no longer asked is left out', () => {
  const interview = interviewWith('no');
  expect(afterChange(address('?change=3'), interview, interview.pages())).toBe('send');
});

test('without a change there is nowhere special to go', () => {
  const interview = interviewWith('no');
  expect(afterChange(address(''), interview, interview.pages())).toBeUndefined();
  expect(changeQuery(address('?lang=nl'))).toBe('');
});

test('whatever stands in the address is no way out of the survey', () => {
  const interview = interviewWith('yes');
  const url = address(`?change=${encodeURIComponent('//evil.example,3')}`);
  expect(afterChange(url, interview, interview.pages())).toBe('3?change=');
});

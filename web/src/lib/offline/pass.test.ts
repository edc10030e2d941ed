import { expect, test } from 'vitest';
import { residentMessages } from '#lib/messages/resident/resident.ts';
import { interviewWith, node } from '#shared/interview/testing/example.ts';
import { Pass, type View } from './pass.ts';

function begin(): Pass {
  const interview = interviewWith([
    node('number', 'age', { required: true, constraint: '. < 120' }),
    node('text', 'school', { relevance: '${age} < 18' }),
    node('text', 'wish', {}),
  ]);
  return new Pass(interview, residentMessages('nl'));
}

const pageOf = (view: View): string => (view.kind === 'page' ? view.page.id : view.kind);

test('a resident goes on when the answer is right, and stays with what they typed when it is not', () => {
  const pass = begin();
  const wrong = pass.next('1', [['age', 'veel']]);
  expect(wrong).toMatchObject({ kind: 'page', page: { id: '1', questions: [{ answer: 'veel' }] } });
  expect(wrong.kind === 'page' && wrong.issues.map(({ path }) => path)).toEqual(['age']);
  expect(pageOf(pass.next('1', [['age', '٣٠']]))).toBe('3');
  expect(pageOf(pass.next('3', [['wish', 'Rust']]))).toBe('send');
  expect(pass.check()).toBeUndefined();
  expect(pass.interview.submission()).toEqual({ age: 30, wish: 'Rust' });
});

test('a changed answer leads back to the end, by way of the questions that it brought', () => {
  const pass = begin();
  pass.next('1', [['age', '30']]);
  pass.next('3', [['wish', 'Rust']]);
  expect(pageOf(pass.change('1'))).toBe('1');
  expect(pageOf(pass.next('1', [['age', '12']]))).toBe('2');
  expect(pageOf(pass.next('2', [['school', 'De Klimop']]))).toBe('send');
  expect(pageOf(pass.change('1'))).toBe('1');
  expect(pageOf(pass.back('1', [['age', '12']]))).toBe('send');
});

test('nothing is handed in while something is wrong: the page with all answers says where', () => {
  const pass = begin();
  const view = pass.check();
  expect(view?.kind === 'send' && view.issues.map(({ page }) => page)).toEqual(['1']);
});

test('an interview in which nothing was answered cannot be handed in, and says so', () => {
  const pass = new Pass(interviewWith([node('text', 'wish', {})]), residentMessages('nl'));
  pass.next('1', [['wish', '']]);
  expect(pass.check()).toMatchObject({ kind: 'send', answered: false, issues: [] });
  pass.next('1', [['wish', 'Rust']]);
  expect(pass.check()).toBeUndefined();
  expect(pass.show('send')).toMatchObject({ answered: true });
});

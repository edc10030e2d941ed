import { expect, test } from 'vitest';
import { interviewWith, node, options, words } from './testing/example.ts';

test('text piped from an answer follows a language switch at once', () => {
  const interview = interviewWith([
    node('single', 'need', { options: [{ code: 'h', label: { nl: 'wonen', fr: 'le logement' } }] }),
    node('text', 'why', { label: { nl: 'Waarom ${need}?', fr: 'Pourquoi ${need} ?' } }),
  ]);
  interview.setAnswer('need', 'h');
  expect(interview.question('why')?.label).toEqual({ text: 'Waarom wonen?', language: 'nl' });
  interview.switchLanguage('fr');
  expect(interview.question('why')?.label).toEqual({ text: 'Pourquoi le logement ?', language: 'fr' });
});

test('several answers are piped with commas, numbers and dates as the language writes them, nothing as an ellipsis', () => {
  const interview = interviewWith([
    node('multiple', 'needs', { options: options('a', 'b') }),
    node('number', 'rooms', { decimals: true }),
    node('date', 'since', {}),
    node('date', 'month', { precision: 'month' }),
    node('municipality', 'town', {}),
    node('note', 'all', { label: { nl: '${needs} | ${rooms} | ${since} | ${month} | ${ town }' } }),
  ]);
  expect(interview.question('all')?.label?.text).toBe('… | … | … | … | …');
  interview.setAnswer('needs', ['b', 'a']);
  interview.setAnswer('rooms', 2.5);
  interview.setAnswer('since', '2026-03-01');
  interview.setAnswer('month', '2026-03');
  interview.setAnswer('town', '21001');
  expect(interview.question('all')?.label?.text).toBe('a, b | 2,5 | 1 maart 2026 | maart 2026 | Anderlecht');
});

test('an answer in the other direction is isolated from the text around it', () => {
  const interview = interviewWith([
    node('text', 'called', {}),
    node('note', 'hello', { label: { nl: 'Dag ${called}!', ar: 'مرحبا ${called}!' } }),
  ]);
  interview.setAnswer('called', 'Jan');
  expect(interview.question('hello')?.label?.text).toBe('Dag Jan!');
  interview.switchLanguage('ar');
  expect(interview.question('hello')?.label?.text).toBe('مرحبا \u2068Jan\u2069!');
  interview.switchLanguage('nl');
  interview.setAnswer('called', 'ليلى');
  expect(interview.question('hello')?.label?.text).toBe('Dag \u2068ليلى\u2069!');
});

test('an answer that looks like a pipe, a pattern or markup stays the text that it is', () => {
  const interview = interviewWith([
    node('text', 'called', {}),
    node('note', 'hello', { label: { nl: 'Dag ${called}.' } }),
  ]);
  for (const text of ['${called}', '$&', '<b>x</b>']) {
    interview.setAnswer('called', text);
    expect(interview.question('hello')?.label?.text).toBe(`Dag ${text}.`);
  }
});

test('a text that is not translated falls back to the source language and says so, never to a blank', () => {
  const interview = interviewWith([node('text', 'new', { label: { nl: 'Nieuw', fr: '  ' } })]);
  interview.switchLanguage('fr');
  expect(interview.question('new')?.label).toEqual({ text: 'Nieuw', language: 'nl' });
});

test('switching language changes no answer, no number and no page', () => {
  const interview = interviewWith([
    node('number', 'rooms', { decimals: true }),
    node('single', 'one', { options: options('a') }),
  ]);
  interview.setAnswer('rooms', 2.5);
  interview.setAnswer('one', 'a');
  const before = [interview.answers(), interview.submission(), interview.pages()];
  interview.switchLanguage('ar');
  expect([interview.answers(), interview.submission(), interview.pages()]).toEqual(before);
});

test('a value that names an option by its label follows the language', () => {
  const interview = interviewWith([
    node('single', 'need', { options: options('h') }),
    node('calculation', 'named', { calculation: "jr:choice-name(${need}, '${need}')" }),
  ]);
  interview.setAnswer('need', 'h');
  expect(interview.value('named')).toBe('h');
  interview.switchLanguage('fr');
  expect(interview.value('named')).toBe('h (fr)');
});

test('the ways to decline stand apart from the answers and leave their words to the interface', () => {
  const interview = interviewWith([
    node('single', 'one', { options: options('a', 'b'), decline: ['dont_know', 'refused'] }),
  ]);
  const shown = interview.question('one');
  expect(shown?.options.map((option) => option.code)).toEqual(['a', 'b']);
  expect(shown?.decline.map(({ code, label, option }) => [code, label, option.standard])).toEqual([
    ['dk', undefined, 'dont_know'],
    ['pnts', undefined, 'refused'],
  ]);
  interview.setAnswer('one', 'pnts');
  expect(interview.question('one')?.decline.map((option) => option.chosen)).toEqual([false, true]);
});

test('a text of the questionnaire itself can be shown in the language too', () => {
  const interview = interviewWith([node('text', 'called', {})]);
  interview.setAnswer('called', 'Noor');
  interview.switchLanguage('fr');
  expect(interview.text(words('Dag ${called}'))).toEqual({ text: 'Dag Noor (fr)', language: 'fr' });
  expect(interview.text(undefined)).toBeUndefined();
});

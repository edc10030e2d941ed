import { expect, test } from 'vitest';
import { waveChanges } from '#shared/results/wave/wave-changes.ts';
import { EXAMPLE_SNAPSHOT as NOW } from './example-snapshot.ts';

type Question = (typeof NOW.questions)[number];
const wave = (change: (question: Question) => Partial<Question>) => ({
  ...NOW,
  questions: NOW.questions.map((question) => ({ ...question, ...change(question) })),
});
const needs = NOW.questions.find(({ name }) => name === 'needs');
if (!needs) throw new Error('The example has no needs.');

test('two waves that gave the same answers have no change that is called clear', () => {
  const { changes, broken } = waveChanges(NOW, NOW);
  expect(changes.length).toBeGreaterThan(10);
  expect(changes.every(({ change, flagged }) => change.points === 0 && !flagged)).toBe(true);
  expect(broken).toEqual([]);
});

test('a change is called clear only if it stays so when all of the page are tested together', () => {
  const doubled = wave(({ name, all }) =>
    name === 'needs'
      ? { all: { ...all, counts: all.counts.map((count, at) => (at === 5 && count ? count / 5 : count)) } }
      : {},
  );
  const { changes } = waveChanges(doubled, NOW);
  const clear = changes.filter(({ flagged }) => flagged);
  expect(clear.map(({ option }) => option.code)).toEqual([needs.options[5]?.code]);
  expect(changes[0]).toBe(clear[0]);
});

test('a question that got another answer is broken as changed, also where that answer comes first', () => {
  const before = wave(({ name, options, all }) =>
    name === 'needs'
      ? { identity: 'older', options: options.slice(1), all: { ...all, counts: all.counts.slice(1) } }
      : {},
  );
  const { broken, changes } = waveChanges(before, NOW);
  expect(broken.map(({ question, because }) => [question.name, because])).toEqual([['needs', ['question']]]);
  expect(changes.some(({ question }) => question.name === 'needs')).toBe(false);
});

test('a question that was not asked then says just that', () => {
  const before = { ...NOW, questions: NOW.questions.filter(({ name }) => name !== 'needs') };
  expect(waveChanges(before, NOW).broken.map(({ because }) => because)).toEqual([['notAsked']]);
});

test('an answer without a share in one of the waves is listed as such, not as unchanged', () => {
  const before = wave(({ name, all }) =>
    name === 'needs'
      ? { all: { ...all, counts: all.counts.map((count, at) => (at === 0 ? null : count)) } }
      : {},
  );
  expect(waveChanges(before, NOW).noShare).toContainEqual(
    expect.objectContaining({ option: needs.options[0] }),
  );
});

import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { residentMessages } from '#lib/messages/resident/resident.ts';
import { startInterview } from '#shared/interview/interview.ts';
import { languageOf } from '#shared/language/languages.ts';
import { compileQuestionnaire } from '#shared/questionnaire/compile.ts';
import { examples as matrices } from './matrix/examples.ts';
import { examples as ratings } from './rating/examples.ts';
import { examples as singles } from './single/examples.ts';
import { showExample, type Example } from './example.ts';
import Question from './Question.svelte';

const show = (example: Example | undefined, language: string): string => {
  if (!example) throw new Error('There is no such example.');
  const { question } = showExample(example, language);
  return render(Question, { props: { question, texts: residentMessages(language), language, level: 1 } })
    .body;
};
const wordsOf = (html: string): string => html.replace(/<!--.*?-->/g, '').replace(/<[^>]+>/g, '|');

test('Sorani, Dari, Pashto, Urdu and Persian are right to left, Tigrinya is not', () => {
  for (const tag of ['ckb', 'prs', 'ps', 'ur', 'fa', 'ar', 'ary'])
    expect(languageOf(tag).direction, tag).toBe('rtl');
  for (const tag of ['ti', 'am', 'nl', 'zh']) expect(languageOf(tag).direction, tag).toBe('ltr');
});

test('rating labels and order agree in Arabic: each step has its own words, the first step first', () => {
  const [example] = ratings;
  if (example?.question.type !== 'rating') throw new Error('There is no rating.');
  for (const language of ['nl', 'ar']) {
    const cards = show(example, language).split('<label').slice(1);
    example.question.steps.forEach((step, index) => {
      expect(cards[index]).toContain(`value="${step.code}"`);
      expect(wordsOf(cards[index] ?? '')).toContain(step.label[language]);
    });
  }
});

test('a matrix cell’s name says its row, and so does a cell in a row of a table', () => {
  const cells = show(matrices[0], 'nl').split('<label').slice(1);
  expect(wordsOf(cells[0] ?? '')).toContain('De openingsuren:|Goed');
  const row = singles.find(({ question }) => question.appearance?.includes('list-nolabel'));
  const first = show(row, 'nl').split('<label')[1] ?? '';
  expect(wordsOf(first)).toContain('Er is genoeg groen in mijn buurt.:|Niet akkoord');
});

test('a date that is put into a text has the day and year of Belgian forms in every language', () => {
  const text = (words: string) =>
    Object.fromEntries(['nl', 'fa', 'prs', 'ps', 'ar'].map((tag) => [tag, words]));
  const made = compileQuestionnaire({
    format: 'peil/1',
    id: 'x',
    kind: 'other',
    sourceLanguage: 'nl',
    languages: ['nl', 'fa', 'prs', 'ps', 'ar'],
    title: text('x'),
    children: [
      { type: 'date', name: 'day', label: text('?') },
      { type: 'note', name: 'said', label: text('${day}') },
    ],
  });
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  for (const language of ['nl', 'fa', 'prs', 'ps', 'ar']) {
    const interview = startInterview(made.compiled, {
      language,
      answers: { day: '2021-03-27' },
      surroundings: { today: '2026-11-25', now: '2026-11-25T12:00:00Z', random: () => 0, uuid: () => '' },
    });
    expect(interview.question('said')?.label?.text, language).toMatch(/27.*2021|2021.*27/);
  }
});

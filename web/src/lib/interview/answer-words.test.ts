import { expect, test } from 'vitest';
import { residentMessages } from '#lib/messages/resident/resident.ts';
import { showExample, type Example } from '#lib/question/example.ts';
import { examples as dates } from '#lib/question/date/examples.ts';
import { examples as matrices } from '#lib/question/matrix/examples.ts';
import { examples as multiples } from '#lib/question/multiple/examples.ts';
import { examples as numbers } from '#lib/question/number/examples.ts';
import { examples as rankings } from '#lib/question/ranking/examples.ts';
import type { Answers } from '#shared/questionnaire/answer.ts';
import { answerWords } from './answer-words.ts';

const MARKS = /[\u2066-\u2069]/g;

function read(examples: readonly Example[], answers: Answers, language = 'nl', at = 0): string[] {
  const example = examples[at];
  if (!example) throw new Error('There is no such example.');
  const { question } = showExample({ ...example, answers }, language);
  return answerWords(question, residentMessages(language)).map(({ row, text }) =>
    `${row ? `${row.text}: ` : ''}${text.text}`.replace(MARKS, ''),
  );
}

test('choices are read back by their labels, in the language, with what was typed', () => {
  expect(read(multiples, { needs: ['dutch', 'other'], needs_other: 'Fietsen' })).toEqual([
    'Nederlands leren',
    'Iets anders: Fietsen',
  ]);
  expect(read(multiples, { needs: ['dutch'] }, 'ar')).toEqual(['تعلّم الهولندية']);
});

test('an order says its places and a matrix its rows', () => {
  expect(read(rankings, { first: ['price', 'languages', 'evening'] })[0]).toBe('1: Lagere prijzen');
  expect(read(matrices, { centre: { hours: 'better' } })).toEqual(['De openingsuren: Kan beter']);
});

test('a date is the day that was chosen, in words, whatever its precision', () => {
  expect(read(dates, { arrival: '2021-03-01' })).toEqual(['1 maart 2021']);
  expect(read(dates, { arrival: '2021-03' }, 'nl', 1)).toEqual(['maart 2021']);
  expect(read(dates, { arrival: '2021' }, 'ar', 2)).toEqual(['2021']);
  expect(read(dates, { arrival: '31/2/2021' })).toEqual(['31/2/2021']);
});

test('a number has its unit, and a way to decline its words', () => {
  expect(read(numbers, { travel: 25 })).toEqual(['25 minuten']);
  expect(read(numbers, { travel: 'dk' }, 'ar')).toEqual(['لا أعرف']);
});

test('what was skipped says nothing', () => {
  expect(read(numbers, {})).toEqual([]);
});

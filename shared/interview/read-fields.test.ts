import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Answer } from '#shared/questionnaire/answer.ts';
import type { Node } from '#shared/questionnaire/questionnaire.ts';
import { readFields } from './read-fields.ts';
import type { ShownQuestion } from './shown.ts';
import { interviewWith, node, options } from './testing/example.ts';
import { readDate } from './typed-date.ts';
import { readNumber } from './typed-number.ts';
import { readDateTime, readTime } from './typed-time.ts';
import { writeFields } from './write-fields.ts';

/** One question as it is shown on its page. */
function shown(question: Node): ShownQuestion {
  const [found] = interviewWith([question]).page('1')?.questions ?? [];
  if (!found) throw new Error('The question is not asked.');
  return found;
}

const decline: ('dont_know' | 'refused')[] = ['dont_know', 'refused'];
const number = node('number', 'q', { decimals: true, decline });
const date = node('date', 'q', { decline });
const ranking = node('ranking', 'q', { options: options('a', 'b', 'c'), decline });
const matrix = node('matrix', 'q', { rows: options('r1', 'r2'), columns: options('1', '2'), decline });

const read = (question: Node, ...fields: [string, string][]) => readFields([shown(question)], fields);

test.each([
  ['3', 3],
  [' 3 ', 3],
  ['3,5', 3.5],
  ['3.5', 3.5],
  ['٣', 3],
  ['۱۲', 12],
  ['٣٫٥', 3.5],
  ['1 200', 1200],
  ['1\u202f200,50', 1200.5],
  ['-4', -4],
  ['\u22124', -4],
  ['.5', 0.5],
  ['-0', 0],
  ['\u22120,0', 0],
])('a number typed as %j is read', (typed, answer) => {
  expect(read(number, ['q', typed])).toEqual([{ path: 'q', answer }]);
});

test.each(['four', '1e3', '1,2,3', '0x10', '--1', '3 euros', ',', 'Infinity', 'NaN'])(
  'a number typed as %j is kept as it was typed, with an issue',
  (typed) => {
    expect(read(number, ['q', typed])).toEqual([
      { path: 'q', answer: typed, issue: { path: 'q', code: 'notANumber', limit: typed } },
    ]);
  },
);

test.each([
  ['2026-03-05', '2026-03-05'],
  ['5/3/2026', '2026-03-05'],
  ['05-03-2026', '2026-03-05'],
  ['5.3.2026', '2026-03-05'],
  ['5 3 2026', '2026-03-05'],
  ['٥/٣/٢٠٢٦', '2026-03-05'],
  ['2026/03/05', '2026-03-05'],
  ['29/2/2024', '2024-02-29'],
])('a date typed as %j is the day that was meant', (typed, answer) => {
  expect(read(date, ['q', typed])).toEqual([{ path: 'q', answer }]);
});

test.each(['29/2/2023', '3/2026', '5/3/26', '13-13-2026', 'yesterday', '2026-02-30'])(
  'a date typed as %j is kept as it was typed, with an issue',
  (typed) => {
    expect(read(date, ['q', typed])).toEqual([
      { path: 'q', answer: typed, issue: { path: 'q', code: 'notADate', limit: typed } },
    ]);
  },
);

test('a month and a year are read where no more is asked', () => {
  expect(read(node('date', 'q', { precision: 'month' }), ['q', '3/2026'])[0]?.answer).toBe('2026-03');
  expect(read(node('date', 'q', { precision: 'year' }), ['q', '١٩٩٨'])[0]?.answer).toBe('1998');
});

test('a text is trimmed and has one kind of line end; digits stay as typed unless digits are asked', () => {
  expect(read(node('text', 'q', { long: true }), ['q', ' a\r\nb '])[0]?.answer).toBe('a\nb');
  expect(read(node('text', 'q', {}), ['q', '١٠٠٠'])[0]?.answer).toBe('١٠٠٠');
  expect(read(node('text', 'q', { appearance: ['numbers'] }), ['q', '١٠٠٠'])[0]?.answer).toBe('1000');
  expect(read(node('text', 'q', {}), ['q', '  '])).toEqual([{ path: 'q', answer: undefined }]);
});

test('radio buttons and checkboxes that are not chosen send nothing, which means no answer', () => {
  expect(read(node('single', 'q', { options: options('a') }))).toEqual([{ path: 'q', answer: undefined }]);
  expect(read(node('multiple', 'q', { options: options('a') }))).toEqual([{ path: 'q', answer: undefined }]);
});

test('a text field that was not on the form changes nothing', () => {
  expect(read(number)).toEqual([]);
  expect(read(ranking)).toEqual([]);
});

test('the text of an "other" option is read with its question', () => {
  const question = node('single', 'q', { options: options('a', { code: 'o', specify: true }) });
  expect(read(question, ['q', 'o'], ['q_other', ' elsewhere '])).toEqual([
    { path: 'q', answer: 'o' },
    { path: 'q_other', answer: 'elsewhere' },
  ]);
});

test('a grid is read row by row, and fields of no row are left alone', () => {
  expect(read(matrix, ['q[r2]', '1'], ['q[r9]', '1'])).toEqual([{ path: 'q', answer: { r2: '1' } }]);
});

describe('an order typed as places', () => {
  test('is read by place, also with gaps and Arabic digits', () => {
    expect(read(ranking, ['q[a]', '٣'], ['q[b]', '1'], ['q[c]', '7'])[0]?.answer).toEqual(['b', 'a', 'c']);
  });
  test('is kept as typed while two options share a place', () => {
    expect(read(ranking, ['q[a]', '1'], ['q[b]', '1'], ['q[c]', ''])).toEqual([
      { path: 'q', answer: { a: '1', b: '1' }, issue: { path: 'q', code: 'duplicate' } },
    ]);
  });
  test('is kept as typed while a place is no number', () => {
    expect(read(ranking, ['q[a]', 'first one'], ['q[b]', ''], ['q[c]', ''])).toEqual([
      { path: 'q', answer: { a: 'firstone' }, issue: { path: 'q', code: 'notANumber', limit: 'firstone' } },
    ]);
  });
});

test.each([number, date, ranking, matrix, node('text', 'q', { decline })])(
  'declining a $type is read from the field beside it',
  (question) => {
    expect(read(question, ['q_decline', 'pnts'])).toEqual([{ path: 'q', answer: 'pnts' }]);
    expect(read(question, ['q', ''], ['q_decline', 'dk'])).toEqual([{ path: 'q', answer: 'dk' }]);
  },
);

test('an answer and a way to decline at once is asked about, and until then gives nothing away', () => {
  expect(read(number, ['q', '4'], ['q_decline', 'pnts'])).toEqual([
    { path: 'q', answer: 'pnts', issue: { path: 'q', code: 'notExclusive' } },
  ]);
});

test('a calculated and a read-only question take nothing from the form', () => {
  expect(read(node('number', 'q', { calculation: '1 + 1' }), ['q', '7'])).toEqual([]);
  expect(read(node('text', 'q', { readonly: true, initial: "'x'" }), ['q', 'y'])).toEqual([]);
});

test('a file sent in place of an answer is no answer', () => {
  expect(readFields([shown(number)], [['q', new Blob(['4'])]])).toEqual([]);
});

test('what is written into a form is read from it again, right or wrong', () => {
  const code = fc.constantFrom('a', 'b', 'c');
  const cases = fc.oneof(
    fc.tuple(
      fc.constant(number),
      fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant('dk')),
    ),
    fc.tuple(fc.constant(number), fc.constantFrom('four', '1e3')),
    fc.tuple(fc.constant(date), fc.constantFrom('2026-01-31', 'pnts', '31/31/2026')),
    fc.tuple(
      fc.constant(ranking),
      fc.oneof(fc.uniqueArray(code, { minLength: 1 }), fc.constant({ a: '1', c: '1' })),
    ),
    fc.tuple(fc.constant(matrix), fc.oneof(fc.constantFrom({ r1: '2' }, { r1: '1', r2: '2' }, 'pnts'))),
    fc.tuple(
      fc.constant(node('multiple', 'q', { options: options('a', 'b', 'c'), decline })),
      fc.uniqueArray(code, { minLength: 1 }),
    ),
    fc.tuple(
      fc.constant(node('single', 'q', { options: options('a', 'b', 'c'), decline })),
      fc.constantFrom('a', 'dk'),
    ),
    fc.tuple(
      fc.constant(node('text', 'q', { long: true })),
      fc.string({ minLength: 1 }).map((text) => `x${text.replaceAll('\r', '')}x`),
    ),
  );
  fc.assert(
    fc.property(cases, ([question, answer]) => {
      const interview = interviewWith([question]);
      interview.setAnswer('q', answer);
      const page = interview.page('1')?.questions ?? [];
      const [reading] = readFields(page, page.flatMap(writeFields));
      expect(reading?.answer).toEqual(answer === 0 ? 0 : answer);
    }),
  );
});

test.each([
  ['text without end', 'x y\tz'.padEnd(20_000, '!')],
  ['more digits than a number can hold', '9'.repeat(400)],
  ['more digits than a number can hold, after a minus', `-${'٩'.repeat(400)}`],
  ['half a character', '\ud83d'],
  ['the name of what every object has', '__proto__'],
])('a form with %s gives nothing that a draft cannot hold', (_, forged) => {
  for (const question of [
    node('single', 'q', { options: options('a') }),
    node('multiple', 'q', { options: options('a') }),
    node('text', 'q', {}),
    number,
    date,
    ranking,
    matrix,
  ]) {
    const names = ['q', 'q_decline', 'q[a]', 'q[r1]', 'q_other'];
    const fields = names.flatMap((name) =>
      Array.from({ length: 600 }, () => [name, forged] as [string, string]),
    );
    // A draft travels as JSON, which has no word for a number without end.
    for (const { answer } of read(question, ...fields).filter((each) => each.answer !== undefined))
      expect(Answer.safeParse(JSON.parse(JSON.stringify(answer))).error).toBeUndefined();
  }
});

test('the longest nonsense is read as quickly as it is long, not as its square', () => {
  const [digits, spaces] = ['9'.repeat(300_000), ' '.repeat(300_000)];
  expect(readNumber(`${digits}x`)).toBeUndefined();
  expect(readDate(`1${spaces}x`, 'day')).toBeUndefined();
  expect(readTime(`1${spaces}x`)).toBeUndefined();
  expect(readDateTime(`a${spaces}b c`)).toBeUndefined();
});

import { describe, expect, test } from 'vitest';
import { VOICES_TEXTS } from '#lib/messages/voices/voices.ts';
import { createClient } from '#shared/contract/client.ts';
import { problem, type ProblemKey } from '#shared/contract/problem.ts';
import { saveCodings, UNCODED } from './coding-act.ts';
import { releaseQuote } from './quote-act.ts';
import { saveThemes } from './theme-act.ts';

/** The open question over an API that answers each call with the next of these (the last for good), and what it was asked. */
function questionOver(...answers: readonly ('ok' | ProblemKey)[]) {
  const asked: unknown[] = [];
  const client = createClient({
    baseUrl: 'http://api.invalid',
    fetch: (_, { body }) => {
      const answer = answers[Math.min(asked.length, answers.length - 1)] ?? 'ok';
      asked.push(typeof body === 'string' ? (JSON.parse(body) as unknown) : undefined);
      return Promise.resolve(
        answer === 'ok'
          ? Response.json({ revision: 1, themes: [] })
          : Response.json(problem(answer), { status: problem(answer).status }),
      );
    },
  });
  return { subject: { survey: 'noden', question: 'why', client }, asked };
}

function form(...fields: readonly (readonly [string, string])[]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

describe('the themes of a page of answers', () => {
  /** Ticked, read without a theme, as it was, and not looked at. */
  const PAGE = form(
    ...['one', 'two', 'three', 'four'].map((handle) => ['answer', handle] as const),
    ...[UNCODED, UNCODED, 'rent damp', UNCODED].map((was, at) => [`was:${String(at)}`, was] as const),
    ...[0, 1, 2, 3].map((at) => [`revision:${String(at)}`, String(at)] as const),
    ['theme:0', 'damp'],
    ['read:1', 'on'],
    ['theme:2', 'damp'],
    ['theme:2', 'rent'],
  );

  test('are saved where they were changed, and nowhere else', async () => {
    const { subject, asked } = questionOver('ok');
    expect(await saveCodings(PAGE, subject)).toEqual({ done: { key: 'told.coded', values: { count: 2 } } });
    expect(asked).toEqual([
      { handle: 'one', revision: 0, themes: ['damp'] },
      { handle: 'two', revision: 1, themes: [] },
    ]);
  });

  test('that a colleague changed meanwhile are left and told; the others are saved', async () => {
    const { subject } = questionOver('codingChanged', 'ok');
    expect(await saveCodings(PAGE, subject)).toMatchObject({
      refused: { lines: [{ key: 'error.codingsChanged', values: { count: 1 } }], ticked: {} },
    });
  });

  test('that could not be saved stay ticked', async () => {
    const { subject } = questionOver('ok', 'unavailable');
    expect(await saveCodings(PAGE, subject)).toMatchObject({
      refused: { lines: [{ key: 'error.codingsStopped', values: { count: 1 } }], ticked: { two: [] } },
    });
  });
});

describe('a new theme', () => {
  const made = (nl: string, ...more: (readonly [string, string])[]) =>
    form(['revision', '2'], ['nl:new', nl], ['fr:new', 'Été'], ['en:new', 'Summer'], ...more);

  test.each([
    ['Té dúre huur!', 'te_dure_huur'],
    ['3 kamers', 'kamers'],
    ['!', 'theme'],
  ])('of the name %s has the code %s where staff give none', async (name, code) => {
    const { subject, asked } = questionOver('ok');
    expect(await saveThemes(made(name), subject)).toMatchObject({ done: { key: 'told.themes' } });
    expect(asked).toMatchObject([{ themes: [{ code, label: { nl: name } }], revision: 2 }]);
  });

  test.each<[string, FormData, string]>([
    ['without a name in French', form(['nl:new', 'Huur'], ['en:new', 'Rent']), 'error.label'],
    ['with a code of capitals', made('Huur', ['code:new', 'HUUR']), 'error.code'],
    [
      'with a code that is taken',
      made('Huur', ['code:new', 'rent'], ['code', 'rent'], ['nl:0', 'a'], ['fr:0', 'b'], ['en:0', 'c']),
      'error.codeTwice',
    ],
  ])('%s is refused before anything is asked, and what was typed stays', async (_, given, key) => {
    const { subject, asked } = questionOver('ok');
    expect(await saveThemes(given, subject)).toMatchObject({
      refused: { lines: [{ key }], typed: { 'nl:new': 'Huur' } },
    });
    expect(asked).toEqual([]);
  });
});

describe('a quote', () => {
  const QUOTE = [
    ['answer', 'one'],
    ['revision', '1'],
    ['text', 'Te duur.\r\nEn nat.'],
    ['theme', 'rent'],
    ['language', 'nl'],
  ] as const;

  test('is not asked for without the statement', async () => {
    const { subject, asked } = questionOver('ok');
    expect(await releaseQuote(form(...QUOTE), subject)).toMatchObject({
      refused: { lines: [{ key: 'error.quoteStatement' }], typed: { text: 'Te duur.\nEn nat.' } },
    });
    expect(asked).toEqual([]);
  });

  test.each<[ProblemKey, string]>([
    ['quoteRefused', 'error.quoteTraces'],
    ['codingChanged', 'error.quoteChanged'],
    ['unknownOpenAnswer', 'quote.gone'],
    ['unavailable', 'error.unavailable'],
  ])('that meets %s is refused in words', async (key, words) => {
    const { subject } = questionOver(key);
    expect(await releaseQuote(form(...QUOTE, ['statement', 'yes']), subject)).toMatchObject({
      refused: { lines: [{ key: words }] },
    });
    expect(VOICES_TEXTS['nl']).toHaveProperty([words]);
  });

  test('of somebody whose session is over is not a mistake in the form', async () => {
    const { subject } = questionOver('sessionExpired');
    expect(await releaseQuote(form(...QUOTE, ['statement', 'yes']), subject)).toMatchObject({
      problem: { key: 'sessionExpired' },
    });
  });
});

import { describe, expect, test } from 'vitest';
import { councilMessages } from '#lib/messages/council/council.ts';
import { message } from '#lib/messages/message.ts';
import { textIn } from '#shared/language/text-in.ts';
import type { Snapshot } from '#shared/results/snapshot.ts';
import { EXAMPLE_SNAPSHOT } from './example-snapshot.ts';
import { findingOf } from './finding.ts';
import { readView } from './view.ts';

/** What stands on the page, without the signs that isolate directions. */
function read(query: string, language = 'en', snapshot: Snapshot = EXAMPLE_SNAPSHOT) {
  const view = readView(snapshot, new URLSearchParams(query));
  if (!view) throw new Error('the example holds questions');
  const texts = councilMessages(language);
  const finding = findingOf(view, {
    label: (text) => textIn(text, language, ['nl'])?.text ?? '',
    list: (items) => new Intl.ListFormat(language).format(items.map((item) => `‘${item}’`)),
  });
  const words = [finding.title, ...finding.lines].map(({ key, values }) =>
    message(texts, key, values).replace(/[\u2068\u2069]/g, ''),
  );
  return { title: words[0], text: words.slice(1).join(' ') };
}

/** The example with other counts for everybody on the first question. */
function withCounts(base: number | null, counts: readonly (number | null)[]): Snapshot {
  const [first] = EXAMPLE_SNAPSHOT.questions;
  if (!first) throw new Error('the example holds questions');
  const all = { ...first.all, base, counts: first.options.map((_, index) => counts[index] ?? null) };
  return { ...EXAMPLE_SNAPSHOT, questions: [{ ...first, all }] };
}

describe('the sentence before the chart', () => {
  test('says of whom, how many in 100, and between what', () => {
    expect(read('').text).toBe('Of 840 people who answered, about 36 in 100 chose ‘Housing’ (32 to 40).');
    expect(read('question=top_need').text).toContain('put ‘Housing’ first');
  });

  test('is in the language of the page', () => {
    expect(read('', 'nl').text).toContain('Van 840 mensen die antwoordden, kozen er ongeveer 36 op 100');
    expect(read('', 'fr').text).toContain('Sur 840 personnes qui ont répondu, environ 36 sur 100');
  });

  test('says who is first only where that is certain', () => {
    expect(read('').title).toMatch(
      /^‘Housing’, ‘.+’,? and ‘.+’ come out on top; which of them is first is not/,
    );
    expect(read('', 'en', withCounts(800, [600, 100])).title).toBe('‘Health and doctor’ comes first');
    expect(read('', 'en', withCounts(800, [200, 200, 199, 198])).title).toContain('4 answers lie too close');
  });

  test('speaks of the answer that the address names, also when it is hidden', () => {
    expect(read('need=dutch').text).toContain('‘Learning or practising Dutch’ (29 to 37)');
    expect(read('need=mental', 'en', withCounts(800, [600])).text).toContain('is hidden');
  });

  test('gives no share where too few answered', () => {
    expect(read('', 'en', withCounts(null, [])).text).toContain('Too few people');
    expect(read('', 'en', withCounts(24, [14, 12])).text).toContain('24 people answered this question');
    expect(read('', 'en', withCounts(40, [24, 22])).text).toContain('very uncertain');
  });
});

describe('the sentence of a breakdown', () => {
  test('says the size of a clear difference, with its uncertainty', () => {
    const { title, text } = read('by=newcomer&need=dutch');
    expect(title).toBe('‘Learning or practising Dutch’: more often for ‘Newcomer’ than for ‘Not a newcomer’');
    expect(text).toContain('In the group ‘Newcomer’, about 63 in 100 chose this (54 to 70)');
    expect(text).toMatch(/That is 2\d to 4\d points more\./);
  });

  test('claims no difference where margins overlap, and does not claim there is none', () => {
    const { title, text } = read('by=gender&need=housing');
    expect(title).toContain('no clear difference');
    expect(text).toContain('does not prove that there is none');
  });

  test('over all answers tells the largest clear difference', () => {
    expect(read('by=origin_group').title).toMatch(/^The largest clear difference by origin group: ‘/);
    expect(read('by=gender&question=barriers').title).toBe('No clear differences by gender');
  });
});

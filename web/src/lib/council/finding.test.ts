import { describe, expect, test } from 'vitest';
import { councilMessages } from '#lib/messages/council/council.ts';
import { message } from '#lib/messages/message.ts';
import { textIn } from '#shared/language/text-in.ts';
import type { Snapshot } from '#shared/results/snapshot.ts';
import { byName } from './by-name.ts';
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
    by: (text) => byName(texts, textIn(text, language, ['nl'])?.text ?? ''),
    list: (items) => new Intl.ListFormat(language).format(items.map((item) => `‘${item}’`)),
  });
  const words = [finding.title, ...finding.lines].map(({ key, values }) =>
    message(texts, key, values).replace(/[\u2068\u2069]/g, ''),
  );
  return { title: words[0], text: words.slice(1).join(' ') };
}

/** The example with other counts for everybody on the first question; where none is given, fewer than 5 chose it. */
function withCounts(base: number | null, counts: readonly (number | null)[]): Snapshot {
  const [first] = EXAMPLE_SNAPSHOT.questions;
  if (!first) throw new Error('the example holds questions');
  const given = (index: number) =>
    base === null ? null : index < counts.length ? (counts[index] ?? null) : 0;
  const all = { ...first.all, base, counts: first.options.map((_, index) => given(index)) };
  return { ...EXAMPLE_SNAPSHOT, questions: [{ ...first, all }] };
}

/** The example with one answer, split by age into these groups: their bases and counts. */
function withGroups(
  groups: readonly (readonly [base: number | null, count: number | null])[],
  label: Record<string, string> = { en: 'Age' },
): Snapshot {
  const [first] = EXAMPLE_SNAPSHOT.questions;
  if (!first) throw new Error('the example holds questions');
  const age = {
    name: 'age',
    classification: 'age-1',
    label,
    groups: groups.map(([base, count], at) => {
      const code = `g${String(at)}`;
      return { code, label: { nl: code }, base, counts: [count] };
    }),
  };
  const question = { ...first, options: first.options.slice(0, 1), breakdowns: [age] };
  return {
    ...EXAMPLE_SNAPSHOT,
    questions: [question, ...EXAMPLE_SNAPSHOT.questions.slice(1)],
  };
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
    expect(read('', 'en', withCounts(800, [300, 290, 280, 100])).title).toMatch(
      /^‘Health and doctor’, ‘.+’,? and ‘.+’ come out on top; which of them is first is not/,
    );
    expect(read('', 'en', withCounts(800, [600, 100])).title).toBe(
      '‘Health and doctor’ is chosen most often',
    );
    expect(read('', 'en', withCounts(800, [200, 200, 199, 198])).title).toContain('4 answers lie too close');
  });

  test('claims no first place where a hidden answer may stand above, and says so', () => {
    const { title, text } = read('', 'en', withCounts(800, [600, 100, null]));
    expect(title).toBe('Of the answers that are shown, ‘Health and doctor’ comes first');
    expect(text).toContain('They may stand higher or lower.');
  });

  test('reads a published zero as fewer than five', () => {
    expect(read('need=mental', 'en', withCounts(800, [600, 0])).text).toContain(
      'Of 800 people who answered, fewer than 5 chose',
    );
  });

  test('speaks of a place only where people gave places', () => {
    const as = (kind: 'single' | 'ranking') => {
      const snapshot = withCounts(800, [600, 100]);
      return { ...snapshot, questions: snapshot.questions.map((question) => ({ ...question, kind })) };
    };
    expect(read('', 'en', as('single')).title).toBe('‘Health and doctor’ is the most frequent answer');
    expect(read('', 'en', as('ranking')).title).toBe('‘Health and doctor’ is put first most often');
  });

  test('speaks of the answer that the address names, also when it is hidden', () => {
    expect(read('need=dutch').title).toBe('‘Learning or practising Dutch’: about 33 in 100');
    expect(read('need=dutch').text).toContain('‘Learning or practising Dutch’ (29 to 37)');
    expect(read('need=mental', 'en', withCounts(800, [600, null])).text).toContain('is hidden');
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
    expect(text).toContain(
      'In the group ‘Newcomer’, about 63 in 100 chose ‘Learning or practising Dutch’ (54 to 70)',
    );
    expect(text).toMatch(/That is 2\d to 4\d points more\./);
  });

  test('claims no difference where margins overlap, and does not claim there is none', () => {
    const { title, text } = read('by=gender&need=housing');
    expect(title).toContain('no clear difference');
    expect(text).toContain('does not prove that there is none');
  });

  test('finds a clear difference between two groups that lie between less certain ones', () => {
    const snapshot = withGroups([
      [60, 13],
      [900, 225],
      [900, 306],
      [60, 24],
    ]);
    expect(read('by=age&need=health', 'en', snapshot).title).toBe(
      '‘Health and doctor’: more often for ‘g2’ than for ‘g1’',
    );
    expect(read('by=age', 'en', snapshot).title).toContain('‘Health and doctor’');
  });

  test('says nothing of a difference where there are no two groups to compare', () => {
    for (const groups of [
      [
        [800, 300],
        [700, null],
      ],
      [
        [800, 300],
        [40, 12],
      ],
      [
        [null, null],
        [null, null],
      ],
    ] as const) {
      for (const query of ['by=age&need=health', 'by=age']) {
        const { title, text } = read(query, 'en', withGroups(groups));
        expect(title).toMatch(/^(‘Health and doctor’: t|T)oo few people/);
        expect(text).toContain('we do not know whether there is a difference');
        expect(text).not.toContain('overlap');
      }
    }
  });

  test.each([
    ['en', 'No clear differences by ‘How old are you?’', 'No clear differences by gender'],
    ['nl', 'Geen duidelijke verschillen naar ‘Hoe oud bent u?’', 'Geen duidelijke verschillen naar geslacht'],
  ])('names a question between quotes (%s)', (language, question, name) => {
    const label = { nl: 'Hoe oud bent u?', fr: 'Quel âge avez-vous ?', en: 'How old are you?' };
    const same = withGroups(
      [
        [800, 300],
        [800, 300],
      ],
      label,
    );
    expect(read('by=age', language, same).title).toBe(question);
    expect(read('by=gender&question=barriers', language).title).toBe(name);
  });

  test('over all answers tells the largest clear difference', () => {
    expect(read('by=origin_group').title).toMatch(/^The largest clear difference by origin group: ‘/);
    expect(read('by=gender&question=barriers').title).toBe('No clear differences by gender');
  });
});

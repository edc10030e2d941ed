import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { councilMessages } from '#lib/messages/council/council.ts';
import type { Weighting } from '#shared/results/snapshot.ts';
import { effectiveWords } from './effective.ts';
import { EXAMPLE_SNAPSHOT } from './example-snapshot.ts';
import WeightingNotes from './WeightingNotes.svelte';
import WeightRemark from './WeightRemark.svelte';

const LANGUAGES = ['nl', 'fr', 'en'] as const;
const plain = (text: string): string =>
  text
    .replaceAll(/<!--.*?-->|<[^>]+>|[\u2066-\u2069]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

const GOOD = { designEffect: 1, effectiveSize: 620 };
const POOR = { designEffect: 2.4, effectiveSize: 25 };

describe('what weighted answers are worth', () => {
  test('stands in a cell with the design effect in tenths, and a warning where it is poor', () => {
    const texts = councilMessages('en');
    expect(plain(effectiveWords(texts, GOOD))).toBe('620 (1.0)');
    expect(plain(effectiveWords(texts, POOR))).toBe('25 (2.4) – mind');
    expect(plain(effectiveWords(texts, { designEffect: 2.1, effectiveSize: 300 }))).toContain('mind');
    expect(plain(effectiveWords(texts, { designEffect: 2, effectiveSize: 30 }))).not.toContain('mind');
    expect(plain(effectiveWords(texts, undefined))).toBe('not weighted');
  });

  test.each(LANGUAGES)('is warned of under a result when it is poor (%s)', (language) => {
    const texts = councilMessages(language);
    const remark = (weight: typeof GOOD | undefined) =>
      render(WeightRemark, { props: { texts, weight } }).body;
    expect(remark(GOOD)).not.toContain('<strong');
    expect(remark(POOR).match(/<strong/g)).toHaveLength(2);
    expect(plain(remark(undefined))).not.toMatch(/\d/);
  });
});

describe('the notes on weighting', () => {
  const raked: Extract<Weighting, { kind: 'raked' }> = {
    kind: 'raked',
    margins: [
      { name: 'age', source: 'Statbel', year: 2025 },
      { name: 'gender', source: 'Statbel', year: 2024 },
    ],
    mark: '',
    merged: [{ margin: 'age', classes: ['young', 'middle'] }],
    dropped: ['gender'],
    outside: 15,
    trimmed: 40,
    bounds: { low: 0.3, high: 3 },
    designEffect: 1.2,
    effectiveSize: 620,
    warnings: [],
  };
  const variables = [
    {
      name: 'age',
      label: { en: 'Age' },
      classes: [
        { code: 'young', label: { en: '13 to 34' } },
        { code: 'middle', label: { en: '35 to 64' } },
      ],
    },
    { name: 'gender', label: { en: 'Gender' }, classes: [] },
  ];
  const notes = (weighting: typeof raked, language: (typeof LANGUAGES)[number] = 'en') =>
    plain(
      render(WeightingNotes, {
        props: {
          texts: councilMessages(language),
          weighting,
          disclosure: EXAMPLE_SNAPSHOT.disclosure,
          variables,
        },
      }).body,
    );

  test('say what was done, by the names of things', () => {
    const text = notes(raked);
    expect(text).toContain('Weighted to Age. Source: Statbel, 2025.');
    expect(text).toContain('Weighted to Gender. Source: Statbel, 2024. This was not used after all');
    expect(text).toContain(
      'in Age, because one of these groups had too few answers: ‘13 to 34’ and ‘35 to 64’.',
    );
    expect(text).toContain(
      'No answer counts for less than 0.3 or more than 3 times the average. For about 40 answers',
    );
    expect(text).toContain('They are about 15.');
    expect(text).not.toContain('Mind:');
  });

  test.each(LANGUAGES)('hide what is hidden and warn of what went badly (%s)', (language) => {
    const good = notes(raked, language);
    const bad = notes(
      {
        ...raked,
        outside: null,
        trimmed: null,
        ...POOR,
        warnings: ['design-effect', 'effective-size', 'outside-the-bounds'],
      },
      language,
    );
    const warning = { nl: 'Let op', fr: 'Attention', en: 'Mind' }[language];
    expect(good).not.toContain(warning);
    expect(bad.split(warning)).toHaveLength(4);
    for (const text of [good, bad]) expect(text).not.toMatch(/\{\w+\}|null|undefined/);
  });
});

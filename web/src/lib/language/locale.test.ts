import { expect, test } from 'vitest';
import { localeOf } from './locale.ts';

const day = new Date('2026-02-03T12:00:00Z');

test.each(['fa', 'prs', 'ps', 'ar', 'ckb', 'zh', 'ti', 'so', 'nl', 'en'])(
  'a date in %s has the day and year of Belgian forms, in Western digits',
  (language) => {
    const words = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(
      day,
    );
    expect(words).toMatch(/(?<!\d)2026(?!\d)/);
    expect(words).toMatch(/(?<!\d)3(?!\d)/);
  },
);

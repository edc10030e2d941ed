import { expect, test } from 'vitest';
import { councilMessages } from '#lib/messages/council/council.ts';
import { effectiveWords, howWeighted, needsCare } from './effective.ts';

const weighted = { base: 100, counts: [40], designEffect: 1.2, effectiveSize: 80 };

test('a page says that its figures are weighted only when all that it shows are', () => {
  expect(howWeighted([{ base: 100, weighted }, { base: null }])).toBe('all');
  expect(howWeighted([{ base: 100, weighted }, { base: 15 }])).toBe('some');
  expect(howWeighted([{ base: 100 }, { base: null }])).toBe('none');
  expect(howWeighted([])).toBe('none');
});

test('a reader is warned above a design effect of 2 and under 30 effective answers', () => {
  expect(needsCare({ designEffect: 2, effectiveSize: 30 })).toBe(false);
  expect(needsCare({ designEffect: 2.1, effectiveSize: 30 })).toBe(true);
  expect(needsCare({ designEffect: 1, effectiveSize: 25 })).toBe(true);
  const texts = councilMessages('en');
  expect(effectiveWords(texts, { designEffect: 3, effectiveSize: 205 })).toMatch(/205.*3\.0.*mind/);
  expect(effectiveWords(texts, undefined)).toBe('not weighted');
});

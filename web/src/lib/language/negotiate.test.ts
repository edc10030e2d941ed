import { expect, test } from 'vitest';
import { negotiateLanguage, offeredFor } from './negotiate.ts';

const offered = ['nl', 'fr', 'en', 'ar'];

test('the reader gets the first of their languages that is offered', () => {
  expect(negotiateLanguage('tr,fr-BE;q=0.8,nl;q=0.9', offered)).toBe('nl');
  expect(negotiateLanguage('fr-BE,nl;q=0.9', offered)).toBe('fr');
});

test('a reader of Moroccan Arabic is given Arabic before their second language', () => {
  expect(negotiateLanguage('ary,fr;q=0.9', offered)).toBe('ar');
  expect(negotiateLanguage('ar-MA', offered)).toBe('ar');
});

test('Dari is chosen itself where it is offered, else Persian', () => {
  expect(offeredFor('prs', ['fa', 'prs'])).toBe('prs');
  expect(offeredFor('prs-AF', ['nl', 'fa'])).toBe('fa');
});

test('nothing that is offered, a wildcard, a refused language or no header: no language', () => {
  expect(negotiateLanguage('zh-CN', offered)).toBeUndefined();
  expect(negotiateLanguage('*', offered)).toBeUndefined();
  expect(negotiateLanguage('nl;q=0', offered)).toBeUndefined();
  expect(negotiateLanguage(null, offered)).toBeUndefined();
  expect(negotiateLanguage(';;,,q=', offered)).toBeUndefined();
});

test('a language that is offered for a region only is still found', () => {
  expect(offeredFor('zh', ['nl', 'zh-Hant'])).toBe('zh-Hant');
});

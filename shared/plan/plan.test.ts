import { expect, test } from 'vitest';
import { DOMAINS } from './domain.ts';
import { PLAN, above, lookUp } from './plan.ts';

test('the plan has five strategic goals, fifteen operational goals and each number once', () => {
  const count = (level: string) => PLAN.filter((entry) => entry.level === level).length;
  expect(count('strategic')).toBe(5);
  expect(count('operational')).toBe(15);
  expect(new Set(PLAN.map(({ number }) => number)).size).toBe(PLAN.length);
});

test('an entry stands under goals that exist, and has a title in the languages of the council', () => {
  for (const { number, title, sentence } of PLAN) {
    expect(above(number), number).toHaveLength(number.split('.').length - 1);
    expect(Object.keys(title)).toEqual(['nl', 'fr', 'en']);
    expect(sentence.length, number).toBeGreaterThan(20);
  }
});

test('who looks up the needs survey finds the sentence that asks for it', () => {
  expect(lookUp('5.1.5')?.sentence).toContain('het realiseren van een behoeftenbevraging');
  expect(above('5.1.5').map(({ number }) => number)).toEqual(['5', '5.1']);
  expect(lookUp('lexicon:nieuwkomers')?.sentence).toContain('minder dan 5 jaar geleden');
});

test('a result that the plan does not have is not found', () => {
  expect(lookUp('5.4.7')).toBeUndefined();
  expect(lookUp('lexicon:')).toBeUndefined();
  expect(above('10')).toEqual([]);
});

test('each domain points at goals of the plan', () => {
  for (const { code, goals } of DOMAINS) {
    for (const goal of goals) expect(lookUp(goal), `${code} ${goal}`).toBeDefined();
  }
});

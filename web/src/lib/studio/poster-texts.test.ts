import { expect, test } from 'vitest';
import { RESIDENT_TEXTS } from '#lib/messages/resident/resident.ts';
import { POSTER_TEXTS, posterText } from './poster-texts.ts';

test('a poster speaks every language that the pages of residents speak, each in words of its own', () => {
  expect(Object.keys(POSTER_TEXTS).sort()).toEqual(Object.keys(RESIDENT_TEXTS).sort());
  const said = Object.values(POSTER_TEXTS).flatMap(({ scan, promise }) => [scan, promise]);
  expect(new Set(said).size).toBe(said.length);
  expect(said.filter((words) => words.trim() === '' || words.length > 70)).toEqual([]);
});

test('a reader of Darija finds Arabic, marked as such, and a language that nobody wrote has no words of another', () => {
  expect(posterText('ary')).toMatchObject({ language: 'ar', promise: 'لا نسألكم عن اسمكم.' });
  expect(posterText('ti')).toMatchObject({ language: 'ti' });
  expect(posterText('ln')).toBeUndefined();
});

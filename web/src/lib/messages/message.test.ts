import { expect, test } from 'vitest';
import { isolate, message } from './message.ts';

const catalogue = (language: string) => ({
  language,
  texts: {
    hello: 'Dag {name}, {name}!',
    days: {
      zero: 'لا أيام',
      one: 'يوم واحد',
      two: 'يومان',
      few: '{count} أيام',
      many: '{count} يومًا',
      other: '{count} يوم',
    },
    price: '{count}',
  },
});

test('every place of a value is filled, isolated from the text around it', () => {
  expect(message(catalogue('nl'), 'hello', { name: 'علي' })).toBe(
    `Dag ${isolate('علي')}, ${isolate('علي')}!`,
  );
});

test('the plural form is the one of the language', () => {
  const arabic = catalogue('ar');
  expect(message(arabic, 'days', { count: 2 })).toBe('يومان');
  expect(message(arabic, 'days', { count: 3 })).toBe(`${isolate('3')} أيام`);
  expect(message(arabic, 'days', { count: 11 })).toBe(`${isolate('11')} يومًا`);
});

test('numbers are written as the language does, with Western digits', () => {
  expect(message(catalogue('nl'), 'price', { count: 1234.5 })).toBe(isolate('1.234,5'));
  expect(message(catalogue('ar'), 'price', { count: 12 })).toBe(isolate('12'));
});

test('a value that is missing stays visible, and markup in a value is left as text', () => {
  expect(message(catalogue('nl'), 'hello')).toContain('{name}');
  expect(message(catalogue('nl'), 'hello', { name: '$& {name}' })).toContain('$& {name}');
});

test('a French sign is not parted from its word at the end of a line', () => {
  const french = { language: 'fr', texts: { said: '« {name} » : 95 % ; vraiment ?' } };
  expect(message(french, 'said', { name: 'Oui : non' })).toBe(
    `«\u00a0${isolate('Oui : non')}\u00a0»\u00a0: 95\u00a0%\u00a0; vraiment\u00a0?`,
  );
});

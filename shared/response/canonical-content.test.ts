import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalContent } from './canonical-content.ts';

test('the order in which answers were put together does not matter, the order of a list does', () => {
  expect(canonicalContent({ b: 1, a: { d: ['x', 'y'], c: undefined } })).toBe('{"a":{"d":["x","y"]},"b":1}');
  expect(canonicalContent(['y', 'x'])).not.toBe(canonicalContent(['x', 'y']));
});

test('names are put in the order of RFC 8785, by UTF-16 code units (the example of its section 3.2.3)', () => {
  const content = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
  const names = [...canonicalContent(content).matchAll(/:(\d)/g)].map((match) => match[1]);
  expect(names.join('')).toBe('2467153');
});

test('equal texts are equal contents and nothing else', () => {
  const content = fc.jsonValue({ maxDepth: 3 });
  fc.assert(
    fc.property(content, (value) => {
      const text = canonicalContent(value as Parameters<typeof canonicalContent>[0]);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalContent(JSON.parse(text) as Parameters<typeof canonicalContent>[0])).toBe(text);
    }),
  );
});

test('a number that JSON cannot hold is a fault', () => {
  expect(() => canonicalContent({ a: NaN })).toThrow(RangeError);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { returnPath } from './return-path.ts';

test('one comes back to the page one was on, with its view', () => {
  expect(returnPath('/council/noden?question=needs&by=origin_group#table')).toBe(
    '/council/noden?question=needs&by=origin_group#table',
  );
});

test.each([
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example/',
  '/\t/evil.example/',
  '/..//evil.example',
  'javascript:alert(1)',
  'studio',
  '',
  null,
  undefined,
  '/sign-in?to=/sign-in',
  '/sign-out',
])('%j does not lead away or in a circle', (wanted) => {
  expect(returnPath(wanted)).toBe('/');
});

test('whatever stands in the address, the browser stays on this site', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    ':',
    '@',
    '%2f',
    '%5c',
    ' ',
    '\t',
    'a',
    '?',
    '#',
    'http:',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const path = returnPath(pieces.join(''));
      expect(new URL(path, 'https://peil.example').origin).toBe('https://peil.example');
    }),
    { numRuns: 2000 },
  );
});

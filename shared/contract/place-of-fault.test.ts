import { expect, test } from 'vitest';
import { placeOfFault } from './place-of-fault.ts';

test.each([
  ['one line', 'ik woon hier'],
  ['lines', 'ik woon\n    hier\n  at'],
  ['a line that looks like a call', 'thuis\n    at home (Noordstraat 7)\n    at ik woon hier:1:1'],
  ['nothing', ''],
])('a log learns where a fault came from and nothing of a message of %s', (_, message) => {
  const place = placeOfFault(new TypeError(message, { cause: new RangeError('ik woon hier') }));
  expect(place.name).toBe('TypeError');
  expect(place.at?.[0]).toContain('place-of-fault.test.ts');
  expect(place.cause).toBe('RangeError');
  expect(JSON.stringify(place)).not.toMatch(/woon|home|Noordstraat/);
});

test('a message that was changed after the fault takes the calls with it, since they cannot be told apart', () => {
  const fault = new Error('thuis\n    at ik woon hier');
  // Once it was read, a stack stays as it is.
  expect(fault.stack).toContain('ik woon hier');
  fault.message = 'something else';
  expect(placeOfFault(fault)).toEqual({ name: 'Error', at: [] });
});

test('what is thrown and is no error tells its kind only', () => {
  expect(placeOfFault('ik woon hier')).toEqual({ name: 'string' });
  expect(placeOfFault(undefined)).toEqual({ name: 'undefined' });
});

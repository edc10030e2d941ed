import fc from 'fast-check';
import { expect, test } from 'vitest';
import { INVITATION_BYTES, makeInvitation, readInvitation } from './invitation.ts';
import { readReceipt } from './receipt.ts';

const random = fc.uint8Array({ minLength: INVITATION_BYTES, maxLength: INVITATION_BYTES });

test('the code of an invitation is read as people type it, and is never taken for a receipt', () => {
  fc.assert(
    fc.property(random, (bytes) => {
      const code = makeInvitation(bytes);
      expect(code).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
      expect(readInvitation(code)).toBe(code);
      expect(readInvitation(` ${code.toLowerCase().replaceAll('-', ' ')}`)).toBe(code);
      expect(readReceipt(code)).toBeUndefined();
    }),
  );
});

test('a code with one wrong sign is no code', () => {
  fc.assert(
    fc.property(
      random,
      fc.nat(18),
      fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'),
      (bytes, at, sign) => {
        const code = makeInvitation(bytes);
        fc.pre(code[at] !== '-' && code[at] !== sign);
        expect(readInvitation(code.slice(0, at) + sign + code.slice(at + 1))).toBeUndefined();
      },
    ),
  );
});

test('too few random bytes make no code', () => {
  expect(() => makeInvitation(new Uint8Array(INVITATION_BYTES - 1))).toThrow(RangeError);
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeReceipt, readReceipt, RECEIPT_BYTES } from './receipt.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const receipt = fc.uint8Array({ minLength: RECEIPT_BYTES, maxLength: RECEIPT_BYTES }).map(makeReceipt);

test('a receipt is four groups of four and a check character, without letters that look like others', () => {
  fc.assert(
    fc.property(receipt, (code) => {
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]$/);
    }),
  );
});

test('a receipt holds 80 random bits: other bytes give another code, and fewer bytes none', () => {
  expect(makeReceipt(new Uint8Array(10))).toBe('0000-0000-0000-0000-0');
  expect(makeReceipt(new Uint8Array(10).fill(255))).toMatch(/^ZZZZ-ZZZZ-ZZZZ-ZZZZ-/);
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 10, maxLength: 10 }),
      fc.nat(9),
      fc.integer({ min: 1, max: 255 }),
      (bytes, at, change) => {
        const other = Uint8Array.from(bytes, (byte, index) => (index === at ? byte ^ change : byte));
        expect(makeReceipt(other)).not.toBe(makeReceipt(bytes));
      },
    ),
  );
  expect(() => makeReceipt(new Uint8Array(9))).toThrow(RangeError);
});

test('a receipt is read as it was made', () => {
  fc.assert(
    fc.property(receipt, (code) => {
      expect(readReceipt(code)).toBe(code);
    }),
  );
});

test('capitals, spaces, hyphens, look-alikes and Arabic or Persian digits do not matter', () => {
  const digits = (zero: number) => (code: string) =>
    code.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));
  const ways: ((code: string) => string)[] = [
    (code) => code.toLowerCase(),
    (code) => code.replaceAll('-', ''),
    (code) => code.replaceAll('-', ' '),
    (code) => code.replaceAll('-', '\u2013'),
    (code) => ` ${code.split('').join(' ')}\n`,
    (code) => `\u200e${code}\u2069`,
    (code) => code.replaceAll('0', 'O').replaceAll('1', 'l'),
    (code) => code.replaceAll('0', 'o').replaceAll('1', 'I'),
    digits(0x660),
    digits(0x6f0),
  ];
  fc.assert(
    fc.property(receipt, fc.constantFrom(...ways), (code, typed) => {
      expect(readReceipt(typed(code))).toBe(code);
    }),
  );
});

test('every single wrong character is noticed', () => {
  fc.assert(
    fc.property(receipt, fc.nat(16), fc.constantFrom(...ALPHABET), (code, at, wrong) => {
      const symbols = [...code.replaceAll('-', '')];
      fc.pre(symbols[at] !== wrong);
      symbols[at] = wrong;
      expect(readReceipt(symbols.join(''))).toBeUndefined();
    }),
    { numRuns: 2000 },
  );
});

test('every swap of two characters is noticed, of neighbours and of others', () => {
  fc.assert(
    fc.property(receipt, fc.nat(16), fc.nat(16), (code, one, other) => {
      const symbols = [...code.replaceAll('-', '')];
      fc.pre(symbols[one] !== symbols[other]);
      [symbols[one], symbols[other]] = [symbols[other] ?? '', symbols[one] ?? ''];
      expect(readReceipt(symbols.join(''))).toBeUndefined();
    }),
    { numRuns: 2000 },
  );
});

test.each([
  '',
  '-',
  '0000-0000-0000-0000',
  '0000-0000-0000-0000-00',
  'UUUU-0000-0000-0000-0',
  '0'.repeat(100_000),
  'é',
])('what is no receipt is not read: %.40j', (typed) => {
  expect(readReceipt(typed)).toBeUndefined();
});

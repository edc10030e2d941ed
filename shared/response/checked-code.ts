import { asciiDigits } from '#shared/language/ascii-digits.ts';

/**
 * Digits and letters without I, L, O and U, which people take for others (D. Crockford, "Base 32"). A symbol's
 * place is its value.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUP = 4;

/** How many random bytes a code of so many symbols takes, without its check character. */
export const bytesFor = (symbols: number): number => Math.ceil((symbols * 5) / 8);

/**
 * A code for people from random bytes, grouped for reading and copying: `7H3K-2PQX-9M4T-VB6C-R`.
 *
 * The last symbol is a check character in the manner of ISO/IEC 7064, whose pure systems weigh each place by
 * another power of one number and so catch every single substitution and every transposition of neighbours. They
 * need a prime number of symbols; 32 is none. So the sum is taken in the field of 32 elements instead of modulo a
 * prime, with the powers of its primitive element as weights: all differ, hence any one wrong symbol and any two
 * swapped ones (neighbours or not) change the sum. The check character stays within the alphabet.
 *
 * Throws a RangeError when there are too few bytes (`bytesFor`); further ones are not used.
 *
 * @param length how many symbols carry chance, five bits each; 30 at most, so that all weights differ.
 */
export function makeCheckedCode(random: Uint8Array, length: number): string {
  const bytes = bytesFor(length);
  if (random.length < bytes) throw new RangeError(`The code takes ${String(bytes)} random bytes.`);
  const symbols: number[] = [];
  let bits = 0;
  let held = 0;
  for (const byte of random.subarray(0, bytes)) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5 && symbols.length < length) {
      bits -= 5;
      symbols.push((held >>> bits) & 31);
    }
  }
  return written([...symbols, checkSymbol(symbols)]);
}

/**
 * Reads such a code as a person types it: capitals or not, with or without spaces and hyphens, O for 0, I or L for 1,
 * and the digits of Arabic and Persian keyboards. Gives the form that `makeCheckedCode` gives, or `undefined` when it
 * is not a code of this length, or has a mistake.
 */
export function readCheckedCode(typed: string, length: number): string | undefined {
  const symbols: number[] = [];
  for (const character of asciiDigits(typed).toUpperCase()) {
    if (IGNORED.test(character)) continue;
    const value = ALPHABET.indexOf(LOOK_ALIKE[character] ?? character);
    if (value === -1 || symbols.length > length) return undefined;
    symbols.push(value);
  }
  if (symbols.length !== length + 1) return undefined;
  return checkSymbol(symbols.slice(0, length)) === symbols.at(-1) ? written(symbols) : undefined;
}

/** Spaces, dashes of all kinds, dots, and the invisible marks that come along when a text is copied. */
const IGNORED = /[\s\p{Pd}._\u2212\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
const LOOK_ALIKE: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

function written(symbols: readonly number[]): string {
  const text = symbols.map((value) => ALPHABET.charAt(value)).join('');
  return text.replace(new RegExp(`(.{${String(GROUP)}})(?=.)`, 'g'), '$1-');
}

/** The sum of all symbols, each times another power of the primitive element. */
function checkSymbol(symbols: readonly number[]): number {
  let sum = 0;
  // Horner's rule: each round multiplies what is there by the primitive element once more.
  for (const symbol of symbols) sum = timesPrimitive(sum ^ symbol);
  return sum;
}

/** Times x in the field of 32 elements, GF(2)[x] modulo the primitive polynomial x^5 + x^2 + 1. */
const timesPrimitive = (value: number): number => (value & 16 ? ((value << 1) & 31) ^ 5 : value << 1);

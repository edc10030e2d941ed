import { asciiDigits } from '#shared/language/ascii-digits.ts';

/**
 * The number that somebody typed: digits of Arabic and Persian keyboards, a comma or a point before decimals,
 * spaces between groups of digits. `undefined` when it is none. A point is never taken for a sign between
 * thousands: `1.200` is 1.2, which a question about whole numbers asks about again instead of guessing. More digits
 * than a number can hold are none either: as a text they can be kept, as `Infinity` they could not be sent on.
 */
export function readNumber(typed: string): number | undefined {
  const text = asciiDigits(typed)
    .replace(/[\s\u066c\u200b-\u200f\u061c\u2066-\u2069]/g, '')
    .replace(/[,\u066b]/, '.')
    .replace(/^\u2212/, '-');
  // Each digit fits in one place only, or a long row of them would be tried in every split.
  const number = /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(text) ? Number(text) : NaN;
  // `-0` is zero: as a number of its own it would be shown with its minus, and lose it in a draft.
  return Number.isFinite(number) ? number + 0 : undefined;
}

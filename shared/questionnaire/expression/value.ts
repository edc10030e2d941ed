import { daysOfMoment, daysOfWrittenDate, momentOf } from './calendar.ts';
import type { Value } from './scope.ts';

/**
 * The longest text that an expression makes, in UTF-16 code units: ten of the longest answers. Calculations that
 * feed each other double a text at every step, so without a bound a small workbook could fill the memory.
 */
export const MAX_TEXT = 100_000;

/** How deep lists may lie in each other: the entries of repeats within repeats, with codes in them. */
const MAX_NESTING = 8;
/** How many members of a list are looked at while it becomes a text. */
const MAX_MEMBERS = 100_000;

/** Cuts a text that has grown too long, never through a surrogate pair. */
export function clip(text: string): string {
  if (text.length <= MAX_TEXT) return text;
  const last = text.charCodeAt(MAX_TEXT - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? MAX_TEXT - 1 : MAX_TEXT);
}

export const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

/** XPath `string()` of a number: never with an exponent (XPath 1.0, section 4.2). */
export function textOfNumber(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  const [mantissa = '', exponent = ''] = String(Math.abs(value)).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const shift = Number(exponent);
  const plain =
    shift < 0 ? `0.${'0'.repeat(-shift - 1)}${whole}${fraction}` : `${whole}${fraction.padEnd(shift, '0')}`;
  return value < 0 ? `-${plain}` : plain;
}

/**
 * A list as XLSForm writes a multiple choice: its members with one space between them. Members that are empty
 * leave no trace.
 */
export function textOfList(list: readonly Value[]): string {
  const only = list.length === 1 ? list[0] : undefined;
  if (typeof only === 'string') return only;
  let text = '';
  let left = MAX_MEMBERS;
  const add = (members: readonly Value[], depth: number): void => {
    for (const member of members) {
      if ((left -= 1) < 0 || text.length >= MAX_TEXT) return;
      if (isList(member)) {
        if (depth < MAX_NESTING) add(member, depth + 1);
        continue;
      }
      const part = textOf(member);
      if (part !== '') text += text === '' ? clip(part) : ` ${clip(part)}`;
    }
  };
  add(list, 1);
  return clip(text);
}

/** XPath `string()`. What is no value at all counts as missing: the empty text. */
export function textOf(value: Value): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
      return textOfNumber(value);
    case 'boolean':
      return value ? 'true' : 'false';
    default:
      return isList(value) ? textOfList(value) : '';
  }
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 160;

/**
 * XPath `number()` of a text, with the extension of the ODK XForms specification that a date or a date and time is
 * its number of days since 1970-01-01. Anything else, the empty text included, is NaN; there are no exponents.
 */
export function numberOfText(text: string): number {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  const negative = text.charCodeAt(start) === 45;
  let at = negative ? start + 1 : start;
  let value = 0;
  let count = 0;
  for (; at < end; at += 1, count += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
  }
  // Up to 15 digits the sum is exact, and no text needs to be cut out.
  if (at === end && count > 0 && count <= 15) return negative ? -value : value;
  if (at < end && text.charCodeAt(at) === 46) {
    for (at += 1; at < end; at += 1, count += 1) {
      const digit = text.charCodeAt(at) - 48;
      if (digit < 0 || digit > 9) break;
    }
  }
  if (count === 0) return NaN;
  if (at === end) return Number(text.slice(start, end));
  if (negative || count !== 4) return NaN;
  if (end - start === 10) return daysOfWrittenDate(text, start);
  const moment = momentOf(text.slice(start, end));
  return moment ? daysOfMoment(moment) : NaN;
}

/** XPath `number()`. */
export function numberOf(value: Value): number {
  switch (typeof value) {
    case 'number':
      return value;
    case 'string':
      return numberOfText(value);
    case 'boolean':
      return value ? 1 : 0;
    default:
      return numberOfText(textOf(value));
  }
}

/** XPath `boolean()`: a text that is not empty, a number that is neither zero nor NaN, a list with something in it. */
export function booleanOf(value: Value): boolean {
  switch (typeof value) {
    case 'boolean':
      return value;
    case 'string':
      return value !== '';
    case 'number':
      return value !== 0 && value === value;
    default:
      return textOf(value) !== '';
  }
}

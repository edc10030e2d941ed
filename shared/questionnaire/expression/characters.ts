const SURROGATE = /[\uD800-\uDFFF]/;

/** Whether a text holds characters that JavaScript writes as two code units. */
const isPlain = (text: string): boolean => !SURROGATE.test(text);

/** How many characters (Unicode code points, as XPath counts) a text has. */
export function lengthOf(text: string): number {
  if (isPlain(text)) return text.length;
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** The characters from `start` up to `end`, counted in code points; negative ones count from the end, as `slice`. */
export const sliceOf = (text: string, start: number, end?: number): string =>
  isPlain(text) ? text.slice(start, end) : Array.from(text).slice(start, end).join('');

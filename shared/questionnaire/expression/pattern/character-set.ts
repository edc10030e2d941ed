/** Which characters (code points) belong. */
export type CharacterTest = (point: number) => boolean;

/** From the first to the last code point, both included. */
export type Range = readonly [first: number, last: number];

const ASCII = 128;

/** Asks the test once for each ASCII character, and from then on a table: most of what is typed is ASCII. */
function tabled(test: CharacterTest): CharacterTest {
  const table = Uint8Array.from({ length: ASCII }, (_, point) => (test(point) ? 1 : 0));
  return (point) => (point < ASCII ? table[point] === 1 : test(point));
}

const inRanges =
  (ranges: readonly Range[]): CharacterTest =>
  (point) =>
    ranges.some(([first, last]) => point >= first && point <= last);

const of = (ranges: readonly Range[]): CharacterTest => tabled(inRanges(ranges));

const code = (character: string): number => character.codePointAt(0) ?? 0;

const DIGIT = of([[code('0'), code('9')]]);
const WORD = of([
  [code('a'), code('z')],
  [code('A'), code('Z')],
  [code('0'), code('9')],
  [code('_'), code('_')],
]);
const SPACE = of([
  [9, 13],
  [32, 32],
]);
const LINE_END = of([
  [10, 10],
  [13, 13],
  [0x85, 0x85],
  [0x2028, 0x2029],
]);

export const not =
  (test: CharacterTest): CharacterTest =>
  (point) =>
    !test(point);

/** `.`: all but the ends of lines. */
export const ANY_CHARACTER: CharacterTest = tabled(not(LINE_END));

export const isWord: CharacterTest = WORD;

/** `\d \w \s` and their opposites. ASCII, as in Java, where workbooks are tried out. */
export const CLASSES: ReadonlyMap<string, CharacterTest> = new Map([
  ['d', DIGIT],
  ['D', not(DIGIT)],
  ['w', WORD],
  ['W', not(WORD)],
  ['s', SPACE],
  ['S', not(SPACE)],
]);

const JAVA_PROPERTIES: ReadonlyMap<string, string> = new Map([
  ['IsAlphabetic', 'Alphabetic'],
  ['IsLetter', 'L'],
  ['IsDigit', 'Nd'],
  ['Alpha', 'Alphabetic'],
  ['Digit', 'Nd'],
  ['Punct', 'P'],
  ['Upper', 'Lu'],
  ['Lower', 'Ll'],
  ['IsUppercase', 'Uppercase'],
  ['IsLowercase', 'Lowercase'],
]);

/** `\p{name}`: a Unicode property by ECMAScript's name or Java's. Undefined when there is no such property. */
export function propertyTest(name: string): CharacterTest | undefined {
  const known = JAVA_PROPERTIES.get(name) ?? name.replace(/^Is(?=[A-Z])/, 'Script=');
  if (!/^[A-Za-z_]+(=[A-Za-z_]+)?$/.test(known)) return undefined;
  try {
    // One character at a time: there is nothing here that could be tried in two ways.
    const property = new RegExp(`^\\p{${known}}$`, 'u');
    return tabled((point) => property.test(String.fromCodePoint(point)));
  } catch {
    return undefined;
  }
}

/** A test that takes a character when its other case would do. */
const eitherCase =
  (test: CharacterTest): CharacterTest =>
  (point) => {
    if (test(point)) return true;
    const character = String.fromCodePoint(point);
    // Some capitals are two letters (ß), and those are not the character's other case.
    return [character.toLowerCase(), character.toUpperCase()].some(
      (other) => other.length === character.length && test(code(other)),
    );
  };

/** Just this character. */
export const oneCharacter = (wanted: number, ignoreCase: boolean): CharacterTest =>
  ignoreCase ? eitherCase((point) => point === wanted) : (point) => point === wanted;

/** The union of ranges and tests, turned around when `negated`. */
export function characterSet(
  ranges: readonly Range[],
  tests: readonly CharacterTest[],
  { negated, ignoreCase }: { negated: boolean; ignoreCase: boolean },
): CharacterTest {
  const ranged = inRanges(ranges);
  const union: CharacterTest = (point) => ranged(point) || tests.some((test) => test(point));
  const cased = ignoreCase ? eitherCase(union) : union;
  return tabled(negated ? not(cased) : cased);
}

import {
  ANY_CHARACTER,
  characterSet,
  CLASSES,
  not,
  oneCharacter,
  propertyTest,
  type CharacterTest,
  type Range,
} from './character-set.ts';

/** A regular expression as a tree. */
export type PatternNode =
  | { readonly kind: 'character'; readonly test: CharacterTest }
  | { readonly kind: 'sequence'; readonly items: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly items: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly item: PatternNode; readonly least: number; readonly most: number }
  | { readonly kind: 'edge'; readonly edge: 'start' | 'end' | 'word' | 'notWord' }
  | { readonly kind: 'look'; readonly item: PatternNode; readonly negated: boolean };

export type PatternSyntax =
  | { readonly ok: true; readonly node: PatternNode }
  /** `at` is the offset in the pattern of what cannot be read. */
  | { readonly ok: false; readonly at: number };

const MAX_NESTING = 50;
const MAX_COUNT = 5000;

const CONTROLS: ReadonlyMap<string, string> = new Map([
  ['t', '\t'],
  ['n', '\n'],
  ['r', '\r'],
  ['f', '\f'],
  ['v', '\v'],
  ['0', '\0'],
]);

/** Thrown and caught in this file only, so that reading a pattern need not hand failure through every step. */
class Unreadable extends Error {}

const COUNTS = /\{(\d{1,4})(,(\d{1,4})?)?\}/y;
const HEXADECIMAL = /x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,6})\}/y;
const PROPERTY = /[pP](?:\{([^}]{1,40})\}|([A-Z]))/y;
const GROUP = /\((?:\?(?::|<[A-Za-z][A-Za-z0-9]*>|(i)?:))?/y;

class PatternReader {
  at = 0;
  private ignoreCase = false;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  whole(): PatternNode {
    const node = this.choice(0);
    if (this.at < this.source.length) throw new Unreadable();
    return node;
  }

  private take(text: string): boolean {
    if (!this.source.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  private match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.source);
    if (!match) return undefined;
    this.at += match[0].length;
    return match;
  }

  private point(): number {
    const point = this.source.codePointAt(this.at);
    if (point === undefined) throw new Unreadable();
    this.at += point > 0xffff ? 2 : 1;
    return point;
  }

  private choice(depth: number): PatternNode {
    if (depth > MAX_NESTING) throw new Unreadable();
    const outside = this.ignoreCase;
    const items = [this.sequence(depth)];
    while (this.take('|')) items.push(this.sequence(depth));
    this.ignoreCase = outside;
    const [only] = items;
    return items.length === 1 && only ? only : { kind: 'choice', items };
  }

  private sequence(depth: number): PatternNode {
    const items: PatternNode[] = [];
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at] ?? '')) {
      if (this.take('(?i)')) this.ignoreCase = true;
      else items.push(this.repeated(this.atom(depth)));
    }
    return { kind: 'sequence', items };
  }

  private repeated(item: PatternNode): PatternNode {
    const start = this.at;
    let counts: readonly [number, number];
    if (this.take('*')) counts = [0, Infinity];
    else if (this.take('+')) counts = [1, Infinity];
    else if (this.take('?')) counts = [0, 1];
    else {
      const match = this.match(COUNTS);
      if (!match) return item;
      const least = Number(match[1]);
      counts = [least, match[2] === undefined ? least : Number(match[3] ?? Infinity)];
    }
    const [least, most] = counts;
    const tooMany = least > MAX_COUNT || (most !== Infinity && most > MAX_COUNT);
    // Edges take no room, so repeating one says nothing and is a slip.
    if (most < least || tooMany || item.kind === 'edge') {
      this.at = start;
      throw new Unreadable();
    }
    // Whether it takes as few or as many as it can matters not for whether the whole matches; never giving back does.
    this.take('?');
    if ('+*?{'.includes(this.source[this.at] ?? ' ')) throw new Unreadable();
    return { kind: 'repeat', item, least, most };
  }

  private one(point: number): PatternNode {
    return { kind: 'character', test: oneCharacter(point, this.ignoreCase) };
  }

  private atom(depth: number): PatternNode {
    const start = this.at;
    if (this.take('(?=') || this.take('(?!')) {
      const negated = this.source[this.at - 1] === '!';
      return { kind: 'look', item: this.inside(depth, false), negated };
    }
    const group = this.match(GROUP);
    if (group) return this.inside(depth, group[1] !== undefined);
    if (this.take('[')) return this.bracket();
    if (this.take('.')) return { kind: 'character', test: ANY_CHARACTER };
    if (this.take('^')) return { kind: 'edge', edge: 'start' };
    if (this.take('$')) return { kind: 'edge', edge: 'end' };
    if (this.take('\\')) return this.escape();
    if ('*+?{'.includes(this.source[start] ?? '')) throw new Unreadable();
    const point = this.point();
    return this.one(point);
  }

  private inside(depth: number, ignoreCase: boolean): PatternNode {
    const outside = this.ignoreCase;
    this.ignoreCase ||= ignoreCase;
    const item = this.choice(depth + 1);
    this.ignoreCase = outside;
    if (!this.take(')')) throw new Unreadable();
    return item;
  }

  private escape(): PatternNode {
    if (this.take('b')) return { kind: 'edge', edge: 'word' };
    if (this.take('B')) return { kind: 'edge', edge: 'notWord' };
    if (this.take('A')) return { kind: 'edge', edge: 'start' };
    if (this.take('z') || this.take('Z')) return { kind: 'edge', edge: 'end' };
    const escaped = this.escaped();
    return typeof escaped === 'number' ? this.one(escaped) : { kind: 'character', test: escaped };
  }

  /** What follows a backslash, inside brackets or not: one character or a class of them. */
  private escaped(): number | CharacterTest {
    const start = this.at;
    const hexadecimal = this.match(HEXADECIMAL);
    if (hexadecimal) return parseInt(hexadecimal[1] ?? hexadecimal[2] ?? hexadecimal[3] ?? '', 16);
    const property = this.match(PROPERTY);
    if (property) {
      const test = propertyTest(property[1] ?? property[2] ?? '');
      if (!test) {
        this.at = start;
        throw new Unreadable();
      }
      return property[0].startsWith('P') ? not(test) : test;
    }
    const letter = this.source[start] ?? '';
    const control = CONTROLS.get(letter);
    const found = CLASSES.get(letter) ?? control?.codePointAt(0);
    if (found !== undefined) {
      this.at += 1;
      return found;
    }
    // Other letters and digits mean something that is not here (`\1` is a text found before); signs stand for themselves.
    if (/[A-Za-z0-9]/.test(letter)) throw new Unreadable();
    return this.point();
  }

  private bracket(): PatternNode {
    const negated = this.take('^');
    const ranges: Range[] = [];
    const tests: CharacterTest[] = [];
    do {
      // Java reads these as one class within another, and as an intersection.
      if (this.source.startsWith('[:', this.at) || this.source.startsWith('&&', this.at))
        throw new Unreadable();
      const first = this.take('\\') ? this.escaped() : this.point();
      const next = this.source[this.at + 1];
      if (typeof first === 'number' && this.source[this.at] === '-' && next !== ']' && next !== undefined) {
        this.at += 1;
        const last = this.take('\\') ? this.escaped() : this.point();
        if (typeof last !== 'number' || last < first) throw new Unreadable();
        ranges.push([first, last]);
      } else if (typeof first === 'number') ranges.push([first, first]);
      else tests.push(first);
    } while (!this.take(']'));
    return { kind: 'character', test: characterSet(ranges, tests, { negated, ignoreCase: this.ignoreCase }) };
  }
}

/**
 * Reads a regular expression in what Java and JavaScript share: characters, classes, groups, choices, counts, edges,
 * `\p{…}`, looking ahead and `(?i)`. Not what only trying in turn can do: references back to a group, looking
 * behind, possessive counts.
 */
export function readPattern(source: string): PatternSyntax {
  const reader = new PatternReader(source);
  try {
    return { ok: true, node: reader.whole() };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, at: Math.min(reader.at, source.length) };
    throw error;
  }
}

import { isWord } from './character-set.ts';
import { toProgram, type Program } from './program.ts';
import { readPattern } from './syntax.ts';

/** A regular expression, ready to use. */
export interface Pattern {
  /** Whether the whole text matches. The work is at most MAX_STEPS; a text that needs more does not match. */
  matches(text: string): boolean;
}

export type PatternReading =
  { readonly ok: true; readonly pattern: Pattern } | { readonly ok: false; readonly at: number };

/** About a hundredth of a second. A text of a thousand characters uses it up with a pattern of some thousand parts. */
const MAX_STEPS = 1_000_000;
const MAX_SOURCE = 2000;
const LAST_ROUND = 2 ** 30;

const wordAt = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && isWord(text.charCodeAt(at));

const isEdge = (edge: 'start' | 'end' | 'word' | 'notWord', text: string, at: number): boolean => {
  if (edge === 'start') return at === 0;
  if (edge === 'end') return at === text.length;
  return (wordAt(text, at - 1) !== wordAt(text, at)) === (edge === 'word');
};

/** Follows a program over a text; every instruction is looked at once for each character at most. */
class Machine {
  private readonly program: Program;
  private readonly looks = new Map<Program, Machine>();
  private current: Int32Array;
  private next: Int32Array;
  private readonly open: Int32Array;
  private readonly seen: Int32Array;
  private round = 0;
  private count = 0;

  constructor(program: Program) {
    this.program = program;
    const size = program.instructions.length;
    this.current = new Int32Array(size);
    this.next = new Int32Array(size);
    // Each instruction can be put there by two others before it is seen.
    this.open = new Int32Array(2 * size + 2);
    this.seen = new Int32Array(size);
    for (const instruction of program.instructions) {
      if (instruction.kind === 'look') this.looks.set(instruction.program, new Machine(instruction.program));
    }
  }

  /** Whether a match begins at `from`, ending anywhere, or at the end of the text when `whole`. */
  run(text: string, from: number, whole: boolean, budget: { steps: number }): boolean {
    let at = from;
    this.beginRound();
    let done = this.follow(0, text, at, whole, budget);
    while (!done && this.count > 0 && at < text.length) {
      const point = text.codePointAt(at) ?? 0;
      at += point > 0xffff ? 2 : 1;
      [this.current, this.next] = [this.next, this.current];
      const threads = this.count;
      this.beginRound();
      for (let index = 0; index < threads && !done; index += 1) {
        const place = this.current[index] ?? 0;
        const instruction = this.program.instructions[place];
        if ((budget.steps -= 1) < 0) return false;
        if (instruction?.kind === 'character' && instruction.test(point)) {
          done = this.follow(place + 1, text, at, whole, budget);
        }
      }
    }
    return done;
  }

  private beginRound(): void {
    this.count = 0;
    this.round += 1;
    // Long before the number no longer fits the array: a process that runs for weeks gets there.
    if (this.round === LAST_ROUND) {
      this.seen.fill(0);
      this.round = 1;
    }
  }

  /** Follows all ways that need no character from `start`, keeping where a character is needed; true on a match. */
  private follow(
    start: number,
    text: string,
    at: number,
    whole: boolean,
    budget: { steps: number },
  ): boolean {
    const { open, seen, round } = this;
    let size = 0;
    open[size++] = start;
    while (size > 0) {
      const place = open[--size] ?? 0;
      if (seen[place] === round) continue;
      seen[place] = round;
      if ((budget.steps -= 1) < 0) return false;
      const instruction = this.program.instructions[place];
      switch (instruction?.kind) {
        case 'character':
          this.next[this.count++] = place;
          break;
        case 'split':
          open[size++] = instruction.second;
          open[size++] = instruction.first;
          break;
        case 'edge':
          if (isEdge(instruction.edge, text, at)) open[size++] = place + 1;
          break;
        case 'look': {
          const found = this.looks.get(instruction.program)?.run(text, at, false, budget) ?? false;
          // A lookahead that ran out of steps has told nothing, also not that what it refuses is absent.
          if (budget.steps >= 0 && found !== instruction.negated) open[size++] = place + 1;
          break;
        }
        case 'match':
          if (!whole || at === text.length) return true;
          break;
        case undefined:
          break;
      }
    }
    return false;
  }
}

/**
 * Makes a pattern that takes time in proportion to the text, whatever the pattern: JavaScript's own regular
 * expressions try ways in turn, and one like `(a+)+b` from a workbook would stop a server on a text of forty letters.
 * Not ok when the pattern cannot be read or is too large; `at` is where.
 */
export function toPattern(source: string): PatternReading {
  if (source.length > MAX_SOURCE) return { ok: false, at: MAX_SOURCE };
  const read = readPattern(source);
  if (!read.ok) return read;
  const program = toProgram(read.node);
  if (!program) return { ok: false, at: 0 };
  const machine = new Machine(program);
  return {
    ok: true,
    pattern: { matches: (text) => machine.run(text, 0, true, { steps: MAX_STEPS }) },
  };
}

import type { CharacterTest } from './character-set.ts';
import type { PatternNode } from './syntax.ts';

/** One step of a machine that follows all ways through a pattern at once (K. Thompson, CACM 11(6), 1968). */
export type Instruction =
  | { readonly kind: 'character'; readonly test: CharacterTest }
  | { readonly kind: 'split'; first: number; second: number }
  | { readonly kind: 'edge'; readonly edge: 'start' | 'end' | 'word' | 'notWord' }
  | { readonly kind: 'look'; readonly program: Program; readonly negated: boolean }
  | { readonly kind: 'match' };

export interface Program {
  readonly instructions: readonly Instruction[];
}

/** Counts are written out, so `(a{1,100}){1,100}` would be long: the work for a character grows with the length. */
const MAX_PARTS = 10_000;

/** How many parts may still be written, shared by a pattern and what it looks ahead for. */
interface Budget {
  left: number;
}

/** Gives false when the pattern is too large. */
function emit(node: PatternNode, into: Instruction[], budget: Budget): boolean {
  // Counted for parts that write nothing as well: `((){1000}){1000}` is nothing a million times.
  if ((budget.left -= 1) < 0) return false;
  const add = (instruction: Instruction): boolean => {
    into.push(instruction);
    return (budget.left -= 1) >= 0;
  };
  const split = (): { kind: 'split'; first: number; second: number } => ({
    kind: 'split',
    first: into.length + 1,
    second: 0,
  });

  switch (node.kind) {
    case 'character':
    case 'edge':
      return add(node);
    case 'sequence':
      return node.items.every((item) => emit(item, into, budget));
    case 'look': {
      const program = programOf(node.item, budget);
      return program !== undefined && add({ kind: 'look', program, negated: node.negated });
    }
    case 'choice': {
      const ends: { first: number; second: number }[] = [];
      for (const [index, item] of node.items.entries()) {
        const last = index === node.items.length - 1;
        const fork = split();
        if (!last && !add(fork)) return false;
        if (!emit(item, into, budget)) return false;
        if (last) break;
        // A split of which both ways are the same is a jump.
        const end = split();
        if (!add(end)) return false;
        ends.push(end);
        fork.second = into.length;
      }
      for (const end of ends) end.first = end.second = into.length;
      return true;
    }
    case 'repeat': {
      for (let count = 0; count < node.least; count += 1) if (!emit(node.item, into, budget)) return false;
      if (node.most === Infinity) {
        const fork = split();
        const start = into.length;
        if (!add(fork) || !emit(node.item, into, budget)) return false;
        if (!add({ kind: 'split', first: start, second: start })) return false;
        fork.second = into.length;
        return true;
      }
      const forks: { second: number }[] = [];
      for (let count = node.least; count < node.most; count += 1) {
        const fork = split();
        if (!add(fork) || !emit(node.item, into, budget)) return false;
        forks.push(fork);
      }
      for (const fork of forks) fork.second = into.length;
      return true;
    }
  }
}

function programOf(node: PatternNode, budget: Budget): Program | undefined {
  const instructions: Instruction[] = [];
  if (!emit(node, instructions, budget)) return undefined;
  instructions.push({ kind: 'match' });
  return { instructions };
}

/** The machine for a pattern; undefined when it would be too large. */
export const toProgram = (node: PatternNode): Program | undefined => programOf(node, { left: MAX_PARTS });

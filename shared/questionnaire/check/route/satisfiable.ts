import type { Domain } from './domain.ts';
import { variablesOf, type Formula } from './formula.ts';
import { learn, type Known } from './state.ts';

/** What the questions of a questionnaire allow. */
export interface Rules {
  readonly domain: (variable: string) => Domain;
  /** What must hold for a variable to have a value: that it is asked, and that its answer keeps to its rules. */
  readonly whenFilled: (variable: string) => readonly Formula[];
  /** What must hold for it to have none, when it may not be left open. */
  readonly whenEmpty: (variable: string) => readonly Formula[];
  /** What must hold for this code to be chosen (a consent). */
  readonly whenChosen: (variable: string, code: string) => readonly Formula[];
  /** The place of a variable in the questionnaire. */
  readonly order: (variable: string) => number;
}

/** Ways that are tried before the checker gives up and calls it possible. */
const MOST_WAYS = 1000;

/**
 * Whether some answers make all the conditions true at once. `false` is sure: no answers do. `true` may be wrong,
 * where a condition says more than the checker understands, or asks for more patience than it has.
 */
export function satisfiable(conditions: readonly Formula[], rules: Rules): boolean {
  return new Search(rules).follow([...conditions], []);
}

class Search {
  private ways = 0;
  private readonly rules: Rules;
  private readonly known = new Map<string, Known>();
  /** What was known before each step, to go back on a way that ends. */
  private readonly trail: [variable: string, before: Known | undefined][] = [];

  constructor(rules: Rules) {
    this.rules = rules;
  }

  /** Takes in conditions, then tries the sides of those that leave a choice. */
  follow(queue: Formula[], choices: readonly Formula[]): boolean {
    const mark = this.trail.length;
    const open = this.takeIn(queue, choices);
    if (open === undefined) return this.giveUp(mark);
    const [choice, ...others] = open;
    if (!choice) return true;
    this.ways += 1;
    if (this.ways > MOST_WAYS) return true;
    // What stands early hangs on little, so its side is soon found possible or not.
    const sides = choice.toSorted((one, other) => this.latest(one) - this.latest(other));
    const found = sides.some((part) =>
      this.follow(
        [part],
        others.map((parts) => ({ kind: 'or', parts })),
      ),
    );
    return found || this.giveUp(mark);
  }

  private latest(formula: Formula): number {
    let latest = 0;
    for (const variable of variablesOf(formula)) latest = Math.max(latest, this.rules.order(variable));
    return latest;
  }

  private giveUp(mark: number): false {
    while (this.trail.length > mark) {
      const [variable, before] = this.trail.pop() ?? [''];
      if (before) this.known.set(variable, before);
      else this.known.delete(variable);
    }
    return false;
  }

  /** Learns all that is sure; what is left are choices of at least two sides. `undefined`: it cannot be. */
  private takeIn(queue: Formula[], choices: readonly Formula[]): (readonly Formula[])[] | undefined {
    let open = [...choices];
    for (;;) {
      for (let next = queue.pop(); next; next = queue.pop()) {
        if (next.kind === 'or') open.push(next);
        else if (!this.learn(next, queue)) return undefined;
      }
      const sides = open.map((choice) => this.sidesOf(choice)).filter((parts) => parts !== undefined);
      if (sides.some((parts) => parts.length === 0)) return undefined;
      const sure = sides.filter((parts) => parts.length === 1).flat();
      const left = sides.filter((parts) => parts.length > 1);
      if (sure.length === 0) return left;
      queue.push(...sure);
      open = left.map((parts) => ({ kind: 'or', parts }));
    }
  }

  private learn(formula: Formula, queue: Formula[]): boolean {
    switch (formula.kind) {
      case 'unknown':
        return true;
      case 'constant':
        return formula.value;
      case 'and':
        queue.push(...formula.parts);
        return true;
      case 'or':
        throw new RangeError('A choice is not learnt, it is tried');
      case 'atom':
        return this.learnAtom(formula, queue);
    }
  }

  private learnAtom({ atom, holds }: Extract<Formula, { kind: 'atom' }>, queue: Formula[]): boolean {
    const before = this.known.get(atom.variable);
    const after = learn(before ?? {}, this.rules.domain(atom.variable), atom, holds);
    if (!after) return false;
    this.trail.push([atom.variable, before]);
    this.known.set(atom.variable, after);
    queue.push(...this.consequences(atom.variable, before ?? {}, after));
    return true;
  }

  /** The sides of a choice that are not out of the question; `undefined` when one of them holds anyway. */
  private sidesOf(choice: Formula): readonly Formula[] | undefined {
    const parts =
      choice.kind === 'or' ? choice.parts.flatMap((part) => (part.kind === 'or' ? part.parts : [part])) : [];
    if (parts.some((part) => part.kind === 'unknown' || (part.kind === 'constant' && part.value)))
      return undefined;
    return parts.filter((part) => {
      if (part.kind === 'constant') return false;
      if (part.kind !== 'atom') return true;
      const { atom, holds } = part;
      return (
        learn(this.known.get(atom.variable) ?? {}, this.rules.domain(atom.variable), atom, holds) !==
        undefined
      );
    });
  }

  private consequences(variable: string, before: Known, after: Known): readonly Formula[] {
    const more: Formula[] = [];
    if (after.filled === true && before.filled !== true) more.push(...this.rules.whenFilled(variable));
    if (isEmpty(after) && !isEmpty(before)) more.push(...this.rules.whenEmpty(variable));
    const sure = sureCodes(before);
    for (const code of sureCodes(after)) {
      if (!sure.includes(code)) more.push(...this.rules.whenChosen(variable, code));
    }
    return more;
  }
}

const isEmpty = ({ filled, left }: Known): boolean =>
  left === undefined ? filled === false : left.size === 1 && left.has('');

/** Codes that are chosen for sure. */
function sureCodes({ left, chosen }: Known): readonly string[] {
  if (left?.size === 1) return [...left].filter((code) => code !== '');
  return chosen ? [...chosen] : [];
}

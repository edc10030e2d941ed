import type { LinearProgram, OpenSolver } from './linear-program.ts';

/** A number that an attacker wants to know. */
export interface Unknown {
  readonly name: string;
  readonly truth: number;
  /** Between which an attacker knows it to lie from what is published of it alone. */
  readonly least: number;
  readonly most: number;
}

/** Between which whole numbers an attacker can find an unknown to lie. */
export interface Pinned {
  readonly unknown: Unknown;
  readonly least: number;
  readonly most: number;
}

/** A model of what an attacker knows: unknowns, and sums that hold between them. */
export class Knowledge {
  readonly unknowns: Unknown[] = [];
  readonly #sums: { terms: readonly (readonly [number, number])[]; lower: number; upper: number }[] = [];

  readonly #places = new Map<string, number>();
  readonly #names: string[][] = [];

  /**
   * Adds an unknown and gives its place. The same people are one unknown, wherever they are counted: what each place
   * tells of them holds for all.
   *
   * @param identity of the people that are counted; without one the unknown is a new one.
   */
  add(unknown: Unknown, identity?: string): number {
    const place = identity === undefined ? undefined : this.#places.get(identity);
    const known = place === undefined ? undefined : this.unknowns[place];
    if (place !== undefined && known) {
      const least = Math.max(known.least, unknown.least);
      const most = Math.min(known.most, unknown.most);
      this.unknowns[place] = { ...known, least, most };
      this.#names[place]?.push(unknown.name);
      return place;
    }
    const added = this.unknowns.push(unknown) - 1;
    this.#names.push([unknown.name]);
    if (identity !== undefined) this.#places.set(identity, added);
    return added;
  }

  /** Every name that the people of this unknown are counted under. */
  namesOf({ name }: Unknown): readonly string[] {
    return this.#names.find(([first]) => first === name) ?? [name];
  }

  /** The total is what its parts add up to. */
  adds(total: number, parts: readonly number[]): void {
    // One unknown may stand in several places of a sum: a solver wants it once.
    const terms = new Map([[total, 1]]);
    for (const part of parts) terms.set(part, (terms.get(part) ?? 0) - 1);
    const left = [...terms].filter(([, times]) => times !== 0);
    if (left.length > 0) this.#sums.push({ terms: left, lower: 0, upper: 0 });
  }

  /** The part is at most the whole. */
  within(part: number, whole: number): void {
    if (part === whole) return;
    this.#sums.push({
      terms: [
        [whole, 1],
        [part, -1],
      ],
      lower: 0,
      upper: Infinity,
    });
  }

  /** Whether a sum rules nothing out that the bounds of its terms do not. */
  #alwaysHolds({ terms, lower, upper }: LinearProgram['sums'][number]): boolean {
    let [least, most] = [0, 0];
    for (const [at, times] of terms) {
      const unknown = this.unknowns[at];
      if (!unknown) return false;
      least += times * (times > 0 ? unknown.least : unknown.most);
      most += times * (times > 0 ? unknown.most : unknown.least);
    }
    return least >= lower && most <= upper;
  }

  program(): LinearProgram {
    return {
      lower: this.unknowns.map(({ least }) => least),
      upper: this.unknowns.map(({ most }) => most),
      sums: this.#sums.filter((sum) => !this.#alwaysHolds(sum)),
    };
  }
}

/** The exact interval of one unknown. */
export function intervalOf(
  knowledge: Knowledge,
  at: number,
  open: OpenSolver,
): { least: number; most: number } {
  const solver = open(knowledge.program());
  try {
    const costs = new Float64Array(knowledge.unknowns.length);
    const best = (sign: 1 | -1): number => {
      costs[at] = sign;
      const value = solver.maximize(costs)?.[at];
      if (value === undefined) throw new Error('What is published contradicts itself.');
      return value;
    };
    return { least: whole(Math.ceil(best(-1) - CLOSE)), most: whole(Math.floor(best(1) + CLOSE)) };
  } finally {
    solver.close();
  }
}

/** A solver is right to a millionth or so. */
const CLOSE = 1e-6;
const whole = (value: number): number => (value === 0 ? 0 : value);

/**
 * Which of the `secrets` an attacker can pin down to fewer than `fewest` whole numbers, from all sums together.
 *
 * Every solution of the program is a world that the attacker cannot rule out, so one solution that takes many secrets
 * far from the truth clears them all: only what no such world clears is solved for by itself.
 */
export function pinnedDown(
  knowledge: Knowledge,
  secrets: readonly number[],
  fewest: number,
  open: OpenSolver,
): Pinned[] {
  const { unknowns } = knowledge;
  const seen = unknowns.map(({ truth }) => ({ least: truth, most: truth }));
  const isOpen = (at: number): boolean => spread(seen[at]) < fewest;
  let left = secrets.filter(isOpen);
  if (left.length === 0) return [];
  const solver = open(knowledge.program());
  const look = (costs: Float64Array): void => {
    const values = solver.maximize(costs);
    // Without a solution what is published contradicts itself: then nothing is cleared.
    values?.forEach((value, at) => {
      const range = seen[at];
      if (!range) return;
      range.least = Math.min(range.least, value);
      range.most = Math.max(range.most, value);
    });
    left = left.filter(isOpen);
  };
  try {
    // All up, then all down; then some up while others go down, because a sum that is known lets no two of its parts
    // go the same way.
    for (let round = 0, idle = 0; left.length > 0 && idle < IDLE; round += 1) {
      const before = left.length;
      const up = new Float64Array(unknowns.length);
      for (const at of left) up[at] = round === 0 || isUp(at, round) ? 1 : -1;
      look(up);
      const down = new Float64Array(unknowns.length);
      for (const at of left) down[at] = -(up[at] ?? 0);
      if (left.length > 0) look(down);
      idle = left.length < before ? 0 : idle + 1;
    }
    for (const at of [...left])
      for (const sign of [1, -1]) {
        const costs = new Float64Array(unknowns.length);
        costs[at] = sign;
        look(costs);
      }
  } finally {
    solver.close();
  }
  return left.flatMap((at) => {
    const unknown = unknowns[at];
    const range = seen[at];
    return unknown && range ? [{ unknown, ...wholeWithin(range) }] : [];
  });
}

/** After so many rounds that cleared nothing, each is looked at by itself. */
const IDLE = 2;

/** Half of the places in each round, another half each time: the bits of a mixed number. */
const isUp = (at: number, round: number): boolean =>
  Math.imul(Math.imul(at + 1, 0x9e3779b1) ^ Math.imul(round, 0x85ebca6b), 0xc2b2ae35) >>> 31 === 1;

const wholeWithin = ({ least, most }: { least: number; most: number }) => ({
  least: whole(Math.ceil(least - CLOSE)),
  most: whole(Math.floor(most + CLOSE)),
});

function spread(range: { least: number; most: number } | undefined): number {
  if (!range) return Infinity;
  const { least, most } = wholeWithin(range);
  return most - least + 1;
}

import { TOTALS_MAY_DIFFER_BY } from './check-margins.ts';
import { peopleOf, type RakingMargin } from './raking-margin.ts';

/** Why no weights can be given. */
export type RakingProblem =
  /** No response says which class of this margin it is in. */
  | { readonly code: 'empty-margin'; readonly margin: string }
  /** A class that lives in the population has no answers, or one that has answers lives nowhere. */
  | { readonly code: 'empty-class'; readonly margin: string; readonly class: string; readonly people: number }
  /** Two margins are not of the same population: their totals lie further apart than years explain. */
  | {
      readonly code: 'totals-differ';
      readonly margin: string;
      readonly total: number;
      readonly other: string;
      readonly otherTotal: number;
    }
  /** The margins cannot be met at once, or not within the rounds that were given. */
  | {
      readonly code: 'not-converged';
      readonly rounds: number;
      readonly margin: string;
      readonly class: string;
      /** How far the class is still off, as a part of its population. */
      readonly difference: number;
    };

export type Raked =
  | {
      readonly kind: 'raked';
      readonly weights: Float64Array;
      readonly rounds: number;
      /** The largest difference between a class and its population that is left, as a part of the population. */
      readonly difference: number;
    }
  | { readonly kind: 'refused'; readonly problem: RakingProblem };

export interface RakingOptions {
  /** What the weights add up to; else the total of the first margin. */
  readonly total?: number | undefined;
  readonly tolerance?: number | undefined;
  readonly rounds?: number | undefined;
}

/**
 * Raking (iterative proportional fitting): weights that follow `base` as closely as they can while each class of each
 * margin weighs what it does in the population, to 1e-8 of it, or else why not. The margins are scaled to one total.
 * Who is unknown in a margin keeps, as a group, the share that `base` gives it there.
 *
 * Source: W. E. Deming and F. F. Stephan (1940), "On a least squares adjustment of a sampled frequency table when the
 * expected marginal totals are known", Annals of Mathematical Statistics 11, 427-444.
 */
export function rake(
  base: Float64Array,
  margins: readonly RakingMargin[],
  { total, tolerance = 1e-8, rounds = 500 }: RakingOptions = {},
): Raked {
  for (const weight of base)
    if (!(weight > 0 && weight < Infinity)) throw new RangeError('weights to rake from are above 0');
  const first = margins[0];
  if (!first) return { kind: 'raked', weights: base.slice(), rounds: 0, difference: 0 };
  const problem = problemOf(margins, first);
  if (problem) return { kind: 'refused', problem };

  const { cellOf, dimensions, weight: baseWeight } = cellsOf(base, margins);
  const wanted = margins.map((margin) => wantedOf(margin, base, total ?? sum(first.populations)));
  const factors = new Float64Array(baseWeight.length).fill(1);
  /** What each class of a margin weighs now. */
  const weightsOf = (at: number): Float64Array => {
    const weights = new Float64Array(wanted[at]?.length ?? 0);
    const classOf = dimensions[at] as Uint16Array;
    for (let cell = 0; cell < factors.length; cell++)
      (weights[classOf[cell] as number] as number) +=
        (baseWeight[cell] as number) * (factors[cell] as number);
    return weights;
  };

  let worst = { margin: '', class: '', difference: Infinity };
  for (let round = 1; round <= rounds; round++) {
    for (const [at, targets] of wanted.entries()) {
      const weights = weightsOf(at);
      const classOf = dimensions[at] as Uint16Array;
      for (let cell = 0; cell < factors.length; cell++) {
        const one = classOf[cell] as number;
        (factors[cell] as number) *= (targets[one] as number) / (weights[one] as number);
      }
    }
    worst = { margin: '', class: '', difference: 0 };
    for (const [at, targets] of wanted.entries()) {
      const weights = weightsOf(at);
      for (const [one, target] of targets.entries()) {
        const difference = target === 0 ? 0 : Math.abs((weights[one] as number) / target - 1);
        // Written so that what is no number any more (a sum that ran out of range) counts as the worst.
        if (!(difference <= worst.difference))
          worst = { margin: margins[at]?.name ?? '', class: margins[at]?.classes[one - 1] ?? '', difference };
      }
    }
    if (worst.difference <= tolerance)
      return {
        kind: 'raked',
        weights: base.map((weight, at) => weight * (factors[cellOf[at] as number] as number)),
        rounds: round,
        difference: worst.difference,
      };
  }
  return { kind: 'refused', problem: { code: 'not-converged', rounds, ...worst } };
}

const sum = (numbers: Iterable<number>): number => {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
};

function problemOf(margins: readonly RakingMargin[], first: RakingMargin): RakingProblem | undefined {
  const firstTotal = sum(first.populations);
  for (const margin of margins) {
    const people = peopleOf(margin);
    if (people.subarray(1).every((count) => count === 0))
      return { code: 'empty-margin', margin: margin.name };
    for (const [at, name] of margin.classes.entries()) {
      const livesThere = (margin.populations[at] ?? 0) > 0;
      const count = people[at + 1] ?? 0;
      if (livesThere !== count > 0)
        return { code: 'empty-class', margin: margin.name, class: name, people: count };
    }
    const total = sum(margin.populations);
    if (!(Math.abs(total - firstTotal) <= TOTALS_MAY_DIFFER_BY * firstTotal))
      return { code: 'totals-differ', margin: margin.name, total, other: first.name, otherTotal: firstTotal };
  }
  return undefined;
}

/** What each class of a margin is to weigh; index 0 is those of whom it is not known. */
function wantedOf({ codes, populations }: RakingMargin, base: Float64Array, total: number): number[] {
  let unknown = 0;
  for (const [at, code] of codes.entries()) if (code === 0) unknown += base[at] ?? 0;
  const unknownTotal = (total * unknown) / sum(base);
  const scale = (total - unknownTotal) / sum(populations);
  return [unknownTotal, ...populations.map((population) => population * scale)];
}

/** Responses of the same class in every margin share a factor, so raking works on those cells: they are few. */
function cellsOf(base: Float64Array, margins: readonly RakingMargin[]) {
  const cells = new Map<number, number>();
  const cellOf = new Uint32Array(base.length);
  const weight: number[] = [];
  const classes: number[][] = margins.map(() => []);
  for (let i = 0; i < base.length; i++) {
    let key = 0;
    for (const { codes, classes: known } of margins) key = key * (known.length + 1) + (codes[i] as number);
    let cell = cells.get(key);
    if (cell === undefined) {
      cell = cells.size;
      cells.set(key, cell);
      weight.push(0);
      for (const [at, { codes }] of margins.entries()) classes[at]?.push(codes[i] as number);
    }
    cellOf[i] = cell;
    weight[cell] = (weight[cell] ?? 0) + (base[i] as number);
  }
  return {
    cellOf,
    weight: Float64Array.from(weight),
    dimensions: classes.map((list) => Uint16Array.from(list)),
  };
}

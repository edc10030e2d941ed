/** A group of which figures are published twice, with newcomers in between. */
export interface Refresh {
  /** How many gave each answer before. */
  readonly counts: readonly number[];
  /** How many came, the one whom the attacker knows among them. */
  readonly newcomers: number;
  /** How many times it is played. */
  readonly trials: number;
  /** From 0 to 1, another at each call. */
  readonly random: () => number;
  /** What is published for a count, with a cell key from 0 to 1. */
  readonly publish: (count: number, key: number) => number;
  /** Everything that may be published for a count, with its probability. */
  readonly outcomes: (count: number) => readonly { readonly to: number; readonly probability: number }[];
}

/**
 * How often the best guess names the answer of one known newcomer, from the figures of before and after, and how
 * often without them (the most frequent answer).
 *
 * The attacker knows how the noise is made, how answers are spread, how many came, and that a cell in which nobody
 * new is keeps its number. Where several answers moved they are weighed as if each moved by itself, which loses
 * little. Played through with chance that comes in, because the exact sum runs over all ways to answer.
 */
export function newcomerGuess(refresh: Refresh): { readonly accuracy: number; readonly guessing: number } {
  const { counts, newcomers, trials, random, publish, outcomes } = refresh;
  const people = counts.reduce((sum, count) => sum + count, 0);
  const shares = counts.map((count) => count / people);
  const chance = memo((count: number) => new Map(sumUp(outcomes(count))));
  const others = shares.map((share) => binomial(newcomers - 1, share));
  const draw = (): number => {
    let left = random();
    const found = shares.findIndex((share) => (left -= share) < 0);
    return found < 0 ? shares.length - 1 : found;
  };
  const before = memo((published: number) => origins(published, chance));
  /** How much likelier the two numbers are when the one newcomer gave this answer than when they did not. */
  const ratios = counts.map((_, at) =>
    memo((pair: number) => {
      const then = Math.floor(pair / FAR);
      const now = pair % FAR;
      const likelihood = (mine: 0 | 1): number =>
        (others[at] ?? []).reduce((sum, likely, theirs) => {
          const moved = mine + theirs;
          if (moved === 0) return sum + (then === now ? likely : 0);
          let here = 0;
          for (const [origin, weight] of before(then))
            here += weight * (chance(origin + moved).get(now) ?? 0);
          return sum + likely * here;
        }, 0);
      return likelihood(1) / Math.max(likelihood(0), Number.MIN_VALUE);
    }),
  );
  const usual = shares.indexOf(Math.max(...shares));
  let right = 0;
  let guessed = 0;
  for (let trial = 0; trial < trials; trial += 1) {
    const answer = draw();
    const came = counts.map(() => 0);
    came[answer] = 1;
    for (let other = 1; other < newcomers; other += 1) {
      const at = draw();
      came[at] = (came[at] ?? 0) + 1;
    }
    const scores = counts.map((count, at) => {
      const then = publish(count, random());
      const more = came[at] ?? 0;
      const now = more === 0 ? then : publish(count + more, random());
      return (shares[at] ?? 0) * (ratios[at]?.(then * FAR + now) ?? 0);
    });
    if (scores.indexOf(Math.max(...scores)) === answer) right += 1;
    if (answer === usual) guessed += 1;
  }
  return { accuracy: right / trials, guessing: guessed / trials };
}

/** Which true counts a published one may come from, each as likely as it makes that number. */
function origins(
  published: number,
  chance: (count: number) => ReadonlyMap<number, number>,
): [number, number][] {
  const found: [number, number][] = [];
  for (let count = Math.max(0, published - REACH); count <= published + REACH; count += 1) {
    const likely = chance(count).get(published) ?? 0;
    if (likely > 0) found.push([count, likely]);
  }
  const sum = found.reduce((total, [, likely]) => total + likely, 0);
  return found.map(([count, likely]) => [count, likely / sum]);
}

/** Further than any noise reaches. */
const REACH = 15;
/** More than any count, to keep two of them in one number. */
const FAR = 2 ** 26;

function sumUp(
  outcomes: readonly { readonly to: number; readonly probability: number }[],
): Map<number, number> {
  const sums = new Map<number, number>();
  for (const { to, probability } of outcomes) sums.set(to, (sums.get(to) ?? 0) + probability);
  return sums;
}

/** The chances of 0 to `trials` successes. */
function binomial(trials: number, share: number): readonly number[] {
  let chances = [1];
  for (let trial = 0; trial < trials; trial += 1) {
    const next = new Array<number>(chances.length + 1).fill(0);
    for (const [at, chance] of chances.entries()) {
      next[at] = (next[at] ?? 0) + chance * (1 - share);
      next[at + 1] = (next[at + 1] ?? 0) + chance * share;
    }
    chances = next;
  }
  return chances;
}

function memo<Value>(make: (key: number) => Value): (key: number) => Value {
  const made = new Map<number, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/** A repeatable source of chance: the same seed gives the same draws on every machine. */
export interface Chance {
  /** Uniform in [0, 1). */
  next(): number;
  /** True with this probability. */
  happens(probability: number): boolean;
  /** One of the keys, in proportion to its weight; `undefined` when no weight is positive. */
  pick<Key extends string>(weights: Readonly<Partial<Record<Key, number>>>): Key | undefined;
}

/**
 * Chance from a seed: mulberry32 (Tommy Ettinger, public domain), 32 bits of state. Good enough for made-up
 * answers; never for a secret.
 */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    happens: (probability) => next() < probability,
    pick: <Key extends string>(weights: Readonly<Partial<Record<Key, number>>>) => {
      const entries = Object.entries<number | undefined>(weights).filter(([, weight = 0]) => weight > 0);
      let left = next() * entries.reduce((sum, [, weight = 0]) => sum + weight, 0);
      for (const [key, weight = 0] of entries) {
        left -= weight;
        if (left < 0) return key as Key;
      }
      return entries.at(-1)?.[0] as Key | undefined;
    },
  };
}

/** The seed of the response with this number, so that each one stands on its own (splitmix-like mixing). */
export function seedOf(seed: number, index: number): number {
  let mixed = (seed ^ Math.imul(index + 1, 0x9e3779b9)) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

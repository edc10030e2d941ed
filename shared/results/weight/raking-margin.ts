/** How many of each class live in the population, and which class each response is in. */
export interface RakingMargin {
  readonly name: string;
  readonly classes: readonly string[];
  /** People of each class in the population, or their shares. */
  readonly populations: readonly number[];
  /** One per response. 0: not known; k: `classes[k - 1]`. */
  readonly codes: Uint8Array | Uint16Array;
  /**
   * Classes merge with others of the same group first (ages of the same sex); one per class.
   * Without groups any two may merge.
   */
  readonly groups?: readonly string[];
  /** The classes have an order (ages), so that only neighbours merge. */
  readonly ordered?: boolean;
}

/** How many responses are in each class; index 0 is those of whom it is not known. */
export function peopleOf({ codes, classes }: Pick<RakingMargin, 'codes' | 'classes'>): Float64Array {
  const people = new Float64Array(classes.length + 1);
  for (const code of codes) (people[code] as number)++;
  return people;
}

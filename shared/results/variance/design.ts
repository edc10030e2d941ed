/** How the sample was drawn, one value per response. */
export interface DesignColumns {
  readonly size: number;
  /** Responses of different strata were drawn apart from each other. */
  readonly strata?: ArrayLike<string | number> | undefined;
  /** Responses of one cluster were drawn together. The same name in two strata is two clusters. */
  readonly clusters?: ArrayLike<string | number> | undefined;
  /** How many there are in the population to draw from: clusters if there are any, else people, of the stratum. */
  readonly population?: ArrayLike<number> | undefined;
}

export interface SurveyDesign {
  readonly size: number;
  /** The unit that was drawn (cluster or person), from 0, of each response. */
  readonly unitOf: Int32Array;
  /** The stratum, from 0, of each unit. */
  readonly stratumOf: Int32Array;
  readonly strata: readonly {
    readonly units: number;
    /** The part of the population that was not drawn. */ readonly left: number;
  }[];
  /** Units less strata. */
  readonly degreesOfFreedom: number;
}

/** Why the columns describe no design. */
export type DesignProblem =
  /** One unit of a stratum does not show how units differ. */
  | { readonly code: 'lonely-unit'; readonly stratum: string }
  | { readonly code: 'population-varies'; readonly stratum: string; readonly row: number }
  /** More were drawn than there are, or the number is no number. */
  | {
      readonly code: 'population-too-small';
      readonly stratum: string;
      readonly units: number;
      readonly population: number;
    };

export type DesignOutcome =
  | { readonly kind: 'design'; readonly design: SurveyDesign }
  | { readonly kind: 'refused'; readonly problem: DesignProblem };

/** The design that these columns describe; without columns, everybody was drawn alone from one endless population. */
export function createDesign({ size, strata, clusters, population }: DesignColumns): DesignOutcome {
  const stratumPlaces = new Map<string | number, number>();
  const names: string[] = [];
  const unitPlaces = new Map<string, number>();
  const unitOf = new Int32Array(size);
  const stratumOf: number[] = [];
  const units: number[] = [];
  const populations: (number | undefined)[] = [];
  for (let row = 0; row < size; row++) {
    const name = strata?.[row] ?? '';
    let stratum = stratumPlaces.get(name);
    if (stratum === undefined) {
      stratum = names.length;
      stratumPlaces.set(name, stratum);
      names.push(String(name));
      units.push(0);
      populations.push(population?.[row]);
    } else if (populations[stratum] !== population?.[row]) {
      return { kind: 'refused', problem: { code: 'population-varies', stratum: names[stratum] ?? '', row } };
    }
    const key = clusters ? `${String(stratum)} ${String(clusters[row])}` : undefined;
    let unit = key === undefined ? undefined : unitPlaces.get(key);
    if (unit === undefined) {
      unit = stratumOf.length;
      if (key !== undefined) unitPlaces.set(key, unit);
      stratumOf.push(stratum);
      units[stratum] = (units[stratum] ?? 0) + 1;
    }
    unitOf[row] = unit;
  }
  for (const [at, drawn] of units.entries()) {
    const stratum = names[at] ?? '';
    const there = populations[at];
    if (there !== undefined && !(there >= drawn))
      return {
        kind: 'refused',
        problem: { code: 'population-too-small', stratum, units: drawn, population: there },
      };
    // Of a stratum of which everybody was drawn nothing is left to chance.
    if (drawn === 1 && there !== 1) return { kind: 'refused', problem: { code: 'lonely-unit', stratum } };
  }
  return {
    kind: 'design',
    design: {
      size,
      unitOf,
      stratumOf: Int32Array.from(stratumOf),
      strata: units.map((drawn, at) => ({ units: drawn, left: 1 - drawn / (populations[at] ?? Infinity) })),
      degreesOfFreedom: stratumOf.length - units.length,
    },
  };
}

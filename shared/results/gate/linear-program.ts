/** Unknown numbers between bounds, and sums of them between bounds. */
export interface LinearProgram {
  readonly lower: readonly number[];
  /** `Infinity` where there is none. */
  readonly upper: readonly number[];
  readonly sums: readonly {
    /** The unknowns by their place, with what each counts for. */
    readonly terms: readonly (readonly [column: number, coefficient: number])[];
    readonly lower: number;
    readonly upper: number;
  }[];
}

/** A program that a solver holds, to be solved for one goal after the other. */
export interface OpenProgram {
  /** Values of the unknowns for which the sum of cost times value is largest; `undefined` when there are none. */
  maximize(costs: Float64Array): Float64Array | undefined;
  /** Gives back what the solver holds. */
  close(): void;
}

/** Hands a program to a solver. The solver itself is an effect of the edge, and comes in as an argument. */
export type OpenSolver = (program: LinearProgram) => OpenProgram;

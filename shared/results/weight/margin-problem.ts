/** What is wrong with a file of margins, and on which line (from 1) of it. */
export type MarginProblem = { readonly line: number } &
  /** The file is no CSV from here on. */
  (
    | { readonly code: 'unreadable'; readonly reason: string }
    | { readonly code: 'no-margins' }
    | { readonly code: 'missing-column'; readonly column: string }
    | { readonly code: 'cells'; readonly cells: number; readonly columns: number }
    | { readonly code: 'empty-cell'; readonly column: string }
    | { readonly code: 'no-number'; readonly value: string }
    /** Nobody lives in this class: nothing can be weighed to it. */
    | { readonly code: 'nobody'; readonly class: string }
    | { readonly code: 'no-year'; readonly value: string }
    /** The source or year of a margin is not the same on every line. */
    | {
        readonly code: 'differs';
        readonly column: 'source' | 'year';
        readonly first: string;
        readonly value: string;
      }
    | { readonly code: 'twice'; readonly class: string; readonly firstLine: number }
    /** A class of `age*sex` has two parts. */
    | { readonly code: 'parts'; readonly class: string; readonly parts: number; readonly variables: number }
    | { readonly code: 'unknown-variable'; readonly variable: string }
    | { readonly code: 'unknown-class'; readonly class: string; readonly variable: string }
    | { readonly code: 'missing-class'; readonly margin: string; readonly class: string }
    /** The line that states the total of a margin states another than its classes add up to. */
    | { readonly code: 'total'; readonly margin: string; readonly stated: number; readonly sum: number }
    /** Two margins of one population lie further apart than their years explain. */
    | {
        readonly code: 'totals-differ';
        readonly margin: string;
        readonly total: number;
        readonly other: string;
        readonly otherTotal: number;
      }
  );

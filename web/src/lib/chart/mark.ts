import type { Share } from '#shared/results/share.ts';

/** One row of a dot chart: a name and what may be said of it. */
export interface Row {
  readonly key: string;
  readonly label: string;
  /** A second, quieter line under the name. */
  readonly note?: string | undefined;
  /** Where the name leads. */
  readonly href?: string | undefined;
  readonly share: Share;
  /** Set apart from the others: the answer that the address names, or everybody together. */
  readonly strong?: boolean | undefined;
  /** Not one of those that are put in order: it stands after them, with a line between. */
  readonly apart?: boolean | undefined;
}

/** The words of a chart, in the language of the page. */
export interface ChartWords {
  readonly direction: 'ltr' | 'rtl';
  /** Before a row's mark for who cannot see it: the whole of what the mark says. */
  spoken(share: Share): string;
  /** On the mark: the share, as short as it can be. */
  figure(share: Share): string;
  /** On the mark, quieter: the interval or why there is none. */
  range(share: Share): string;
  /** On the line for everybody together. */
  reference(percent: number): string;
}

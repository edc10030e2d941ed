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
  /** A second value to compare the share with, drawn as a diamond. */
  readonly beside?: Beside | undefined;
  /** Set apart from the others: the answer that the address names, or everybody together. */
  readonly strong?: boolean | undefined;
  /** Not one of those that are put in order: it stands after them, with a line between. */
  readonly apart?: boolean | undefined;
}

/** What a share is compared with, such as the share that a group has in the population. */
export interface Beside {
  /** On the scale of the chart. */
  readonly percent: number;
  /** After what the mark says, for who cannot see it. */
  readonly spoken: string;
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

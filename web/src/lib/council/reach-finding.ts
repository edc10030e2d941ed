import type { Composition } from '#shared/results/reach/composition-of.ts';
import type { ReachedClass, ReachedMargin } from '#shared/results/reach/reach-of.ts';
import type { Stops } from '#shared/results/snapshot.ts';
import { FEW, type Share, shareOf } from '#shared/results/share.ts';
import type { Line } from './finding.ts';

/** How classes are called and listed in the page's language. */
export interface ReachWords {
  /** A class of a margin. */
  className(each: ReachedClass): string;
  /** A list of names, each between quotes. */
  list(names: readonly string[]): string;
}

/**
 * What a margin says of who was reached: first the class that is missing most, with both its shares, then the others.
 * Of a class whose interval holds the population's share nothing is said.
 */
export function marginFinding(margin: ReachedMargin, words: ReachWords): Line[] {
  const { classes } = margin;
  if (classes.every(({ reached }) => reached === 'unknown')) return [line('reach.tooFew')];
  const names = (found: readonly ReachedClass[]) => words.list(found.map((each) => words.className(each)));
  const [worst, ...others] = classes
    .filter(({ reached }) => reached === 'under' || reached === 'missing')
    .toSorted((a, b) => distance(b) - distance(a));
  const over = classes.filter(({ reached }) => reached === 'over');
  return [
    ...(worst ? [shortLine(worst, words.className(worst))] : []),
    ...(others.length > 0 ? [line('reach.alsoUnder', { classes: names(others) })] : []),
    ...(over.length > 0 ? [line('reach.over', { classes: names(over) })] : []),
    ...(!worst && over.length === 0 ? [line('reach.balanced')] : []),
    ...(classes.some(({ count }) => count === null) ? [line('reach.someHidden')] : []),
  ];
}

/** How many points a class is short of its share of the population. */
const distance = ({ share, populationPercent }: ReachedClass): number =>
  populationPercent - (share.kind === 'share' ? share.percent : 0);

const shortLine = ({ share, populationPercent }: ReachedClass, name: string): Line =>
  share.kind === 'share' && share.under === undefined
    ? line('reach.under', {
        class: name,
        percent: share.percent,
        low: share.low,
        high: share.high,
        population: populationPercent,
      })
    : line('reach.missing', { class: name, few: FEW, population: populationPercent });

/** Which channel, or which language, brought most answers; where chance may have decided that, which ones may have. */
export function mostFinding(
  parts: readonly Composition[],
  through: 'channel' | 'language',
  words: { name(part: Composition): string; list(names: readonly string[]): string },
): Line {
  const [most, ...close] = firstOf(sharesOf(parts));
  if (!most) return line('reach.partsTooFew');
  if (close.length > 0)
    return line(`reach.even.${through}`, {
      names: words.list([most, ...close].map(({ part }) => words.name(part))),
    });
  const { percent, low, high } = most.share;
  return line(`reach.most.${through}`, { name: words.name(most.part), percent, low, high });
}

/** The largest share and those whose interval reaches into its own, the largest first. */
function firstOf<Part extends { readonly share: Extract<Share, { kind: 'share' }> }>(
  parts: readonly Part[],
): readonly Part[] {
  const ordered = parts.toSorted((a, b) => b.share.percent - a.share.percent);
  const low = ordered[0]?.share.low ?? 0;
  return ordered.filter(({ share }, at) => at === 0 || share.high >= low);
}

const sharesOf = (parts: readonly Composition[]) =>
  parts.flatMap((part) =>
    part.share.kind === 'share' && part.share.under === undefined ? [{ part, share: part.share }] : [],
  );

/** A channel or language whose people are clearly others than all who answered, in one class of an attribute. */
export interface Different {
  readonly part: Composition;
  readonly group: Composition['attributes'][number]['classes'][number];
  readonly percent: number;
  readonly low: number;
  readonly high: number;
  readonly everybody: number;
}

/** Where the share of everybody lies furthest outside the interval of a part's share; `undefined` where it never does. */
export function mostDifferent(parts: readonly Composition[], attribute: string): Different | undefined {
  const found = parts.flatMap((part) =>
    (part.attributes.find(({ name }) => name === attribute)?.classes ?? []).flatMap((group): Different[] => {
      const { share, everybody } = group;
      if (share.kind !== 'share' || share.careful || share.under !== undefined) return [];
      if (everybody.kind !== 'share' || everybody.under !== undefined) return [];
      const { percent, low, high } = share;
      const clear = low > everybody.percent || high < everybody.percent;
      return clear ? [{ part, group, percent, low, high, everybody: everybody.percent }] : [];
    }),
  );
  return found.toSorted((a, b) => Math.abs(b.percent - b.everybody) - Math.abs(a.percent - a.everybody))[0];
}

/** Where most of those stopped who did not hand in what they had saved. */
export function stopsFinding({ drafts, pages }: Stops, name: (page: Stops['pages'][number]) => string): Line {
  const most = pages.toSorted((a, b) => (b.count ?? 0) - (a.count ?? 0))[0];
  if (drafts === null || !most || most.count === null) return line('reach.stopsNoPage');
  const share = shareOf(most.count, drafts);
  return share.kind === 'share'
    ? line('reach.stopsShare', {
        count: drafts,
        page: name(most),
        percent: share.percent,
        low: share.low,
        high: share.high,
      })
    : line('reach.stopsCount', { count: drafts, page: name(most), there: most.count });
}

const line = (key: Line['key'], values: Line['values'] = {}): Line => ({ key, values });

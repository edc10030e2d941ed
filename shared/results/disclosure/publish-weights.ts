import type { Count } from '../snapshot.ts';
import type { TrueRow, TrueTable } from '../true-table.ts';
import { kishOf } from '../variance/kish.ts';
import type { Figures, WeightedFigures } from './ledger.ts';
import { roundToFive } from './publish-count.ts';
import { publishedWeighted } from './publish-weighted.ts';
import type { Rules } from './rules.ts';

/**
 * The weighted figures of a row beside its published counts: each weighted count is the true one times the published
 * over the true count, rounded to five as every count is, and hidden where its count is. Of small rows there are none:
 * a mean weight of a few people would tell which of the margins' classes they are in.
 */
export function publishWeights(
  { options }: Pick<TrueTable, 'options'>,
  row: TrueRow,
  figures: Pick<Figures, 'base' | 'counts' | 'bases'>,
  mark: string,
  rules: Pick<Rules, 'effectiveSize'>,
): WeightedFigures | undefined {
  const { weights } = row;
  const { base } = figures;
  if (!weights || base === null || row.base.count < rules.effectiveSize || base < rules.effectiveSize)
    return undefined;
  const { designEffect, effectiveSize } = kishOf(weights.base.people, weights.base.sum, weights.base.squares);
  const worth = roundedDown(Math.min(base, (effectiveSize * base) / row.base.count));
  if (!(worth >= rules.effectiveSize)) return undefined;
  const weighted = (sum: number, published: Count | undefined, count: number): Count => {
    const value = publishedWeighted(sum, published ?? null, count);
    return value === null ? null : roundToFive(value);
  };
  const ownBase = weighted(weights.base.sum, base, row.base.count) ?? 0;
  const listed = (value: (code: string, at: number) => Count): Readonly<Record<string, Count>> =>
    Object.fromEntries(options.map(({ code }, at) => [code, value(code, at)]));
  const bases =
    figures.bases &&
    listed((code, at) =>
      weighted(weights.bases?.[at] ?? 0, figures.bases?.[code], row.bases?.[at]?.count ?? 0),
    );
  return {
    mark,
    base: ownBase,
    counts: listed((code, at) => {
      const count = weighted(weights.counts[at] ?? 0, figures.counts[code], row.counts[at]?.count ?? 0);
      // More than all of them is no figure: both are rounded.
      const most = bases ? bases[code] : ownBase;
      return count === null || typeof most !== 'number' ? null : Math.min(count, most);
    }),
    ...(bases && { bases }),
    designEffect: Math.max(1, Math.round(10 * designEffect) / 10),
    effectiveSize: worth,
  };
}

const roundedDown = (count: number): number => 5 * Math.floor(count / 5);

import type { Finding } from './finding.ts';
import { LIMITS } from './limits.ts';
import type { PublishedRow } from './published-rows.ts';

/**
 * What is wrong with the weighted figures of a row: each must be the true weighted count times the published over the
 * true count, within its rounding, beside a count that is shown; of a small row there may be none, nor of who is
 * outside the population register.
 */
export function weightedFindings({ key, table, group, truth, published, isNew }: PublishedRow): Finding[] {
  const { weighted } = published;
  if (!weighted) return [];
  const findings: Finding[] = [];
  const found = (says: string): void => {
    findings.push({ attack: 'derived', row: key, says });
  };
  const by = table.breakdowns.find(({ name }) => name === group?.breakdown);
  if (by?.role === 'register') found('who is outside the register is weighted to it');
  if ((published.base ?? 0) < LIMITS.effectiveSize || weighted.effectiveSize < LIMITS.effectiveSize)
    found('a small group has weighted figures');
  if (Math.round(10 * weighted.designEffect) !== 10 * weighted.designEffect)
    found('the design effect is not rounded');
  // Figures that were left as they were follow from the truth of then.
  if (!isNew) return findings;
  const { weights } = truth;
  if (!weights) return [...findings, { attack: 'derived', row: key, says: 'nothing was weighted' }];
  const check = (
    sum: number,
    count: number,
    shown: number | null | undefined,
    value: number | null,
  ): void => {
    if (value === null) return;
    if (typeof shown !== 'number') found('a weighted count stands beside a hidden one');
    else if (value - (count === 0 ? 0 : (sum * shown) / count) > LIMITS.roundedTo / 2)
      found('a weighted count does not follow from the published one');
  };
  check(weights.base.sum, truth.base.count, published.base, weighted.base);
  for (const [at, value] of weighted.counts.entries())
    check(weights.counts[at] ?? 0, truth.counts[at]?.count ?? 0, published.counts[at], value);
  for (const [at, value] of (weighted.bases ?? []).entries())
    check(weights.bases?.[at] ?? 0, truth.bases?.[at]?.count ?? 0, published.bases?.[at], value);
  return findings;
}

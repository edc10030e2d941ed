import { publishedCount, roundToFive } from '../disclosure/publish-count.ts';
import { RULES } from '../disclosure/rules.ts';
import type { Total } from '../disclosure/release.ts';
import type { QuestionResult, Weighting } from '../snapshot.ts';
import type { PopulationMargin } from '../weight/population-margin.ts';
import { REGISTER } from '../weight/register.ts';
import { TRIM, type WeighingReport } from '../weight/weigh.ts';

/** What a snapshot says of how it was weighted: what was really done, with every count as published counts are. */
export function weightingOf(
  weighing: { readonly mark: string; readonly report: WeighingReport } | undefined,
  margins: readonly PopulationMargin[],
  reach: readonly QuestionResult[],
  total: Total,
): Weighting {
  if (!weighing) return { kind: 'none' };
  const { mark, report } = weighing;
  const outside = reach
    .flatMap(({ breakdowns }) => breakdowns)
    .find(({ name }) => name === REGISTER.name)
    ?.groups.find(({ code }) => code === 'outside');
  return {
    kind: 'raked',
    margins: margins.map(({ name, source, year }) => ({ name, source, year })),
    mark,
    merged: report.merged.map(({ margin, classes }) => ({ margin, classes: [...classes] })),
    dropped: [...report.dropped],
    outside: outside?.base ?? null,
    trimmed: report.trimmed < RULES.threshold ? null : publishedCount(report.trimmed, total.base.key),
    bounds: TRIM,
    designEffect: Math.max(1, Math.round(10 * report.designEffect) / 10),
    effectiveSize: roundToFive(report.effectiveSize),
    warnings: [...report.warnings],
  };
}

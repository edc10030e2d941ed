import type { Row } from '#lib/chart/mark.ts';
import { domainOf } from '#shared/plan/domain.ts';
import type { LanguageTag } from '#shared/language/tag.ts';
import { orderByShare } from '#shared/results/order.ts';
import { shareIn } from '#shared/results/share-in.ts';
import type { BreakdownResult, Category, QuestionResult } from '#shared/results/snapshot.ts';
import { groupShares } from './group.ts';
import { labelIn } from './label.ts';

/** The answers of a question in order of share, for a chart; `wanted` is set apart. */
export const answerRows = (
  question: QuestionResult,
  language: LanguageTag,
  wanted: Category | undefined,
  address: (code: string) => string | undefined,
): Row[] =>
  orderByShare(question).map(({ option, share, apart }) => ({
    key: option.code,
    label: labelIn(option.label, language, option.code),
    note: domainName(option.domain, language),
    href: address(option.code),
    share,
    strong: option.code === wanted?.code,
    apart,
  }));

/** The groups of a breakdown for one answer, in the order of the snapshot. */
export const groupRows = (by: BreakdownResult, index: number, language: LanguageTag): Row[] =>
  groupShares(by, index).map(({ group, share }) => ({
    key: group.code,
    label: labelIn(group.label, language, group.code),
    share,
  }));

/** The share of everybody for one answer, where there is one: the line to compare groups with. */
export function everybody(question: QuestionResult, index: number): number | undefined {
  const share = shareIn(question.all, index);
  return share.kind === 'share' ? share.percent : undefined;
}

/** The largest value that a chart of these rows must hold. */
export const highestOf = (rows: readonly Row[]): number =>
  Math.max(0, ...rows.map(({ share }) => (share.kind === 'share' ? share.high : 0)));

/** The name of a domain of the policy plan. */
export const domainName = (code: string | undefined, language: LanguageTag): string | undefined =>
  code === undefined ? undefined : labelIn(domainOf(code)?.label, language, code);

import { baseOf } from './base-of.ts';
import { publishedRanks, type RankedShare } from './rank/published-ranks.ts';
import { noOrder } from './rank/rank.ts';
import { estimateIn, shareIn } from './share-in.ts';
import type { Share } from './share.ts';
import type { Category, QuestionResult } from './snapshot.ts';

/** One answer of a question with what may be said of it, and the places it may take among the others. */
export interface OrderedAnswer {
  readonly option: Category & { readonly domain?: string | undefined };
  /** Where the answer stands in the question's list of options. */
  readonly index: number;
  readonly share: Share;
  /** First and last place that the answer may have; absent where no share is given. */
  readonly places?: { readonly from: number; readonly to: number };
  /**
   * The answer is not one of those that are put in order: it names no domain while the others do ("I need no
   * help now" is not a need). It comes last and has no place.
   */
  readonly apart: boolean;
}

/**
 * The answers of everybody in order of share, the largest first; equal shares stand in the order of the
 * questionnaire and those that are hidden come last, so that the order tells nothing that the printed figures
 * do not. Where no order can be given (`hasOrder`), `byName` puts them in order instead.
 *
 * A place is given as a range that holds with 95 % for all answers at once, the noise of publication taken in.
 */
export function orderByShare(
  question: Pick<QuestionResult, 'options' | 'all'>,
  byName?: (one: Category, other: Category) => number,
): readonly OrderedAnswer[] {
  const withDomains = question.options.some(({ domain }) => domain !== undefined);
  const answers = question.options.map((option, index) => ({
    option,
    index,
    share: shareIn(question.all, index),
    apart: withDomains && option.domain === undefined,
  }));
  const known = answers.filter(({ share, apart }) => share.kind === 'share' && !apart);
  // What is hidden may be small, sensitive, or what nearly everybody chose: it can stand anywhere.
  const hidden = answers.filter(({ share, apart }) => share.kind === 'hidden' && !apart).length;
  const ranks = publishedRanks(known.map(({ index }) => rankedShare(question, index)));
  const places = new Map(
    known.map(({ index }, at) => [index, { from: ranks[at]?.from ?? 1, to: (ranks[at]?.to ?? 1) + hidden }]),
  );
  const ordered = answers
    .toSorted(
      (a, b) =>
        Number(a.apart) - Number(b.apart) || weightOf(b.share) - weightOf(a.share) || a.index - b.index,
    )
    .map((answer): OrderedAnswer => {
      const place = places.get(answer.index);
      return place ? { ...answer, places: place } : answer;
    });
  if (!byName || hasOrder(ordered)) return ordered;
  const inPlaces = ordered.filter((answer) => answer.places !== undefined);
  return [
    ...inPlaces.toSorted((a, b) => byName(a.option, b.option)),
    ...ordered.filter((answer) => answer.places === undefined),
  ];
}

/** Whether anything is surely more than something else: else no order can be given, and names are sorted as names. */
export function hasOrder(answers: readonly OrderedAnswer[]): boolean {
  const places = answers.flatMap((answer) => (answer.places ? [{ rank: 0, ...answer.places }] : []));
  return places.length === 1 || (places.length > 0 && !noOrder(places));
}

function rankedShare({ all }: Pick<QuestionResult, 'all'>, index: number): RankedShare {
  const estimate = estimateIn(all, index);
  const base = baseOf(all, index) ?? 1;
  return { share: estimate?.share ?? 0, base, effectiveSize: estimate?.effectiveBase ?? base };
}

/** What an answer is put in order by: only what is printed. */
function weightOf(share: Share): number {
  if (share.kind === 'hidden') return -1;
  return share.kind === 'share' ? share.percent : (100 * share.count) / share.base;
}

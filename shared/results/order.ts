import { shareIn } from './share-in.ts';
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
 * do not.
 *
 * A place is given as a range: an answer stands above another for certain only when their intervals do not
 * overlap. For answers of the same people, whatever the covariance between them, intervals of 95 % that do not
 * overlap mean a difference at 95 % or better, so the ranges are rather too wide than too narrow.
 */
export function orderByShare(question: Pick<QuestionResult, 'options' | 'all'>): readonly OrderedAnswer[] {
  const withDomains = question.options.some(({ domain }) => domain !== undefined);
  const answers = question.options.map((option, index) => ({
    option,
    index,
    share: shareIn(question.all, index),
    apart: withDomains && option.domain === undefined,
  }));
  const known = answers.flatMap(({ share, apart }) => (share.kind === 'share' && !apart ? [share] : []));
  // What is hidden may be small, sensitive, or what nearly everybody chose: it can stand anywhere.
  const hidden = answers.filter(({ share, apart }) => share.kind === 'hidden' && !apart).length;
  return answers
    .toSorted(
      (a, b) =>
        Number(a.apart) - Number(b.apart) || weightOf(b.share) - weightOf(a.share) || a.index - b.index,
    )
    .map((answer) => {
      const { share } = answer;
      if (share.kind !== 'share' || answer.apart) return answer;
      return {
        ...answer,
        places: {
          from: 1 + known.filter((other) => other.low > share.high).length,
          to: known.length + hidden - known.filter((other) => other.high < share.low).length,
        },
      };
    });
}

/** What an answer is put in order by: only what is printed. */
function weightOf(share: Share): number {
  if (share.kind === 'hidden') return -1;
  return share.kind === 'share' ? share.percent : (100 * share.count) / share.base;
}

import type { CouncilKey } from '#lib/messages/council/council.ts';
import type { MessageValues } from '#lib/messages/message.ts';
import { differenceInterval } from '#shared/results/interval.ts';
import { orderByShare } from '#shared/results/order.ts';
import { hasOwnBase } from '#shared/results/share-in.ts';
import { shareOf, WHOLE_POINTS_FROM } from '#shared/results/share.ts';
import type { Category, QuestionResult } from '#shared/results/snapshot.ts';
import { clearGap, type GroupGap, groupShares } from './group.ts';
import type { ResultsView } from './view.ts';

/** One sentence of a finding, for the catalogue of the page's language. */
export interface Line {
  readonly key: CouncilKey;
  readonly values: MessageValues;
}

/** What a view says, before any chart: a title of a few words and the sentences under it. */
export interface Finding {
  readonly title: Line;
  readonly lines: readonly Line[];
}

/** How labels and lists are written in the page's language. */
export interface Words {
  label(text: Category['label']): string;
  list(items: readonly string[]): string;
}

/** More answers than this are not named in a title. */
const MOST_NAMED = 3;
/** From this many groups on, some of their intervals part by chance. */
const MANY_GROUPS = 6;

/** The finding of a view, from published counts alone. */
export function findingOf(view: ResultsView, words: Words): Finding {
  const { question, by, option } = view;
  if (by && option) return gapFinding(view, option, words);
  if (by) return largestGapFinding(question, by, words);
  return overviewFinding(question, option, words);
}

function overviewFinding(question: QuestionResult, wanted: Category | undefined, words: Words): Finding {
  const ordered = orderByShare(question);
  const first = ordered[0];
  const { base } = question.all;
  if (!first || base === null)
    return { title: questionLine(question, words), lines: [line('finding.nobody')] };
  if (first.share.kind !== 'share') {
    const sentence = shareOf(0, base).kind === 'counts' ? line('finding.counts', { count: base }) : undefined;
    return { title: questionLine(question, words), lines: [sentence ?? line('finding.nobody')] };
  }
  const spoken = wanted ? (ordered.find(({ option }) => option.code === wanted.code) ?? first) : first;
  const top = ordered
    .filter(({ places }) => places?.from === 1)
    .map(({ option }) => words.label(option.label));
  const title = wanted
    ? questionLine(question, words)
    : top.length === 1
      ? line('finding.first', { option: top[0] ?? '' })
      : top.length <= MOST_NAMED
        ? line('finding.firstTogether', { options: words.list(top) })
        : line('finding.noOrder', { count: top.length });
  const option = words.label(spoken.option.label);
  const { share } = spoken;
  return {
    title,
    lines: [
      share.kind === 'share'
        ? line(`finding.${question.kind}`, {
            base: share.base,
            percent: share.percent,
            low: share.low,
            high: share.high,
            option,
          })
        : line('finding.hiddenOption', { option }),
      ...(share.kind === 'share' && hasOwnBase(question.all, spoken.index) ? [line('finding.ownBase')] : []),
      ...(first.share.careful ? [line('finding.careful')] : []),
    ],
  };
}

function gapFinding(view: ResultsView, option: Category, words: Words): Finding {
  const { question, by } = view;
  const index = question.options.findIndex(({ code }) => code === option.code);
  const name = words.label(option.label);
  const gap = by && clearGap(groupShares(by, index));
  if (!gap) {
    return {
      title: line('finding.noGapTitle', { option: name }),
      lines: [line('finding.noGap', { by: by ? inSentence(words.label(by.label)) : '' })],
    };
  }
  const groups = { most: words.label(gap.most.group.label), least: words.label(gap.least.group.label) };
  return {
    title: line('finding.gapTitle', { option: name, ...groups }),
    lines: gapLines(gap, groups, by.groups.length),
  };
}

function largestGapFinding(
  question: QuestionResult,
  by: NonNullable<ResultsView['by']>,
  words: Words,
): Finding {
  const variable = inSentence(words.label(by.label));
  let largest: { option: Category; gap: GroupGap } | undefined;
  for (const [index, option] of question.options.entries()) {
    const gap = clearGap(groupShares(by, index));
    if (gap && (!largest || points(gap) > points(largest.gap))) largest = { option, gap };
  }
  if (!largest) {
    return {
      title: line('finding.noLargestGapTitle', { by: variable }),
      lines: [line('finding.noGap', { by: variable })],
    };
  }
  const groups = {
    most: words.label(largest.gap.most.group.label),
    least: words.label(largest.gap.least.group.label),
  };
  return {
    title: line('finding.largestGapTitle', { by: variable, option: words.label(largest.option.label) }),
    lines: gapLines(largest.gap, groups, by.groups.length),
  };
}

const points = ({ most, least }: GroupGap): number => most.share.percent - least.share.percent;

function gapLines(gap: GroupGap, groups: { most: string; least: string }, groupCount: number): Line[] {
  const { most, least } = { most: gap.most.share, least: gap.least.share };
  const difference = differenceInterval(most, least);
  const step = Math.min(most.base, least.base) < WHOLE_POINTS_FROM ? 5 : 1;
  return [
    line('finding.gap', {
      ...groups,
      mostPercent: most.percent,
      mostLow: most.low,
      mostHigh: most.high,
      leastPercent: least.percent,
      leastLow: least.low,
      leastHigh: least.high,
      // Rounded outwards, as the intervals are.
      low: Math.floor((100 * (difference?.low ?? 0)) / step) * step,
      high: Math.ceil((100 * (difference?.high ?? 1)) / step) * step,
    }),
    ...(groupCount >= MANY_GROUPS ? [line('finding.manyGroups')] : []),
  ];
}

const line = (key: CouncilKey, values: MessageValues = {}): Line => ({ key, values });

const questionLine = (question: QuestionResult, words: Words): Line =>
  line('chart.title', { question: words.label(question.label) });

/** The name of a variable as it stands within a sentence: "Age" becomes "age". */
const inSentence = (name: string): string =>
  // A second capital ("NIS-code") says that the first one is part of the word.
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLocaleLowerCase() + name.slice(1) : name;

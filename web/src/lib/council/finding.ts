import type { CouncilKey } from '#lib/messages/council/council.ts';
import type { MessageValues } from '#lib/messages/message.ts';
import { differenceInterval } from '#shared/results/interval.ts';
import { orderByShare } from '#shared/results/order.ts';
import { publicationNoise } from '#shared/results/interval/publication-noise.ts';
import { hasOwnBase, shareIn } from '#shared/results/share-in.ts';
import { FEW, shareOf, WHOLE_POINTS_FROM } from '#shared/results/share.ts';
import type { BreakdownResult, Category, QuestionResult } from '#shared/results/snapshot.ts';
import { canCompare, clearGap, type GroupGap, groupShares, points } from './group.ts';
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
  /** A breakdown as it is named after "by". */
  by(text: Category['label']): string;
}

/** More answers than this are not named in a title. */
const MOST_NAMED = 3;
/** From this many pairs of an answer and a group on, some of the intervals part by chance. */
const MANY_COMPARED = 6;

/** The finding of a view, from published counts alone. */
export function findingOf(view: ResultsView, words: Words): Finding {
  const { question, by, option } = view;
  if (by && option) return gapFinding(view, by, option, words);
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
  const option = words.label(spoken.option.label);
  const { share } = spoken;
  const someHidden = ordered.some((answer) => answer.share.kind === 'hidden' && !answer.apart);
  const title = wanted
    ? share.kind === 'share'
      ? line('finding.one', { option, percent: share.percent })
      : questionLine(question, words)
    : top.length === 1
      ? line(someHidden ? 'finding.firstShown' : `finding.first.${question.kind}`, { option: top[0] ?? '' })
      : top.length <= MOST_NAMED
        ? line('finding.firstTogether', { options: words.list(top) })
        : line('finding.noOrder', { count: top.length });
  return {
    title,
    lines: [
      ...shareLines(question, spoken.index, option),
      ...(someHidden && !wanted ? [line('finding.someHidden')] : []),
      ...(first.share.careful ? [line('finding.careful')] : []),
    ],
  };
}

/** Of how many people, how many in 100, and between what: what can be quoted by itself. */
function shareLines({ kind, all }: QuestionResult, index: number, option: string): Line[] {
  const share = shareIn(all, index);
  if (share.kind !== 'share') return [line('finding.hiddenOption', { option })];
  const { base, percent, low, high, under } = share;
  return [
    under === undefined
      ? line(`finding.${kind}`, { base, percent, low, high, option })
      : line('finding.few', { few: FEW, base, option }),
    ...(hasOwnBase(all, index) ? [line('finding.ownBase')] : []),
  ];
}

function gapFinding({ question }: ResultsView, by: BreakdownResult, option: Category, words: Words): Finding {
  const index = question.options.findIndex(({ code }) => code === option.code);
  const shares = groupShares(by, index);
  const name = words.label(option.label);
  if (!canCompare(shares)) {
    return { title: line('finding.tooFewTitle', { option: name }), lines: [line('finding.tooFew')] };
  }
  const gap = clearGap(shares);
  if (!gap) {
    return {
      title: line('finding.noGapTitle', { option: name }),
      lines: [...shareLines(question, index, name), line('finding.noGap', { by: words.by(by.label) })],
    };
  }
  const groups = { most: words.label(gap.most.group.label), least: words.label(gap.least.group.label) };
  return {
    title: line('finding.gapTitle', { option: name, ...groups }),
    lines: gapLines(question, gap, { ...groups, option: name }, by.groups.length),
  };
}

function largestGapFinding(question: QuestionResult, by: BreakdownResult, words: Words): Finding {
  const variable = words.by(by.label);
  const answers = question.options.map((option, index) => ({ option, shares: groupShares(by, index) }));
  if (!answers.some(({ shares }) => canCompare(shares))) {
    return { title: line('finding.tooFewAllTitle', { by: variable }), lines: [line('finding.tooFew')] };
  }
  let largest: { option: Category; gap: GroupGap } | undefined;
  for (const { option, shares } of answers) {
    const gap = clearGap(shares);
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
  const option = words.label(largest.option.label);
  return {
    title: line('finding.largestGapTitle', { by: variable, option }),
    lines: gapLines(question, largest.gap, { ...groups, option }, by.groups.length * answers.length),
  };
}

function gapLines(
  { kind }: QuestionResult,
  gap: GroupGap,
  names: { most: string; least: string; option: string },
  compared: number,
): Line[] {
  const { most, least } = { most: gap.most.share, least: gap.least.share };
  const difference = differenceInterval(most, least, publicationNoise);
  const step = Math.min(most.base, least.base) < WHOLE_POINTS_FROM ? 5 : 1;
  return [
    line(`finding.gap.${kind}`, {
      ...names,
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
    ...(compared >= MANY_COMPARED ? [line('finding.manyGroups')] : []),
  ];
}

const line = (key: CouncilKey, values: MessageValues = {}): Line => ({ key, values });

const questionLine = (question: QuestionResult, words: Words): Line =>
  line('chart.title', { question: words.label(question.label) });

import { mover } from '../interval/mover.ts';
import { pointsOutward } from '../interval/points-outward.ts';
import { estimateIn, shareIn } from '../share-in.ts';
import { publishedInterval, type Share } from '../share.ts';
import type { GroupResult, QuestionResult, Snapshot } from '../snapshot.ts';
import { compareWaves, type WaveDifference } from './compare-waves.ts';

/** How one figure changed between two waves, or why nothing can be said of that. */
export type WaveChange =
  | {
      readonly kind: 'compared';
      readonly before: Share;
      readonly after: Share;
      /** In whole points of a hundred, or in steps of five where one of the shares is: the difference of what is printed. */
      readonly points: number;
      /** Between how many points the change may lie, rounded outwards. */
      readonly low: number;
      readonly high: number;
      /** The interval leaves out 0: it did change. */
      readonly excludesNone: boolean;
      readonly pValue: number;
    }
  /** One of the two has no share: too few people, or hidden. */
  | { readonly kind: 'noShare'; readonly before: Share; readonly after: Share }
  /** The line breaks: what changed is not only what people answer. */
  | { readonly kind: 'broken'; readonly because: readonly (WaveDifference | 'notAsked')[] };

/** Where a figure stands in a snapshot: an answer, of everybody or of a group. */
export interface FigurePlace {
  readonly question: string;
  readonly option: string;
  readonly group?: { readonly breakdown: string; readonly code: string } | undefined;
}

/**
 * How a published figure changed from an earlier wave to a later one, from published figures alone. Compared only when
 * the question (wording, options, who is asked), the definition of the group and the margins that were weighted to are
 * the same; else the line is broken, and why.
 */
export function compareSnapshots(before: Snapshot, after: Snapshot, place: FigurePlace): WaveChange {
  const [then, now] = [figureAt(before, place), figureAt(after, place)];
  if (!then || !now) return { kind: 'broken', because: ['notAsked'] };
  const [old, young] = [then, now].map(({ group, option }) => ({
    share: shareIn(group, option),
    estimate: estimateIn(group, option),
  }));
  const compared = compareWaves(
    { share: old?.estimate?.share ?? NaN, standardError: old?.estimate?.standardError ?? NaN, ...then.made },
    {
      share: young?.estimate?.share ?? NaN,
      standardError: young?.estimate?.standardError ?? NaN,
      ...now.made,
    },
  );
  if (compared.kind === 'broken') return compared;
  const [one, two] = [
    old?.estimate && publishedInterval(old.estimate),
    young?.estimate && publishedInterval(young.estimate),
  ];
  const [beforeShare, afterShare] = [old?.share ?? HIDDEN, young?.share ?? HIDDEN];
  if (
    beforeShare.kind !== 'share' ||
    afterShare.kind !== 'share' ||
    !one ||
    !two ||
    !old?.estimate ||
    !young?.estimate
  )
    return { kind: 'noShare', before: beforeShare, after: afterShare };
  const { low, high } = mover({ ...two, share: young.estimate.share }, { ...one, share: old.estimate.share });
  return {
    kind: 'compared',
    before: beforeShare,
    after: afterShare,
    points: afterShare.percent - beforeShare.percent,
    ...pointsOutward({ low, high }),
    excludesNone: low > 0 || high < 0,
    pValue: compared.pValue,
  };
}

const HIDDEN: Share = { kind: 'hidden' };

function figureAt(
  { questions, weighting }: Snapshot,
  place: FigurePlace,
):
  | {
      readonly group: GroupResult;
      readonly option: number;
      readonly made: { readonly question: string; readonly classification: string; readonly margins: string };
    }
  | undefined {
  const question: QuestionResult | undefined = questions.find(({ name }) => name === place.question);
  const option = question?.options.findIndex(({ code }) => code === place.option) ?? -1;
  if (!question || option === -1) return undefined;
  const breakdown = question.breakdowns.find(({ name }) => name === place.group?.breakdown);
  const group = place.group ? breakdown?.groups.find(({ code }) => code === place.group?.code) : question.all;
  if (!group) return undefined;
  return {
    group,
    option,
    made: {
      question: question.identity,
      classification: breakdown?.classification ?? '',
      // A group that is too small for weighted figures is as counted, in a weighted survey too.
      margins: weighting.kind === 'raked' && group.weighted ? weighting.mark : '',
    },
  };
}

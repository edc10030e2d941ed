import type { Category, QuestionResult, Snapshot } from '../snapshot.ts';
import { adjustForMany, isFlagged } from '../test/false-discovery.ts';
import { compareSnapshots, type WaveChange } from './compare-snapshots.ts';

type Named = Pick<QuestionResult, 'name' | 'label' | 'shortLabel'>;

/** How one answer of everybody changed from one wave to another. */
export interface AnswerChange {
  readonly question: Named;
  readonly option: Category;
  readonly change: Extract<WaveChange, { kind: 'compared' }>;
  /** It changed, also when all changes of the list are tested together (Benjamini and Hochberg). */
  readonly flagged: boolean;
}

/** A question of which nothing can be compared, and why. */
export interface BrokenQuestion {
  readonly question: Named;
  readonly because: Extract<WaveChange, { kind: 'broken' }>['because'];
}

export interface WaveChanges {
  /** The largest first. */
  readonly changes: readonly AnswerChange[];
  readonly broken: readonly BrokenQuestion[];
  /** Answers of questions that are the same, without a share in one of the waves. */
  readonly noShare: readonly { readonly question: Named; readonly option: Category }[];
}

/** Every answer of everybody in the later of two waves beside the earlier one, from published figures alone. */
export function waveChanges(before: Snapshot, after: Snapshot): WaveChanges {
  const compared: Omit<AnswerChange, 'flagged'>[] = [];
  const broken: BrokenQuestion[] = [];
  const noShare: WaveChanges['noShare'][number][] = [];
  for (const { name, label, shortLabel, options } of after.questions) {
    const question = { name, label, ...(shortLabel && { shortLabel }) };
    const why = new Set<BrokenQuestion['because'][number]>();
    for (const option of options) {
      const change = compareSnapshots(before, after, { question: name, option: option.code });
      if (change.kind === 'compared') compared.push({ question, option, change });
      else if (change.kind === 'noShare') noShare.push({ question, option });
      else for (const reason of change.because) why.add(reason);
    }
    // A new answer was not asked then; what that says of its question is that it changed.
    if (why.size > 1) why.delete('notAsked');
    if (why.size > 0) broken.push({ question, because: [...why] });
  }
  const adjusted = adjustForMany(compared.map(({ change }) => change.pValue));
  const changes = compared
    .map((each, at) => ({
      ...each,
      flagged: isFlagged(each.change.excludesNone, adjusted[at] ?? 1),
    }))
    .toSorted(
      (one, other) =>
        Math.abs(other.change.points) - Math.abs(one.change.points) ||
        one.change.pValue - other.change.pValue,
    );
  return { changes, broken, noShare };
}

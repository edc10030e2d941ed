import type { Questionnaire } from '../questionnaire.ts';
import type { Change, ChangeOf } from './change.ts';
import { edit } from './edit.ts';
import type { Part } from './revision.ts';

/** A change that was made, and what takes it back. */
export interface Step {
  readonly change: Change;
  readonly undo: ChangeOf<'restore'>;
  /** Who made it, where several people change one draft. */
  readonly who?: string;
  /** The revision of the draft that it made. */
  readonly revision?: number;
  /** It was kept while somebody was typing: steps of one stretch of typing bear the same mark. */
  readonly typed?: string;
}

/** What can be undone and done again, as data: it can be kept with a draft over a reload. */
export interface History {
  readonly done: readonly Step[];
  /** What was undone, the last first. */
  readonly undone: readonly Step[];
}

export const EMPTY_HISTORY: History = { done: [], undone: [] };

/** How far back one can go. */
export const MOST_STEPS = 200;

/**
 * The history after one more change. What had been undone is gone with it. What one person types in the same text,
 * kept from pause to pause, is one step as long as nothing else came between: `undo` then goes back to before the
 * first.
 */
export function remember(history: History, step: Step): History {
  const last = history.done.at(-1);
  if (last && history.undone.length === 0 && goesOn(last, step)) {
    const parts = [...step.undo.parts, ...last.undo.parts];
    const merged: Step = { ...step, undo: { do: 'restore', parts: parts.filter(isSetLast) } };
    return { done: [...history.done.slice(0, -1), merged], undone: [] };
  }
  return { done: [...history.done, step].slice(-MOST_STEPS), undone: [] };
}

/** Changes that are made together, as the one change of a step. */
export const asOne = (changes: readonly Change[]): Change => {
  const [only, ...others] = changes;
  return only && others.length === 0 ? only : { do: 'several', changes };
};

/** What would be taken back, or made again. */
export const nextStep = ({ done, undone }: History, way: Way): Step | undefined =>
  way === 'undo' ? done.at(-1) : undone[0];

/**
 * The history after a step was taken back or made again.
 *
 * @param step the step as it can be gone the other way: its `undo` is what undoes the way that was gone. So a redo gives
 * the very draft that was left.
 */
export const retraced = ({ done, undone }: History, way: Way, step: Step): History =>
  way === 'undo'
    ? { done: done.slice(0, -1), undone: [step, ...undone] }
    : { done: [...done, step], undone: undone.slice(1) };

export type Way = 'undo' | 'redo';

export interface Moved {
  readonly draft: Questionnaire;
  readonly history: History;
  /** The change that was taken back or made again, for saying so. */
  readonly change: Change;
}

/** One step back; `undefined` when there is none, or when the draft is not the one that the step was made on. */
export const undo = (draft: Questionnaire, history: History): Moved | undefined =>
  moved(draft, history, 'undo');

/** One step forward again, under the same conditions. */
export const redo = (draft: Questionnaire, history: History): Moved | undefined =>
  moved(draft, history, 'redo');

function moved(draft: Questionnaire, history: History, way: Way): Moved | undefined {
  const step = nextStep(history, way);
  const outcome = step && edit(draft, step.undo);
  if (!step || !outcome?.ok) return undefined;
  return {
    draft: outcome.draft,
    history: retraced(history, way, { ...step, undo: outcome.undo }),
    change: step.change,
  };
}

const goesOn = (last: Step, step: Step): boolean =>
  last.typed !== undefined &&
  last.typed === step.typed &&
  last.who === step.who &&
  isSameText(last.change, step.change);

/** Of one text put back again and again, only the oldest words count; what else is put back has an order. */
function isSetLast(part: Part, at: number, parts: readonly Part[]): boolean {
  const next = parts[at + 1];
  return !(
    part.how === 'set' &&
    next?.how === 'set' &&
    JSON.stringify(part.path) === JSON.stringify(next.path)
  );
}

function isSameText(one: Change, other: Change): boolean {
  if (one.do !== 'setText' || other.do !== 'setText') return false;
  return (
    one.language === other.language &&
    one.field === other.field &&
    JSON.stringify(one.of) === JSON.stringify(other.of)
  );
}

import type { Questionnaire } from '../questionnaire.ts';
import type { Change, ChangeOf } from './change.ts';
import { edit } from './edit.ts';

/** A change that was made, and what takes it back. */
export interface Step {
  readonly change: Change;
  readonly undo: ChangeOf<'restore'>;
}

/** What can be undone and done again, as data: it can be kept with a draft over a reload. */
export interface History {
  readonly done: readonly Step[];
  /** What was undone, the last first. */
  readonly undone: readonly Step[];
}

export const EMPTY_HISTORY: History = { done: [], undone: [] };

/** How far back one can go. */
const MOST_STEPS = 500;

/**
 * The history after one more change. What had been undone is gone with it. Words typed one after the other in the
 * same text are one step, as long as nothing else came between: `undo` then goes back to before the first.
 */
export function remember(history: History, step: Step): History {
  const last = history.done.at(-1);
  if (last && history.undone.length === 0 && isSameText(last.change, step.change)) {
    const merged: Step = {
      change: step.change,
      undo: { do: 'restore', parts: [...step.undo.parts, ...last.undo.parts] },
    };
    return { done: [...history.done.slice(0, -1), merged], undone: [] };
  }
  return { done: [...history.done, step].slice(-MOST_STEPS), undone: [] };
}

export interface Moved {
  readonly draft: Questionnaire;
  readonly history: History;
  /** The change that was taken back or made again, for saying so. */
  readonly change: Change;
}

/** One step back; `undefined` when there is none, or when the draft is not the one that the step was made on. */
export function undo(draft: Questionnaire, { done, undone }: History): Moved | undefined {
  const last = done.at(-1);
  const outcome = last && edit(draft, last.undo);
  if (!last || !outcome?.ok) return undefined;
  // Doing it again is undoing the undo, so a redo gives the very draft that was left.
  const redo: Step = { change: last.change, undo: outcome.undo };
  return {
    draft: outcome.draft,
    history: { done: done.slice(0, -1), undone: [redo, ...undone] },
    change: last.change,
  };
}

/** One step forward again, under the same conditions. */
export function redo(draft: Questionnaire, { done, undone }: History): Moved | undefined {
  const [next, ...rest] = undone;
  const outcome = next && edit(draft, next.undo);
  if (!next || !outcome?.ok) return undefined;
  const step: Step = { change: next.change, undo: outcome.undo };
  return { draft: outcome.draft, history: { done: [...done, step], undone: rest }, change: next.change };
}

function isSameText(one: Change, other: Change): boolean {
  if (one.do !== 'setText' || other.do !== 'setText') return false;
  return (
    one.language === other.language &&
    one.field === other.field &&
    JSON.stringify(one.of) === JSON.stringify(other.of)
  );
}

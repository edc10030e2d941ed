import type { RepeatNode } from '#shared/questionnaire/compiled.ts';
import type { Frame } from '#shared/questionnaire/frame.ts';
import { collectGiven } from './collect.ts';
import { load } from './load.ts';
import { setGiven } from './settle.ts';
import { emptyFrame, mark, type State } from './state.ts';

/**
 * Takes one entry out of a repeat whose number of entries the resident decides: the later ones move up, and what was
 * given in it is gone. Returns whether there was such an entry.
 */
export function removeEntry(state: State, frame: Frame, repeat: RepeatNode, number: number): boolean {
  const count = Number(frame.value[repeat.slot]) || 0;
  if (repeat.count || !Number.isInteger(number) || number < 1 || number > count) return false;
  const entries = (frame.entries[repeat.slot] ?? []).slice(0, count);
  const later = entries.slice(number).map((entry) => collectGiven(state, entry));
  entries.slice(number - 1).forEach((entry, index) => {
    emptyFrame(state, entry);
    const moved = later[index];
    if (!moved) return;
    state.fresh.delete(entry);
    load(state, moved, undefined, entry);
  });
  setGiven(frame, repeat, count - 1);
  mark(state, frame, repeat);
  return true;
}

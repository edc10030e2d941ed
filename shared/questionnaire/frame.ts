import type { Answer } from './answer.ts';
import type { Surroundings, Value } from './expression/scope.ts';
import type { ChoiceOption } from './options-of.ts';

/** What all frames of one interview share. */
export interface World {
  surroundings: Surroundings;
  language: string;
}

/**
 * The running state that expressions read: one frame for the questions outside repeats, and one for each entry
 * of a repeat. The arrays are indexed by a node's slot in its block, so that an expression reads a value
 * without looking up a name.
 */
export interface Frame {
  readonly world: World;
  /** The frame around the repeat; `undefined` for the outermost. */
  readonly parent: Frame | undefined;
  readonly block: number;
  /** The number of the entry, from 1. */
  readonly position: number;
  /** What was given, right or wrong. */
  readonly raw: (Answer | undefined)[];
  /** What was given, as a value of the expression language; the empty string when it is none. */
  readonly clean: Value[];
  /** What counts now: calculated, or given and asked; else the empty string. */
  readonly value: Value[];
  /** 1 when asked. Slot 0 stands for the frame itself: an entry beyond the count is not asked. */
  readonly relevant: Uint8Array;
  /** 1 when something that the node depends on has changed. */
  readonly dirty: Uint8Array;
  /** For questions whose options depend on answers: those offered now. */
  readonly offered: (readonly ChoiceOption[] | undefined)[];
  /** For repeats: the frames of their entries, also those beyond the count (their answers come back with it). */
  readonly entries: (Frame[] | undefined)[];
  /** The option that a choice filter is looking at. */
  option: ChoiceOption | undefined;
}

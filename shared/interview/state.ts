import type { Answer } from '#shared/questionnaire/answer.ts';
import type { CompiledNode, CompiledQuestionnaire, RepeatNode } from '#shared/questionnaire/compiled.ts';
import type { Frame, World } from '#shared/questionnaire/frame.ts';

/** The running state of an interview: frames full of values, and which nodes are to be worked out anew. */
export interface State {
  readonly compiled: CompiledQuestionnaire;
  readonly world: World;
  readonly root: Frame;
  /** All frames of each block, in the order in which they came to be. */
  readonly frames: readonly Frame[][];
  /** One bit a node, by rank: it has to be worked out in a frame where it is dirty. */
  readonly pending: Uint32Array;
  /** The words of `pending` that may hold a bit. */
  firstWord: number;
  lastWord: number;
  /** Frames that were not worked out before: only there, initial values are filled in. */
  readonly fresh: Set<Frame>;
  /** A new interview fills in initial values; one that goes on from a draft, or that is checked, does not. */
  readonly fillsIn: boolean;
  /** What options are shuffled by where their question names no seed; drawn when it is first needed. */
  seed: string | undefined;
  revision: number;
}

/** More entries than this are never asked: a count can be any number that somebody types. */
export const MAX_ENTRIES = 100;

/** An interview with nothing in it yet; every node waits to be worked out. */
export function newState(compiled: CompiledQuestionnaire, world: World, fillsIn: boolean): State {
  const frames: Frame[][] = compiled.blocks.map(() => []);
  const root = newFrame(compiled, world, 0, undefined, 1);
  frames[0]?.push(root);
  const words = Math.ceil(compiled.order.length / 32);
  const state: State = {
    compiled,
    world,
    root,
    frames,
    pending: new Uint32Array(words),
    firstWord: 0,
    lastWord: words - 1,
    fresh: new Set(),
    fillsIn,
    seed: undefined,
    revision: 0,
  };
  markFrame(state, root);
  return state;
}

function newFrame(
  compiled: CompiledQuestionnaire,
  world: World,
  block: number,
  parent: Frame | undefined,
  position: number,
): Frame {
  const size = compiled.blocks[block]?.nodes.length ?? 0;
  return {
    world,
    parent,
    block,
    position,
    raw: new Array<Answer | undefined>(size).fill(undefined),
    clean: new Array<string>(size).fill(''),
    value: new Array<string>(size).fill(''),
    relevant: new Uint8Array(size),
    dirty: new Uint8Array(size),
    offered: new Array<undefined>(size).fill(undefined),
    entries: new Array<undefined>(size).fill(undefined),
    option: undefined,
  };
}

/** The frames of a repeat's entries, at least so many. New ones wait to be worked out. */
export function entriesOf(state: State, frame: Frame, repeat: RepeatNode, least: number): Frame[] {
  const entries = (frame.entries[repeat.slot] ??= []);
  while (entries.length < least) {
    const entry = newFrame(state.compiled, state.world, repeat.entryBlock, frame, entries.length + 1);
    entries.push(entry);
    state.frames[repeat.entryBlock]?.push(entry);
    markFrame(state, entry);
  }
  return entries;
}

function markFrame(state: State, frame: Frame): void {
  // An entry that is added to a draft is as new as one of a new interview.
  if (state.fillsIn || state.revision > 0) state.fresh.add(frame);
  for (const node of state.compiled.blocks[frame.block]?.nodes ?? []) mark(state, frame, node);
}

/** Takes back all that was given in a frame, so that it is as new. */
export function emptyFrame(state: State, frame: Frame): void {
  frame.raw.fill(undefined);
  frame.clean.fill('');
  for (const entries of frame.entries) for (const entry of entries ?? []) emptyFrame(state, entry);
  markFrame(state, frame);
}

/** Notes that a node has to be worked out anew in a frame. */
export function mark(state: State, frame: Frame, node: CompiledNode): void {
  frame.dirty[node.slot] = 1;
  const word = node.rank >>> 5;
  // eslint-disable-next-line @typescript-eslint/no-non-null-assertion -- a rank is below the number of nodes
  state.pending[word]! |= 1 << (node.rank & 31);
  if (word < state.firstWord) state.firstWord = word;
  if (word > state.lastWord) state.lastWord = word;
}

/** Notes that all that depends on a node has to be worked out anew. */
export function markDependents(state: State, frame: Frame, node: CompiledNode): void {
  for (const dependent of node.dependents) mark(state, frame, dependent);
  for (const dependent of node.distantDependents) {
    // Which of the frames see this one is not worked out: the others just come to the same result again.
    for (const each of state.frames[dependent.block] ?? []) mark(state, each, dependent);
  }
}

import type { CompiledNode } from '#shared/questionnaire/compiled.ts';
import type { Frame } from '#shared/questionnaire/frame.ts';
import type { State } from './state.ts';

/** A node in the frame where a path finds it. */
export interface Found {
  readonly frame: Frame;
  readonly node: CompiledNode;
}

/** The path of something in a frame: its name; inside a repeat `children[2].age`. */
export function pathOf(state: State, frame: Frame, name: string): string {
  const repeat = state.compiled.blocks[frame.block]?.repeat;
  if (!repeat || !frame.parent) return name;
  return `${pathOf(state, frame.parent, repeat.name)}[${String(frame.position)}].${name}`;
}

/** Finds what a path names. Nothing for an unknown name, and for an entry that there has never been. */
export function find(state: State, path: string): Found | undefined {
  const { compiled, root } = state;
  const direct = compiled.byName.get(path);
  if (direct) return direct.block === 0 ? { frame: root, node: direct } : undefined;
  let frame = root;
  let from = 0;
  for (;;) {
    const open = path.indexOf('[', from);
    if (open === -1) break;
    const close = path.indexOf('].', open);
    const repeat = compiled.byName.get(path.slice(from, open));
    if (close === -1 || repeat?.kind !== 'repeat' || repeat.block !== frame.block) return undefined;
    const next = frame.entries[repeat.slot]?.[entryNumber(path, open + 1, close) - 1];
    if (!next) return undefined;
    frame = next;
    from = close + 2;
  }
  const node = compiled.byName.get(path.slice(from));
  return node?.block === frame.block ? { frame, node } : undefined;
}

/** The whole number between two places of a path; 0 when there is none. */
function entryNumber(path: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = path.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return 0;
    number = number * 10 + digit;
  }
  return number;
}

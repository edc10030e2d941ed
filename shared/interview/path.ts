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
  let rest = path;
  for (;;) {
    const entry = /^([^[\]]+)\[(\d{1,4})\]\.(.+)$/.exec(rest);
    if (!entry) break;
    const repeat = compiled.byName.get(entry[1] ?? '');
    if (repeat?.kind !== 'repeat' || repeat.block !== frame.block) return undefined;
    const next = frame.entries[repeat.slot]?.[Number(entry[2]) - 1];
    if (!next) return undefined;
    frame = next;
    rest = entry[3] ?? '';
  }
  const node = compiled.byName.get(rest);
  return node?.block === frame.block ? { frame, node } : undefined;
}

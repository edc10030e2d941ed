import { isRows } from './clean-answer.ts';
import type { Block, CompiledNode, QuestionNode, RepeatNode } from './compiled.ts';
import type { LocalizedText } from '#shared/language/localized-text.ts';
import type { Items, Read, Scope, Value } from './expression/scope.ts';
import type { Frame } from './frame.ts';
import type { Layout } from './lay-out.ts';
import type { Option } from './option.ts';
import type { ChoiceOption } from './options-of.ts';
import type { Questionnaire } from './questionnaire.ts';

/** What one expression turned out to read. */
export interface Dependencies {
  /** Nodes read in the frame of the expression or in a frame around it. */
  readonly near: Set<CompiledNode>;
  /** Nodes read in other frames: the entries of a repeat, seen from elsewhere. */
  readonly far: Set<CompiledNode>;
  /** The value differs by language. */
  language: boolean;
}

export const noDependencies = (): Dependencies => ({ near: new Set(), far: new Set(), language: false });

/** Where an expression stands. */
interface Place {
  readonly layout: Layout;
  readonly block: number;
  /** Of the node that the expression stands at. */
  readonly parentSlot: number;
  /** The question whose `.` it may read. */
  readonly self?: Read<Frame>;
  /** The options that a choice filter goes through. */
  readonly filtered?: readonly ChoiceOption[];
  readonly sourceLanguage: string;
  readonly choiceLists: Questionnaire['choiceLists'];
}

/**
 * The scope of an expression: names become reads of slots, so that nothing is looked up while an interview runs.
 * `${matrix.row}` is the column chosen in that row; `${question_other}` the text of the "other" option. Seen from
 * outside its repeat a name is the value of the first entry, as an XPath node-set is when a text is wanted, and
 * all entries where the function wants a node-set. What is read is noted in `seen`.
 */
export function scopeOf(place: Place, seen: Dependencies): Scope<Frame> {
  const { layout, block } = place;

  function reference(name: string): Read<Frame> | undefined {
    const target = layout.byName.get(name);
    if (!target) return rowReference(name);
    const { slot } = target;
    return holdsValue(target) ? inFrameOf(target, (frame) => frame.value[slot] ?? '') : undefined;
  }

  /** `${matrix.row}`: names may hold dots, so the row is what follows the name of a matrix. */
  function rowReference(name: string): Read<Frame> | undefined {
    for (let dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
      const matrix = layout.byName.get(name.slice(0, dot));
      const code = name.slice(dot + 1);
      if (matrix?.kind !== 'question' || matrix.question.type !== 'matrix') continue;
      const row = matrix.question.rows.find((each) => each.code === code);
      if (row) return inFrameOf(matrix, (frame) => rowValue(frame, matrix, code));
    }
    return undefined;
  }

  function inFrameOf(target: CompiledNode, read: Read<Frame>): Read<Frame> {
    const up = stepsUp(layout.blocks, block, target.block);
    if (up === 0) {
      seen.near.add(target);
      return read;
    }
    if (up !== undefined) {
      seen.near.add(target);
      return (frame) => read(ancestor(frame, up));
    }
    const entries = entriesOf(target);
    return (frame) => {
      const first = entries(frame)[0];
      return first ? read(first) : '';
    };
  }

  /** The frames in which a node inside a repeat stands, for as far as they share the frames around this one. */
  function entriesOf(target: CompiledNode): (frame: Frame) => Frame[] {
    const shared = sharedBlock(layout.blocks, block, target.block);
    const up = stepsUp(layout.blocks, block, shared) ?? 0;
    const down = repeatsDown(layout.blocks, shared, target.block);
    seen.far.add(target);
    down.forEach(noteEntry);
    return (frame) => {
      let frames = [ancestor(frame, up)];
      for (const { slot } of down) {
        frames = frames.flatMap((each) =>
          (each.entries[slot] ?? []).filter((entry) => entry.relevant[0] === 1),
        );
      }
      return frames;
    };
  }

  function nodeset(name: string): Read<Frame, readonly Value[]> | undefined {
    const target = layout.byName.get(name);
    if (target?.kind === 'repeat') {
      const entry = layout.blocks[target.entryBlock]?.nodes[0];
      if (!entry) return undefined;
      const entries = entriesOf(entry);
      return (frame) => entries(frame).map((each) => each.position);
    }
    const read = reference(name);
    if (!read || !target) return read && ((frame) => [read(frame)]);
    if (target.block !== 0) {
      const entries = entriesOf(target);
      return (frame) => entries(frame).map((each) => each.value[target.slot] ?? '');
    }
    if (target.kind === 'question' && target.question.type === 'matrix') {
      // A matrix is a node a row: `sum(${matrix})` adds its answers up.
      return (frame) => {
        const value = read(frame);
        return typeof value === 'object' ? value : [];
      };
    }
    return (frame) => [read(frame)];
  }

  function path(absolute: boolean, steps: readonly string[]): Read<Frame> | undefined {
    const name = steps.at(-1);
    if (name === undefined || name === '..' || name === '*') return undefined;
    if (place.filtered && !absolute && steps.length === 1) return columnOf(name, place.filtered);
    // Names are unique in a questionnaire, so the last step says it all; the steps before it must exist.
    const around = absolute ? steps.slice(1, -1) : steps.slice(0, -1);
    const known = around.every((step) => step === '..' || isGroup(layout.byName.get(step)));
    return known ? reference(name) : undefined;
  }

  function choiceName(question: string): ((frame: Frame, code: string) => string) | undefined {
    const target = layout.byName.get(question);
    if (target?.kind !== 'question' || target.options.length === 0) return undefined;
    seen.language = true;
    const options = new Map(target.options.map((option) => [option.code, option]));
    return (frame, code) => {
      return wordsIn(options.get(code)?.label, frame.world.language);
    };
  }

  function position(of: number | string): Read<Frame, number> | undefined {
    let left = typeof of === 'number' ? of : Infinity;
    let slot = place.parentSlot;
    let up = 0;
    for (let at = layout.blocks[block]; at?.repeat; at = layout.blocks[at.repeat.block]) {
      for (; slot !== 0; slot = at.nodes[slot]?.parentSlot ?? 0) left -= 1;
      left -= 1;
      if (left <= 0 || at.repeat.name === of) return (frame) => ancestor(frame, up).position;
      slot = at.repeat.parentSlot;
      up += 1;
    }
    return undefined;
  }

  function indexed(
    name: string,
    repeats: readonly string[],
  ): ReturnType<NonNullable<Scope<Frame>['indexed']>> {
    const target = layout.byName.get(name);
    const steps = repeats.map((each) => layout.byName.get(each)).filter((node) => node?.kind === 'repeat');
    let inside = steps[0]?.block ?? 0;
    const up = stepsUp(layout.blocks, block, inside);
    for (const step of steps) if (step.block === inside) inside = step.entryBlock;
    if (up === undefined || inside === 0 || target?.block !== inside) return undefined;
    seen.far.add(target);
    for (const step of steps) noteEntry(step);
    return (frame, numbers) => {
      let at: Frame | undefined = ancestor(frame, up);
      steps.forEach(({ slot }, index) => {
        at = at?.entries[slot]?.[Math.trunc(numbers[index] ?? 0) - 1];
        if (at?.relevant[0] !== 1) at = undefined;
      });
      return at?.value[target.slot] ?? '';
    };
  }

  /** How many entries a repeat has is read as well. */
  function noteEntry({ entryBlock }: RepeatNode): void {
    const entry = layout.blocks[entryBlock]?.nodes[0];
    if (entry) seen.far.add(entry);
  }

  function items(list: string): Items<Frame> | undefined {
    const { choiceLists } = place;
    const options = choiceLists && Object.hasOwn(choiceLists, list) ? choiceLists[list] : undefined;
    if (!options) return undefined;
    return {
      count: options.length,
      column(name) {
        if (name === 'name') return (_, at) => options[at]?.code ?? '';
        if (name === 'label') {
          seen.language = true;
          return ({ world }, at) => wordsIn(options[at]?.label, world.language);
        }
        if (!hasColumn(options, name)) return undefined;
        return (_, at) => attributeOf(options[at], name);
      },
    };
  }

  const wordsIn = (label: LocalizedText | undefined, language: string): string =>
    label?.[language] ?? label?.[place.sourceLanguage] ?? '';

  return {
    reference,
    nodeset,
    path,
    choiceName,
    items,
    ...(place.self && { self: place.self }),
    ...(block !== 0 && { position }),
    indexed,
    surroundings: (frame) => frame.world.surroundings,
  };
}

/** Nodes whose value a name can stand for. */
export const holdsValue = (node: CompiledNode): boolean =>
  (node.kind === 'question' && node.question.type !== 'note') ||
  node.kind === 'other' ||
  node.kind === 'derived';

const isGroup = (node: CompiledNode | undefined): boolean =>
  node?.kind === 'group' || node?.kind === 'repeat';

function rowValue(frame: Frame, matrix: QuestionNode, row: string): Value {
  const given = frame.relevant[matrix.slot] === 1 ? frame.raw[matrix.slot] : undefined;
  if (given === undefined || !isRows(given) || !Object.hasOwn(given, row)) return '';
  if (frame.offered[matrix.slot]?.every((option) => option.code !== row)) return '';
  const column = given[row] ?? '';
  return matrix.options.some((option) => option.code === column) ? column : '';
}

function columnOf(name: string, options: readonly ChoiceOption[]): Read<Frame> | undefined {
  if (name === 'name') return (frame) => frame.option?.code ?? '';
  return hasColumn(options, name) ? (frame) => attributeOf(frame.option, name) : undefined;
}

const hasColumn = (options: readonly Option[], name: string): boolean =>
  options.some((option) => option.attributes && Object.hasOwn(option.attributes, name));

const attributeOf = (option: Option | undefined, name: string): string =>
  option?.attributes && Object.hasOwn(option.attributes, name) ? (option.attributes[name] ?? '') : '';

function ancestor(frame: Frame, up: number): Frame {
  let found = frame;
  for (let left = up; left > 0 && found.parent; left -= 1) found = found.parent;
  return found;
}

const blockAround = (blocks: readonly Block[], block: number): number | undefined =>
  blocks[block]?.repeat?.block;

/** How many frames to go up from one block to another; `undefined` when it does not stand around. */
function stepsUp(blocks: readonly Block[], from: number, to: number): number | undefined {
  let up = 0;
  for (let at: number | undefined = from; at !== undefined; at = blockAround(blocks, at), up += 1) {
    if (at === to) return up;
  }
  return undefined;
}

/** The innermost block from whose frames the entries of `target` are gathered for an expression in `from`. */
function sharedBlock(blocks: readonly Block[], from: number, target: number): number {
  const start = stepsUp(blocks, from, target) === undefined ? target : (blockAround(blocks, target) ?? 0);
  for (let at: number | undefined = start; at !== undefined; at = blockAround(blocks, at)) {
    if (stepsUp(blocks, from, at) !== undefined) return at;
  }
  return 0;
}

/** The repeats to enter, outermost first, on the way down from one block to another. */
function repeatsDown(blocks: readonly Block[], from: number, to: number) {
  const repeats = [];
  for (let at = to; at !== from;) {
    const repeat = blocks[at]?.repeat;
    if (!repeat) break;
    repeats.unshift(repeat);
    at = repeat.block;
  }
  return repeats;
}

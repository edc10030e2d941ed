import type { Answer } from './answer.ts';
import type { Compiled, Read, Value } from './expression/scope.ts';
import type { Frame } from './frame.ts';
import type { ChoiceOption } from './options-of.ts';
import type { Question } from './question.ts';
import type { DerivedVariable, Group, Questionnaire, ScreenOut } from './questionnaire.ts';

/**
 * A node ready to run. Its number is its place in document order; its block is the repeat it stands in (0
 * outside repeats) and its slot the place of its state in a frame of that block.
 */
interface NodeBase {
  readonly id: number;
  readonly name: string;
  readonly block: number;
  readonly slot: number;
  /** The slot, in the same block, of the group around it: 0 when the block itself is around it. */
  readonly parentSlot: number;
  /** Its place in the order in which each node comes after all that it depends on. */
  rank: number;
  /** The consent that it waits for. */
  consent?: Read<Frame, boolean>;
  relevance?: Read<Frame, boolean>;
  /** Nodes of the same block whose state in the same frame is worked out from this one's. */
  dependents: readonly CompiledNode[];
  /** Nodes that read this one from other frames: outside its repeat, inside repeats around which it stands. */
  distantDependents: readonly CompiledNode[];
  /** Its value differs by language (`jr:choice-name`). */
  languageDependent: boolean;
}

export interface QuestionNode extends NodeBase {
  readonly kind: 'question';
  readonly question: Question;
  /** The real answers that can be chosen, before any filter. */
  readonly options: readonly ChoiceOption[];
  readonly decline: readonly ChoiceOption[];
  /** What was given, as a value of the language; the empty string for what is no answer to this question. */
  readonly clean: (given: Answer) => Value;
  /** Which of the options (of a matrix: the rows) are offered depends on answers. */
  readonly dynamic: boolean;
  /** The text of its `specify` option. */
  other: OtherNode | undefined;
  calculation?: Compiled<Frame>;
  constraint?: Read<Frame, boolean>;
  required?: Read<Frame, boolean>;
  readonly?: Read<Frame, boolean>;
  initial?: Read<Frame>;
  filter?: Read<Frame, boolean>;
  /** The seed of the order of its options, where its author gave one. */
  seed?: Read<Frame>;
  /** For options (of a matrix: rows) that wait for a consent: by code. */
  optionConsent?: ReadonlyMap<string, Read<Frame, boolean>>;
}

/** The text of a question's `specify` option. */
export interface OtherNode extends NodeBase {
  readonly kind: 'other';
  readonly host: QuestionNode;
  /** The options that open the text. */
  readonly codes: ReadonlySet<string>;
}

export interface GroupNode extends NodeBase {
  readonly kind: 'group';
  readonly group: Group;
}

export interface RepeatNode extends NodeBase {
  readonly kind: 'repeat';
  readonly group: Group;
  /** The block of its entries. */
  readonly entryBlock: number;
  count?: Read<Frame>;
}

/** The frame of an entry itself, or of the whole: in slot 0 of each block. */
export interface EntryNode extends NodeBase {
  readonly kind: 'entry';
}

export interface DerivedNode extends NodeBase {
  readonly kind: 'derived';
  readonly derived: DerivedVariable;
  calculation?: Compiled<Frame>;
}

export interface ScreenOutNode extends NodeBase {
  readonly kind: 'screenOut';
  readonly screenOut: ScreenOut;
  calculation?: Compiled<Frame>;
}

export type CompiledNode =
  QuestionNode | OtherNode | GroupNode | RepeatNode | EntryNode | DerivedNode | ScreenOutNode;

/** The nodes of one repeat (or of all that is outside repeats), by slot. */
export interface Block {
  readonly index: number;
  /** The repeat whose entries these are; `undefined` for the outermost block. */
  readonly repeat: RepeatNode | undefined;
  readonly nodes: CompiledNode[];
}

/** A page before it is known what is asked: its number and the nodes on it, all of one block. */
export interface CompiledPage {
  readonly number: number;
  readonly block: number;
  readonly nodes: QuestionNode[];
  /** The labelled groups around it, outermost first. */
  readonly groups: readonly Group[];
  /** The repeat without a count whose number of entries is asked here; then there are no nodes. */
  readonly counts?: RepeatNode;
}

/** The order of pages: a page, or the pages of a repeat to go through once an entry. */
export type PageStep = CompiledPage | { readonly repeat: RepeatNode; readonly steps: readonly PageStep[] };

/** A questionnaire that has been found right, ready for interviews. Immutable and free to share. */
export interface CompiledQuestionnaire {
  readonly questionnaire: Questionnaire;
  /** In document order; a node's `id` is its index. */
  readonly nodes: readonly CompiledNode[];
  readonly blocks: readonly Block[];
  /** Questions, groups and derived variables, and the texts of "other" options, by name. */
  readonly byName: ReadonlyMap<string, CompiledNode>;
  /** All nodes in an order in which each comes after all that it depends on. */
  readonly order: readonly CompiledNode[];
  readonly pages: readonly PageStep[];
  readonly screenOuts: readonly ScreenOutNode[];
  readonly derived: readonly DerivedNode[];
}

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
  /** The consent that it waits for. */
  consent?: Read<Frame, boolean>;
  relevance?: Compiled<Frame>;
  /** Nodes whose state is worked out from this one's, directly. */
  dependents: readonly number[];
  /** `dependents` and theirs and so on, in an order in which each comes after all that it depends on. */
  affects: readonly number[];
  /** Its texts or values differ by language (`jr:choice-name`). */
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
  /** Which options are offered depends on answers. */
  readonly dynamic: boolean;
  /** The node of the text of its `specify` option. */
  other: number | undefined;
  calculation?: Compiled<Frame>;
  constraint?: Compiled<Frame>;
  required?: Compiled<Frame>;
  readonly?: Compiled<Frame>;
  initial?: Compiled<Frame>;
  filter?: Compiled<Frame>;
  /** For options (rows, of a matrix) that wait for a consent: by code. */
  optionConsent?: ReadonlyMap<string, Read<Frame, boolean>>;
}

/** The text of a question's `specify` option. */
export interface OtherNode extends NodeBase {
  readonly kind: 'other';
  readonly host: number;
  readonly hostSlot: number;
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
  count?: Compiled<Frame>;
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
  readonly parent: number | undefined;
  /** The slot of the repeat in the parent block. */
  readonly repeatSlot: number;
  readonly nodes: CompiledNode[];
}

/** A page before it is known what is asked: its number and the nodes on it, all of one block. */
export interface CompiledPage {
  readonly number: number;
  readonly block: number;
  readonly nodes: readonly QuestionNode[];
  /** The labelled groups around it, outermost first. */
  readonly groups: readonly Group[];
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

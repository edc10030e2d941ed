import { cleanerOf } from './clean-answer.ts';
import type { Block, CompiledNode, CompiledPage, OtherNode, PageStep, QuestionNode } from './compiled.ts';
import { declineOptionsOf, optionsOf } from './options-of.ts';
import { otherName } from './other-name.ts';
import type { Question } from './question.ts';
import type { Group, Node, Questionnaire } from './questionnaire.ts';

/** A questionnaire with numbered nodes, before its expressions are compiled. */
export interface Layout {
  readonly nodes: CompiledNode[];
  readonly blocks: Block[];
  /** The first node of each name. */
  readonly byName: Map<string, CompiledNode>;
  readonly pages: PageStep[];
}

/** The question types whose options can open a text field. */
const SPECIFIABLE: ReadonlySet<Question['type']> = new Set(['single', 'multiple', 'municipality']);

/** Where the walk through the tree is. */
interface Place {
  readonly block: Block;
  readonly parentSlot: number;
  readonly groups: readonly Group[];
  readonly steps: PageStep[];
  /** The page that a `together` group collects. */
  page: CompiledPage | undefined;
  readonly together: boolean;
}

/**
 * Numbers the nodes of a questionnaire, gives each a slot in its block, and cuts the questions into pages. Total:
 * a questionnaire with errors is laid out as well, so that all its errors can be found at once.
 */
export function layOut(questionnaire: Questionnaire): Layout {
  const layout: Layout = { nodes: [], blocks: [], byName: new Map(), pages: [] };
  let pageNumber = 0;

  function add<N extends CompiledNode>(block: Block, parentSlot: number, name: string, rest: Own<N>): N {
    const node = {
      id: layout.nodes.length,
      name,
      block: block.index,
      slot: block.nodes.length,
      parentSlot,
      rank: 0,
      dependents: [],
      distantDependents: [],
      languageDependent: false,
      ...rest,
      // The parts that a kind adds to the common ones are exactly `Own` of that kind.
    } as unknown as N;
    layout.nodes.push(node);
    block.nodes.push(node);
    return node;
  }
  function addNamed<N extends CompiledNode>(place: Place, name: string, rest: Own<N>): N {
    const node = add<N>(place.block, place.parentSlot, name, rest);
    if (!layout.byName.has(name)) layout.byName.set(name, node);
    return node;
  }
  function addBlock(repeat: Block['repeat']): Block {
    const block: Block = { index: layout.blocks.length, repeat, nodes: [] };
    layout.blocks.push(block);
    add(block, 0, repeat?.name ?? '', { kind: 'entry' });
    return block;
  }

  function addQuestion(place: Place, question: Question): void {
    const options = optionsOf(question, questionnaire.choiceLists);
    const decline = declineOptionsOf(question);
    const node = addNamed<QuestionNode>(place, question.name, {
      kind: 'question',
      question,
      options,
      decline,
      clean: cleanerOf(question, { options, decline }),
      dynamic: isDynamic(question, options),
      other: undefined,
    });
    const specify = options.filter((option) => option.specify).map((option) => option.code);
    if (specify.length > 0 && SPECIFIABLE.has(question.type)) {
      node.other = addNamed<OtherNode>(place, otherName(question.name), {
        kind: 'other',
        host: node,
        codes: new Set(specify),
      });
    }
    if (question.type === 'calculation') return;
    if (place.page) {
      place.page.nodes.push(node);
      return;
    }
    pageNumber += 1;
    const page: CompiledPage = {
      number: pageNumber,
      block: place.block.index,
      nodes: [node],
      groups: place.groups,
    };
    place.steps.push(page);
    if (place.together) place.page = page;
  }

  function walk(children: readonly Node[], place: Place): void {
    for (const child of children) {
      if (child.type !== 'group') {
        addQuestion(place, child);
        continue;
      }
      // A table without a heading is one all the same.
      const groups = child.label || child.appearance ? [...place.groups, child] : place.groups;
      const together = place.together || child.together === true;
      if (child.repeat) {
        // A repeat ends the page it stands in: each of its entries has pages of its own.
        place.page = undefined;
        const repeat = addNamed<Extract<CompiledNode, { kind: 'repeat' }>>(place, child.name, {
          kind: 'repeat',
          group: child,
          entryBlock: layout.blocks.length,
        });
        if (child.repeat.count === undefined) {
          pageNumber += 1;
          const { index } = place.block;
          place.steps.push({ number: pageNumber, block: index, nodes: [], groups, counts: repeat });
        }
        const block = addBlock(repeat);
        const steps: PageStep[] = [];
        place.steps.push({ repeat, steps });
        walk(child.children, { block, parentSlot: 0, groups, steps, page: undefined, together });
        continue;
      }
      const node = addNamed<Extract<CompiledNode, { kind: 'group' }>>(place, child.name, {
        kind: 'group',
        group: child,
      });
      if (!place.together && child.together) place.page = undefined;
      const inner: Place = { ...place, parentSlot: node.slot, groups, together };
      walk(child.children, inner);
      place.page = place.together ? inner.page : undefined;
    }
  }

  const root = addBlock(undefined);
  const top = {
    block: root,
    parentSlot: 0,
    groups: [],
    steps: layout.pages,
    page: undefined,
    together: false,
  };
  walk(questionnaire.children, top);
  for (const derived of questionnaire.derived ?? []) {
    addNamed<Extract<CompiledNode, { kind: 'derived' }>>(top, derived.name, { kind: 'derived', derived });
  }
  for (const screenOut of questionnaire.screenOuts ?? []) {
    add(root, 0, screenOut.name, { kind: 'screenOut', screenOut });
  }
  return layout;
}

/** What a kind of node adds to the parts that all have. */
type Own<N extends CompiledNode> = N extends CompiledNode
  ? Omit<
      N,
      | 'id'
      | 'name'
      | 'block'
      | 'slot'
      | 'parentSlot'
      | 'rank'
      | 'dependents'
      | 'distantDependents'
      | 'languageDependent'
    >
  : never;

/** Whether answers decide which options (of a matrix: rows) are offered. */
function isDynamic(question: Question, options: ReturnType<typeof optionsOf>): boolean {
  if (question.type === 'matrix') return question.rows.some((row) => row.consent !== undefined);
  return (
    ('choiceFilter' in question && question.choiceFilter !== undefined) ||
    options.some((option) => option.consent !== undefined)
  );
}

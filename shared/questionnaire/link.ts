import { bind } from './bind.ts';
import type { CompiledQuestionnaire } from './compiled.ts';
import { layOut, type Layout } from './lay-out.ts';
import { putInOrder } from './put-in-order.ts';
import type { QuestionnaireIssue } from './questionnaire-issue.ts';
import type { Questionnaire } from './questionnaire.ts';

/** A questionnaire whose names have become slots and whose expressions have become closures. */
export interface Linked {
  readonly layout: Layout;
  /** Fit for interviews when there are no issues. */
  readonly compiled: CompiledQuestionnaire;
  /** What is wrong with its expressions and its order. */
  readonly issues: readonly QuestionnaireIssue[];
}

/** The part of compiling that makes a questionnaire run, without the checks for its author. */
export function link(questionnaire: Questionnaire): Linked {
  const layout = layOut(questionnaire);
  const bound = bind(questionnaire, layout);
  const ordered = putInOrder(layout.nodes, bound.edges);
  return {
    layout,
    issues: [...bound.issues, ...ordered.issues],
    compiled: {
      questionnaire,
      nodes: layout.nodes,
      blocks: layout.blocks,
      byName: layout.byName,
      order: ordered.order,
      pages: layout.pages,
      screenOuts: layout.nodes.filter((node) => node.kind === 'screenOut'),
      derived: layout.nodes.filter((node) => node.kind === 'derived'),
    },
  };
}

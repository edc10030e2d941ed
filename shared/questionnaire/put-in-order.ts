import type { Edge } from './bind.ts';
import type { CompiledNode } from './compiled.ts';
import type { QuestionnaireIssue } from './questionnaire-issue.ts';

/**
 * Ranks the nodes so that each comes after all that it depends on and otherwise in document order, and tells each
 * node who depends on it. Nodes that wait for each other are an issue that names them, one per circle found.
 */
export function putInOrder(
  nodes: readonly CompiledNode[],
  edges: readonly Edge[][],
): { order: CompiledNode[]; issues: QuestionnaireIssue[] } {
  const issues: QuestionnaireIssue[] = [];
  const order: CompiledNode[] = [];
  const state = new Uint8Array(nodes.length);

  // Depth first with a stack of its own: a chain of thousands of questions must not end the program's.
  for (const start of nodes) {
    if (state[start.id] !== NEW) continue;
    const stack = [visit(start, edges, state)];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const edge = top.edges[top.next];
      if (!edge) {
        state[top.node.id] = DONE;
        top.node.rank = order.length;
        order.push(top.node);
        stack.pop();
        continue;
      }
      top.next += 1;
      if (state[edge.to.id] === NEW) stack.push(visit(edge.to, edges, state));
      else if (state[edge.to.id] === OPEN) issues.push(circle(stack, edge.to));
    }
  }
  if (issues.length === 0) tellDependents(nodes, edges);
  return { order, issues };
}

const NEW = 0;
const OPEN = 1;
const DONE = 2;

interface Visit {
  readonly node: CompiledNode;
  readonly edges: readonly Edge[];
  next: number;
}

function visit(node: CompiledNode, edges: readonly Edge[][], state: Uint8Array): Visit {
  state[node.id] = OPEN;
  return { node, edges: edges[node.id] ?? [], next: 0 };
}

function circle(stack: readonly Visit[], back: CompiledNode): QuestionnaireIssue {
  const from = stack.findIndex((each) => each.node === back);
  const members = stack.slice(from).map(({ node, edges, next }) => ({
    node,
    field: edges[next - 1]?.field ?? '',
  }));
  // Point at an expression: that a question waits for the group around it is nobody's mistake.
  const at = members.find(({ field }) => field !== '') ?? members[0];
  const cycle = members.filter(({ node }) => node.kind !== 'entry').map(({ node }) => node.name);
  return { code: 'circular', node: at?.node.name ?? '', field: at?.field ?? '', cycle };
}

function tellDependents(nodes: readonly CompiledNode[], edges: readonly Edge[][]): void {
  const near = nodes.map(() => new Set<CompiledNode>());
  const far = nodes.map(() => new Set<CompiledNode>());
  for (const node of nodes) {
    for (const edge of edges[node.id] ?? []) {
      const sets = edge.far || edge.to.block !== node.block ? far : near;
      sets[edge.to.id]?.add(node);
    }
  }
  for (const node of nodes) {
    node.distantDependents = [...(far[node.id] ?? [])];
    node.dependents = [...(near[node.id] ?? [])].filter((each) => !far[node.id]?.has(each));
  }
}

import type { Expression, ExpressionIssue } from './expression.ts';

/**
 * How deep a tree may be. Every walk over a tree and every evaluation recurses, so this is what keeps a
 * hostile workbook from overflowing the stack; five hundred `or`s in a row still fit.
 */
export const MAX_DEPTH = 512;

const childrenOf = (node: Expression): readonly Expression[] => {
  if (node.kind === 'call') return node.arguments;
  if (node.kind === 'binary') return [node.left, node.right];
  if (node.kind === 'items') return node.tests;
  return node.kind === 'negate' ? [node.operand] : [];
};

/** The first node that lies deeper than MAX_DEPTH. Walks with a list of its own, not with the stack. */
export function tooDeepNode(tree: Expression): Expression | undefined {
  const open: [Expression, number][] = [[tree, 1]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, depth] = next;
    if (depth > MAX_DEPTH) return node;
    for (const child of childrenOf(node)) open.push([child, depth + 1]);
  }
  return undefined;
}

export const tooDeepIssue = ({ start, end }: Expression): ExpressionIssue => ({
  code: 'tooDeep',
  found: '',
  start,
  end,
});

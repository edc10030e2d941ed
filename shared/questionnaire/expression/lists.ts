import type { Expression } from './expression.ts';

const partsOf = (node: Expression): readonly Expression[] => {
  switch (node.kind) {
    case 'call':
      return node.arguments;
    case 'items':
      return node.tests;
    case 'binary':
      return [node.left, node.right];
    case 'negate':
      return [node.operand];
    default:
      return [];
  }
};

/** The choice lists in which an expression looks something up, each as often as it does. */
export const listsIn = (tree: Expression): string[] => [
  ...(tree.kind === 'items' ? [tree.list] : []),
  ...partsOf(tree).flatMap(listsIn),
];

/** The same expression with another name for one choice list. */
export function renameList(tree: Expression, from: string, to: string): Expression {
  const again = (part: Expression): Expression => renameList(part, from, to);
  switch (tree.kind) {
    case 'call':
      return { ...tree, arguments: tree.arguments.map(again) };
    case 'items':
      return { ...tree, list: tree.list === from ? to : tree.list, tests: tree.tests.map(again) };
    case 'binary':
      return { ...tree, left: again(tree.left), right: again(tree.right) };
    case 'negate':
      return { ...tree, operand: again(tree.operand) };
    default:
      return tree;
  }
}

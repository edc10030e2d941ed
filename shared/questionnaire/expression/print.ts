import type { Expression } from './expression.ts';
import { PRECEDENCE, PRIMARY_PRECEDENCE, UNARY_PRECEDENCE } from './precedence.ts';

const precedenceOf = (node: Expression): number => {
  if (node.kind === 'binary') return PRECEDENCE[node.operator];
  return node.kind === 'negate' ? UNARY_PRECEDENCE : PRIMARY_PRECEDENCE;
};

const QUOTES = ["''", '""', '“”', '‘’'] as const;

/**
 * XPath has no escapes: a text is written with the first pair of quotes that it does not hold. A text that holds
 * all four kinds cannot come from `parse`; it is written as the `concat` of its parts, which has the same value.
 */
function printText(value: string): string {
  const pair = QUOTES.find(([open = '', close = '']) => !value.includes(open) && !value.includes(close));
  if (pair) return `${pair[0] ?? ''}${value}${pair[1] ?? ''}`;
  const parts = value.split("'").map((part) => `'${part}'`);
  return `concat(${parts.join(`, "'", `)})`;
}

/** `/` alone swallows a name or `*` that follows it, so it never stands bare beside an operator. */
const isRoot = (node: Expression): boolean =>
  node.kind === 'path' && node.absolute && node.steps.length === 0;

const printAt = (node: Expression, minimum: number): string =>
  precedenceOf(node) < minimum || isRoot(node) ? `(${print(node)})` : print(node);

/**
 * The expression as text, with as few parentheses as its meaning allows and one space around operators.
 * `parse(print(tree))` gives the same tree, spans apart.
 */
export function print(tree: Expression): string {
  switch (tree.kind) {
    case 'number':
      return tree.text;
    case 'string':
      return printText(tree.value);
    case 'reference':
      return `\${${tree.name}}`;
    case 'path':
      return `${tree.absolute ? '/' : ''}${tree.steps.join('/')}`;
    case 'items': {
      const tests = tree.tests.map((test) => `[${print(test)}]`).join('');
      const column = tree.column === undefined ? '' : `/${tree.column}`;
      return `instance(${printText(tree.list)})/root/item${tests}${column}`;
    }
    case 'call':
      return `${tree.name}(${tree.arguments.map((argument) => print(argument)).join(', ')})`;
    case 'negate':
      return `-${printAt(tree.operand, UNARY_PRECEDENCE)}`;
    case 'binary': {
      const precedence = PRECEDENCE[tree.operator];
      return `${printAt(tree.left, precedence)} ${tree.operator} ${printAt(tree.right, precedence + 1)}`;
    }
  }
}

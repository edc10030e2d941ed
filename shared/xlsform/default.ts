import { functionNamed } from '#shared/questionnaire/expression/functions/functions.ts';
import type { Expression } from '#shared/questionnaire/expression/expression.ts';
import { parse } from '#shared/questionnaire/expression/parse.ts';
import { print } from '#shared/questionnaire/expression/print.ts';

/** A text as an expression. */
export const literal = (text: string): string => print({ kind: 'string', value: text, start: 0, end: 0 });

/** Whether something in a tree has to be worked out: a name, a function, a sum. */
function isWorkedOut(tree: Expression): boolean {
  switch (tree.kind) {
    case 'call':
      return functionNamed(tree.name) !== undefined;
    case 'reference':
      return true;
    case 'binary':
      // `2020-01-01` and `a-b` are texts; a sum stands apart from its numbers.
      return isWorkedOut(tree.left) || isWorkedOut(tree.right) || hasSpaceAround(tree);
    case 'negate':
      return isWorkedOut(tree.operand);
    case 'path':
      return tree.steps[0] === '.' || tree.steps[0] === '..' || tree.steps[0] === 'current()';
    default:
      return false;
  }
}

const hasSpaceAround = (tree: Extract<Expression, { kind: 'binary' }>): boolean =>
  tree.left.kind === 'number' && tree.right.kind === 'number' && tree.right.start - tree.left.end >= 3;

/**
 * What stands under `default` as an expression: a value as it is written (`a c`, `2010-06-15`, `http://…`) or, as in
 * XLSForm, something to work out (`today()`, `${age} + 1`). A number is a number where `numeric`.
 */
export function initialOf(written: string, numeric: boolean): string {
  const text = written.trim();
  if (numeric && /^-?(\d+(\.\d+)?|\.\d+)$/.test(text)) return text;
  const parsed = parse(text);
  if (parsed.ok && isWorkedOut(parsed.tree)) return text;
  // A text that its author put between quotation marks is one already.
  if (parsed.ok && parsed.tree.kind === 'string') return text;
  return literal(text);
}

/** What is written under `default` so that `initialOf` gives this expression; `undefined` when nothing does. */
export function defaultOf(initial: string, numeric: boolean): string | undefined {
  const parsed = parse(initial);
  const plain = parsed.ok && parsed.tree.kind === 'string' ? [parsed.tree.value] : [];
  return [...plain, initial].find(
    (text) => text.trim() === text && text !== '' && initialOf(text, numeric) === initial,
  );
}

import type { Expression, Span } from './expression.ts';
import { referencesOf, type BareName } from './references.ts';

/** What a code is compared with: a question or other variable, the question itself (`.`), or a column of the option. */
export type Compared =
  | { readonly kind: 'name' | 'column'; readonly name: string }
  | { readonly kind: 'self' }
  /** The code of an option of this choice list, in a test of `instance('list')/root/item[…]`. */
  | { readonly kind: 'item'; readonly list: string };

/** A place where an expression compares something with a code that is written out. */
export interface ComparedCode extends Span {
  readonly with: Compared;
  readonly code: string;
  readonly by: '=' | '!=' | 'selected' | 'selected-at' | 'jr:choice-name';
  /** Written as a number (`${stars} = 3`), which also equals `3.0`. */
  readonly numeric: boolean;
}

/**
 * Every code that an expression compares a variable with: `${q} = 'a'` either way round, `selected(${q}, 'a')`,
 * `selected-at(${q}, 0) = 'a'`, `jr:choice-name('a', '${q}')`. Spans cover the code alone, without its quotes.
 * The empty text is no code.
 */
export function comparedCodes(tree: Expression, bare: BareName): ComparedCode[] {
  const found: ComparedCode[] = [];
  const add = (subject: Expression, literal: Expression, by: ComparedCode['by']): void => {
    const compared = comparedOf(subject, bare);
    const code = literalOf(literal);
    if (compared && code && code.code !== '') found.push({ with: compared, by, ...code });
  };
  const visit = (node: Expression): void => {
    switch (node.kind) {
      case 'binary':
        if (node.operator === '=' || node.operator === '!=') {
          const inner = pickedFrom(node.left);
          const otherInner = pickedFrom(node.right);
          add(inner ?? node.left, node.right, inner ? 'selected-at' : node.operator);
          add(otherInner ?? node.right, node.left, otherInner ? 'selected-at' : node.operator);
        }
        visit(node.left);
        visit(node.right);
        break;
      case 'call': {
        const [first, second] = node.arguments;
        if (first && second && node.name === 'selected') add(first, second, 'selected');
        if (first && second && node.name === 'jr:choice-name') addChoiceName(node, first);
        node.arguments.forEach(visit);
        break;
      }
      case 'items':
        for (const test of node.tests) {
          for (const each of comparedCodes(test, 'column')) {
            if (each.with.kind !== 'column') found.push(each);
            else if (each.with.name === 'name')
              found.push({ ...each, with: { kind: 'item', list: node.list } });
          }
        }
        break;
      case 'negate':
        visit(node.operand);
        break;
      default:
        break;
    }
  };
  const addChoiceName = (call: Expression, first: Expression): void => {
    // The question stands between quotes, so it is asked of those who know how that is written.
    const question = referencesOf(call, bare).at(-1);
    const code = literalOf(first);
    if (question && code && code.code !== '') {
      found.push({ with: { kind: 'name', name: question.name }, by: 'jr:choice-name', ...code });
    }
  };
  visit(tree);
  return found;
}

/** The list from which `selected-at` picks. */
const pickedFrom = (node: Expression): Expression | undefined =>
  node.kind === 'call' && node.name === 'selected-at' ? node.arguments[0] : undefined;

/** What a part of an expression reads, when it reads just one thing. */
export function comparedOf(node: Expression, bare: BareName): Compared | undefined {
  if (node.kind === 'reference') return { kind: 'name', name: node.name };
  if (node.kind !== 'path') return undefined;
  const last = node.steps.at(-1);
  if (last === undefined || last === '*' || last === '..') return undefined;
  if (last === '.' || last === 'current()') return node.steps.length === 1 ? { kind: 'self' } : undefined;
  const isColumn = bare === 'column' && !node.absolute && node.steps.length === 1;
  return { kind: isColumn ? 'column' : 'name', name: last };
}

/** A text or a number that is written out, and where it stands without its quotes. */
export function literalOf(
  node: Expression,
): (Span & { readonly code: string; readonly numeric: boolean }) | undefined {
  if (node.kind === 'number') return { code: node.text, numeric: true, start: node.start, end: node.end };
  if (node.kind !== 'string') return undefined;
  return { code: node.value.trim(), numeric: false, start: node.start + 1, end: node.end - 1 };
}

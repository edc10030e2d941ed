import { arithmeticPiece } from './arithmetic.ts';
import { equalPiece, relationPiece, unequalPiece } from './compare.ts';
import { tooDeepIssue, tooDeepNode } from './depth.ts';
import type { Expression, ExpressionIssue, Span, Step } from './expression.ts';
import type { Call } from './functions/definition.ts';
import { functionNamed } from './functions/functions.ts';
import { logicPiece } from './logic.ts';
import {
  anyPiece,
  booleanPiece,
  constantPiece,
  manyNodes,
  numberPiece,
  singleNode,
  type Nodeset,
  type Piece,
} from './piece.ts';
import type { Compiled, Read, Scope, Value } from './scope.ts';
import { siftItems, type SiftedItems } from './sift-items.ts';

export type Compilation<F> =
  | { readonly ok: true; readonly compiled: Compiled<F> }
  | { readonly ok: false; readonly issues: readonly ExpressionIssue[] };

type Node<Kind extends Expression['kind']> = Extract<Expression, { kind: Kind }>;

/** Steps of a path that name nothing. */
const UNNAMED: ReadonlySet<Step> = new Set(['.', '..', '*', 'current()']);

/** The steps that lead somewhere: `current()` and `.` are the question that the expression stands at already. */
const stepsOf = ({ steps }: Node<'path'>): readonly Step[] =>
  steps.filter((step) => step !== '.' && step !== 'current()');

function compilePiece<F>(tree: Expression, scope: Scope<F>) {
  const issues: ExpressionIssue[] = [];
  const references = new Set<string>();
  let volatile = false;
  /** The item of a list that a test is looking at. */
  let item: { column(name: string): Read<F> | undefined; position(): number } | undefined;
  const whole = piece(tree);
  return { whole, issues, references, volatile };

  function piece(node: Expression): Piece<F> {
    switch (node.kind) {
      case 'number':
        return constantPiece(node.value);
      case 'string':
        return constantPiece(node.value);
      case 'reference':
        return reference(node);
      case 'path':
        return path(node);
      case 'items':
        return anyPiece(items(node).first);
      case 'call':
        return call(node);
      case 'negate': {
        const operand = piece(node.operand);
        const { number } = operand;
        return folded(
          numberPiece((frame) => -number(frame)),
          operand.constant,
        );
      }
      case 'binary':
        return binary(node);
    }
  }

  function refuse(code: ExpressionIssue['code'], found: string, at: Span): Piece<F> {
    issues.push({ code, found, start: at.start, end: at.end });
    return constantPiece('');
  }

  function reference(node: Node<'reference'>): Piece<F> {
    references.add(node.name);
    const read = scope.reference(node.name);
    return read ? anyPiece(read) : refuse('unknownName', node.name, node);
  }

  function self(at: Span): Piece<F> {
    return scope.self ? anyPiece(scope.self) : refuse('unknownName', '.', at);
  }

  function path(node: Node<'path'>): Piece<F> {
    const steps = stepsOf(node);
    if (
      item &&
      !node.absolute &&
      node.steps.length === 1 &&
      steps.length + Number(node.steps[0] === '.') === 1
    ) {
      const name = steps[0] ?? '.';
      const column = name === '.' ? undefined : item.column(name);
      return column ? anyPiece(column) : refuse('unknownName', name, node);
    }
    const last = steps.at(-1);
    if (!node.absolute && last === undefined) return self(node);
    // Below a question there is nothing, so only a way up leads on from `current()` or `.`.
    const downward = steps[0] !== '..' && !node.absolute;
    if (downward && steps.length < node.steps.length) return refuse('unsupportedPath', '', node);
    const isName = last !== undefined && !UNNAMED.has(last);
    if (isName && !downward) references.add(last);
    const read = scope.path(node.absolute, steps);
    if (read) return anyPiece(read);
    return isName
      ? refuse('unknownName', last, { start: node.end - last.length, end: node.end })
      : refuse('unsupportedPath', '', node);
  }

  /** `../name` is one node; a path from the root or into a repeat is as many as the repeat has entries. */
  function pathNodeset(node: Node<'path'>): Nodeset<F> {
    const steps = stepsOf(node);
    const last = steps.at(-1);
    const isNear = !node.absolute && steps.filter((step) => !UNNAMED.has(step)).length <= 1;
    const known = scope.path(node.absolute, steps) !== undefined;
    if (last === undefined || UNNAMED.has(last) || (isNear && known)) return singleNode(path(node));
    const values = scope.nodeset(last);
    if (!values) return singleNode(path(node));
    references.add(last);
    return manyNodes(values);
  }

  function nodeset(node: Expression): Nodeset<F> {
    if (node.kind === 'reference') {
      const values = scope.nodeset(node.name);
      if (!values) return singleNode(reference(node));
      references.add(node.name);
      return manyNodes(values);
    }
    if (node.kind === 'path') return pathNodeset(node);
    if (node.kind === 'items') return manyNodes(items(node).all);
    if (node.kind === 'binary' && node.operator === '|') {
      const left = nodeset(node.left).values;
      const right = nodeset(node.right).values;
      return manyNodes((frame) => [...left(frame), ...right(frame)]);
    }
    return singleNode(piece(node));
  }

  function items(node: Node<'items'>): SiftedItems<F> {
    const found = scope.items?.(node.list);
    if (!found) refuse('unknownName', node.list, node);
    const around = item;
    const place = { at: 0, position: 1 };
    const column = (name: string): Read<F> | undefined => {
      const read = found?.column(name);
      return read && ((frame) => read(frame, place.at));
    };
    item = { column, position: () => place.position };
    const tests = node.tests.map((test) => piece(test));
    item = around;
    const value = column(node.column ?? 'name');
    if (found && !value && node.column !== undefined) refuse('unknownName', node.column, node);
    return siftItems(found?.count ?? 0, place, tests, value ?? (() => ''));
  }

  /** Of items any may be the one, as XPath compares node-sets. */
  function anyItem(node: Node<'binary'>): Piece<F> | undefined {
    const { operator, left, right } = node;
    if (operator !== '=' && operator !== '!=') return undefined;
    const [sifted, other] = left.kind === 'items' ? [left, right] : [right, left];
    if (sifted.kind !== 'items') return undefined;
    const values = items(sifted).all;
    let member: Value = '';
    const one = anyPiece<F>(() => member);
    const same = (operator === '=' ? equalPiece : unequalPiece)(one, piece(other)).test;
    return booleanPiece((frame) =>
      values(frame).some((each) => {
        member = each;
        return same(frame);
      }),
    );
  }

  function binary(node: Node<'binary'>): Piece<F> {
    const { operator } = node;
    if (operator === '|') return anyPiece<F>(nodeset(node).values);
    if (operator === 'and' || operator === 'or') {
      const sides = chain(node, operator).map((side) => piece(side));
      return folded(
        logicPiece(operator, sides),
        sides.every(({ constant }) => constant),
      );
    }
    const any = anyItem(node);
    if (any) return any;
    const left = piece(node.left);
    const right = piece(node.right);
    const constant = left.constant && right.constant;
    switch (operator) {
      case '=':
        return folded(equalPiece(left, right), constant);
      case '!=':
        return folded(unequalPiece(left, right), constant);
      case '<':
      case '<=':
      case '>':
      case '>=':
        return folded(relationPiece(left, operator, right), constant);
      default:
        return folded(arithmeticPiece(left, operator, right), constant);
    }
  }

  /** The sides of `a or b or c`, which the tree holds as `(a or b) or c`. */
  function chain(node: Expression, operator: 'and' | 'or'): Expression[] {
    const sides: Expression[] = [];
    let left = node;
    while (left.kind === 'binary' && left.operator === operator) {
      sides.unshift(left.right);
      left = left.left;
    }
    return [left, ...sides];
  }

  function call(node: Node<'call'>): Piece<F> {
    if (item && node.name === 'position' && node.arguments.length === 0) return numberPiece(item.position);
    const definition = functionNamed(node.name);
    const count = node.arguments.length;
    const [least, most] = definition?.arity ?? [0, -1];
    if (!definition || count < least || count > most || (definition.paired && (count - least) % 2 !== 0)) {
      // The arguments may hold mistakes of their own, and an author wants to see them all at once.
      node.arguments.forEach(piece);
      const surplus = node.arguments[most];
      return definition
        ? refuse(
            'wrongArgumentCount',
            node.name,
            surplus ? { start: surplus.start, end: node.end - 1 } : node,
          )
        : refuse('unknownFunction', node.name, { start: node.start, end: node.start + node.name.length });
    }
    if (definition.volatile) volatile = true;
    const before = issues.length;
    let constant = !definition.impure;
    const argument = (index: number): Expression => {
      const found = node.arguments[index];
      if (!found) throw new RangeError(`no argument ${String(index)}`);
      return found;
    };
    const noted = <Part extends { readonly constant: boolean }>(part: Part): Part => {
      constant &&= part.constant;
      return part;
    };
    const asked: Call<F> = {
      count,
      scope: scope,
      piece: (index) => noted(piece(argument(index))),
      nodeset: (index) => noted(nodeset(argument(index))),
      source: argument,
      self: () => noted(self(node)),
      refuse: (code, found, at) => {
        refuse(code, found, at);
      },
    };
    const built = definition.build(asked);
    return folded(built, constant && issues.length === before);
  }
}

/** Works a piece out now if no frame can change it. */
const folded = <F>(piece: Piece<F>, constant: boolean): Piece<F> =>
  constant ? constantPiece(piece.value(undefined as F)) : piece;

/**
 * Makes an expression ready to run : names are looked up in `scope` once, what does not depend on a frame is worked
 * out now, and each comparison becomes a closure for just its operands. The issues are all there are: unknown names
 * and functions, wrong numbers of arguments, paths that need more than a form has. What an author may have meant is left
 * to `withHint`: a phone that runs a published version never needs it.
 */
export function compile<F>(tree: Expression, scope: Scope<F>): Compilation<F> {
  const tooDeep = tooDeepNode(tree);
  if (tooDeep) return { ok: false, issues: [tooDeepIssue(tooDeep)] };
  const { whole, issues, references, volatile } = compilePiece(tree, scope);
  if (issues.length > 0) {
    return { ok: false, issues: issues.toSorted((one, other) => one.start - other.start) };
  }
  return {
    ok: true,
    compiled: {
      evaluate: whole.value,
      test: whole.test,
      references: [...references],
      volatile,
    },
  };
}

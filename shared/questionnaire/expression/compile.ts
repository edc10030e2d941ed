import { arithmeticPiece } from './arithmetic.ts';
import { equalPiece, relationPiece, unequalPiece } from './compare.ts';
import { tooDeepNode } from './depth.ts';
import type { Expression, ExpressionIssue, Span, Step } from './expression.ts';
import type { Call, FunctionDefinition } from './functions/definition.ts';
import { FUNCTION_NAMES, functionNamed } from './functions/functions.ts';
import { logicPiece } from './logic.ts';
import {
  anyPiece,
  constantPiece,
  manyNodes,
  numberPiece,
  singleNode,
  type Nodeset,
  type Piece,
} from './piece.ts';
import { print } from './print.ts';
import type { Compiled, Scope } from './scope.ts';
import { suggest } from './suggest.ts';

export type Compilation<F> =
  | { readonly ok: true; readonly compiled: Compiled<F> }
  | { readonly ok: false; readonly issues: readonly ExpressionIssue[] };

type Node<Kind extends Expression['kind']> = Extract<Expression, { kind: Kind }>;

/** Steps of a path that name nothing. */
const UNNAMED: ReadonlySet<Step> = new Set(['.', '..', '*', 'current()']);

/** The steps that lead somewhere: `current()` and `.` are the question that the expression stands at already. */
const stepsOf = ({ steps }: Node<'path'>): readonly Step[] =>
  steps.filter((step) => step !== '.' && step !== 'current()');

/** What `expected` says about the number of arguments: `2`, `1-2`, `2+`, `4, 6, 8…`. */
function arityText({ arity: [least, most], paired }: FunctionDefinition): string {
  if (paired) {
    const counts = [least, least + 2, least + 4].filter((count) => count <= most);
    return `${counts.join(', ')}${most === Infinity ? '…' : ''}`;
  }
  if (most === Infinity) return `${String(least)}+`;
  return least === most ? String(least) : `${String(least)}-${String(most)}`;
}

class Compiler<F> {
  readonly issues: ExpressionIssue[] = [];
  readonly references = new Set<string>();
  volatile = false;
  private readonly scope: Scope<F>;

  constructor(scope: Scope<F>) {
    this.scope = scope;
  }

  piece(node: Expression): Piece<F> {
    switch (node.kind) {
      case 'number':
        return constantPiece(node.value);
      case 'string':
        return constantPiece(node.value);
      case 'reference':
        return this.reference(node);
      case 'path':
        return this.path(node);
      case 'call':
        return this.call(node);
      case 'negate': {
        const operand = this.piece(node.operand);
        const { number } = operand;
        return folded(
          numberPiece((frame) => -number(frame)),
          operand.constant,
        );
      }
      case 'binary':
        return this.binary(node);
    }
  }

  private refuse(code: ExpressionIssue['code'], found: string, at: Span, expected?: string): Piece<F> {
    const hint = expected === undefined ? {} : { expected };
    this.issues.push({ code, found, start: at.start, end: at.end, ...hint });
    return constantPiece('');
  }

  private reference(node: Node<'reference'>): Piece<F> {
    this.references.add(node.name);
    const read = this.scope.reference(node.name);
    return read ? anyPiece(read) : this.refuse('unknownName', node.name, node);
  }

  private self(at: Span): Piece<F> {
    return this.scope.self ? anyPiece(this.scope.self) : this.refuse('unknownName', '.', at);
  }

  private path(node: Node<'path'>): Piece<F> {
    const steps = stepsOf(node);
    const last = steps.at(-1);
    if (!node.absolute && last === undefined) return this.self(node);
    // Below a question there is nothing, so only a way up leads on from `current()` or `.`.
    const downward = steps[0] !== '..' && !node.absolute;
    if (downward && steps.length < node.steps.length)
      return this.refuse('unsupportedPath', print(node), node);
    const isName = last !== undefined && !UNNAMED.has(last);
    if (isName && !downward) this.references.add(last);
    const read = this.scope.path(node.absolute, steps);
    if (read) return anyPiece(read);
    return isName
      ? this.refuse('unknownName', last, { start: node.end - last.length, end: node.end })
      : this.refuse('unsupportedPath', print(node), node);
  }

  /** `../name` is one node; a path from the root or into a repeat is as many as the repeat has entries. */
  private pathNodeset(node: Node<'path'>): Nodeset<F> {
    const steps = stepsOf(node);
    const last = steps.at(-1);
    const isNear = !node.absolute && steps.filter((step) => !UNNAMED.has(step)).length <= 1;
    const known = this.scope.path(node.absolute, steps) !== undefined;
    if (last === undefined || UNNAMED.has(last) || (isNear && known)) return singleNode(this.path(node));
    const values = this.scope.nodeset(last);
    if (!values) return singleNode(this.path(node));
    this.references.add(last);
    return manyNodes(values);
  }

  private nodeset(node: Expression): Nodeset<F> {
    if (node.kind === 'reference') {
      const values = this.scope.nodeset(node.name);
      if (!values) return singleNode(this.reference(node));
      this.references.add(node.name);
      return manyNodes(values);
    }
    if (node.kind === 'path') return this.pathNodeset(node);
    if (node.kind === 'binary' && node.operator === '|') {
      const left = this.nodeset(node.left).values;
      const right = this.nodeset(node.right).values;
      return manyNodes((frame) => [...left(frame), ...right(frame)]);
    }
    return singleNode(this.piece(node));
  }

  private binary(node: Node<'binary'>): Piece<F> {
    const { operator } = node;
    if (operator === '|') return anyPiece<F>(this.nodeset(node).values);
    if (operator === 'and' || operator === 'or') {
      const sides = this.chain(node, operator).map((side) => this.piece(side));
      return folded(
        logicPiece(operator, sides),
        sides.every(({ constant }) => constant),
      );
    }
    const left = this.piece(node.left);
    const right = this.piece(node.right);
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
  private chain(node: Expression, operator: 'and' | 'or'): Expression[] {
    const sides: Expression[] = [];
    let left = node;
    while (left.kind === 'binary' && left.operator === operator) {
      sides.unshift(left.right);
      left = left.left;
    }
    return [left, ...sides];
  }

  private call(node: Node<'call'>): Piece<F> {
    const definition = functionNamed(node.name);
    if (!definition) {
      // The arguments may hold mistakes of their own, and an author wants to see them all at once.
      for (const argument of node.arguments) this.piece(argument);
      const at = { start: node.start, end: node.start + node.name.length };
      return this.refuse('unknownFunction', node.name, at, suggest(node.name, FUNCTION_NAMES));
    }
    const count = node.arguments.length;
    const [least, most] = definition.arity;
    if (count < least || count > most || (definition.paired && (count - least) % 2 !== 0)) {
      for (const argument of node.arguments) this.piece(argument);
      const surplus = node.arguments[most];
      const at = { start: surplus?.start ?? node.start, end: surplus ? node.end - 1 : node.end };
      return this.refuse('wrongArgumentCount', node.name, at, arityText(definition));
    }
    if (definition.volatile) this.volatile = true;
    const before = this.issues.length;
    let constant = !definition.impure;
    const argument = (index: number): Expression => {
      const found = node.arguments[index];
      if (!found) throw new RangeError(`${node.name} has no argument ${String(index)}`);
      return found;
    };
    const noted = <Part extends { readonly constant: boolean }>(part: Part): Part => {
      constant &&= part.constant;
      return part;
    };
    const call: Call<F> = {
      count,
      scope: this.scope,
      piece: (index) => noted(this.piece(argument(index))),
      nodeset: (index) => noted(this.nodeset(argument(index))),
      source: argument,
      self: () => noted(this.self(node)),
      refuse: (code, found, at) => {
        this.refuse(code, found, at);
      },
    };
    const piece = definition.build(call);
    return folded(piece, constant && this.issues.length === before);
  }
}

/** Works a piece out now if no frame can change it. */
const folded = <F>(piece: Piece<F>, constant: boolean): Piece<F> =>
  constant ? constantPiece(piece.value(undefined as F)) : piece;

/**
 * Makes an expression ready to run: names are looked up in `scope` once, what does not depend on a frame is worked
 * out now, and each comparison becomes a closure for just its operands. The issues are all there are: unknown names
 * and functions, wrong numbers of arguments, paths that need more than a form has.
 */
export function compile<F>(tree: Expression, scope: Scope<F>): Compilation<F> {
  const tooDeep = tooDeepNode(tree);
  if (tooDeep) {
    return { ok: false, issues: [{ code: 'tooDeep', found: '', start: tooDeep.start, end: tooDeep.end }] };
  }
  const compiler = new Compiler(scope);
  const { value, test } = compiler.piece(tree);
  if (compiler.issues.length > 0) {
    return { ok: false, issues: compiler.issues.toSorted((one, other) => one.start - other.start) };
  }
  return {
    ok: true,
    compiled: {
      evaluate: value,
      test,
      references: [...compiler.references],
      volatile: compiler.volatile,
    },
  };
}

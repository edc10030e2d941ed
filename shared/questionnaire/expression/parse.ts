import { MAX_DEPTH, tooDeepIssue, tooDeepNode } from './depth.ts';
import type { BinaryOperator, Expression, ExpressionIssue } from './expression.ts';
import { operatorOf, PRECEDENCE, UNARY_PRECEDENCE } from './precedence.ts';
import { tokenize, type Token } from './tokenize.ts';

export type Parsed =
  | { readonly ok: true; readonly tree: Expression }
  | { readonly ok: false; readonly issues: readonly ExpressionIssue[] };

/** A node, and where it stands with the parentheses around it. */
interface Placed {
  readonly node: Expression;
  readonly start: number;
  readonly end: number;
}

/** What someone may have meant who wrote this where an operator is due. */
const meantOperator = (token: Token): string | undefined => {
  if (token.text === '/') return 'div';
  const lower = token.text.toLowerCase();
  return token.kind === 'name' && operatorOf(lower) ? lower : undefined;
};

/** Steps of a path are names, `.`, `..` and `*`. */
const isStep = (token: Token | undefined): token is Token =>
  token?.kind === 'name' || (token?.kind === 'sign' && ['.', '..', '*'].includes(token.text));

/** What was read of the tokens of a text of this length. */
interface Reading {
  readonly tree: Expression | undefined;
  readonly issue: ExpressionIssue | undefined;
}

function read(tokens: readonly Token[], length: number): Reading {
  let index = 0;
  let issue: ExpressionIssue | undefined;
  const tree = whole();
  return { tree, issue };

  function whole(): Expression | undefined {
    const placed = expression(0, 1);
    if (!placed) return undefined;
    const rest = peek();
    if (!rest) return placed.node;
    return refuse(rest, meantOperator(rest));
  }

  function peek(ahead = 0): Token | undefined {
    return tokens[index + ahead];
  }

  function isSign(text: string, ahead = 0): boolean {
    const token = peek(ahead);
    return token?.kind === 'sign' && token.text === text;
  }

  /** Keeps the first issue: what comes after it is mostly its echo. */
  function refuse(token: Token | undefined, meant?: string, code?: 'tooDeep'): undefined {
    // Only the items of a list can be sifted; elsewhere that needs the tree of an XForm.
    const isTest = token?.kind === 'sign' && (token.text === '[' || token.text === ']');
    const expected = isTest ? undefined : meant;
    const hint = expected === undefined ? {} : { expected };
    issue ??= token
      ? {
          code: code ?? (isTest ? 'unsupportedPath' : 'unexpectedToken'),
          found: token.kind === 'reference' ? `\${${token.text}}` : token.text,
          start: token.start,
          end: token.end,
          ...hint,
        }
      : { code: code ?? 'unexpectedEnd', found: '', start: length, end: length, ...hint };
    return undefined;
  }

  function expect(sign: string): Token | undefined {
    const token = peek();
    if (token && isSign(sign)) {
      index += 1;
      return token;
    }
    return refuse(token, (token && meantOperator(token)) ?? sign);
  }

  /** Precedence climbing: an operand, then every operator that binds at least as tightly as `minimum`. */
  function expression(minimum: number, depth: number): Placed | undefined {
    if (depth > MAX_DEPTH) return refuse(peek(), undefined, 'tooDeep');
    let left = operand(minimum, depth);
    while (left) {
      const token = peek();
      const operator = token?.kind === 'name' || token?.kind === 'sign' ? operatorOf(token.text) : undefined;
      if (!operator || PRECEDENCE[operator] < minimum) return left;
      index += 1;
      left = joined(left, operator, expression(PRECEDENCE[operator] + 1, depth + 1));
    }
    return undefined;
  }

  function joined(left: Placed, operator: BinaryOperator, right: Placed | undefined): Placed | undefined {
    if (!right) return undefined;
    const span = { start: left.start, end: right.end };
    return {
      node: { kind: 'binary', operator, left: left.node, right: right.node, ...span },
      ...span,
    };
  }

  function operand(minimum: number, depth: number): Placed | undefined {
    const token = peek();
    // XPath has no `a | -b`: a union joins paths, and a minus makes a number.
    if (token && isSign('-') && minimum <= UNARY_PRECEDENCE) {
      index += 1;
      const operand = expression(UNARY_PRECEDENCE, depth + 1);
      if (!operand) return undefined;
      const span = { start: token.start, end: operand.end };
      return {
        node: { kind: 'negate', operand: operand.node, ...span },
        ...span,
      };
    }
    return primary(depth);
  }

  function primary(depth: number): Placed | undefined {
    const token = peek();
    if (!token) return refuse(undefined);
    const { start, end, text } = token;
    const leaf = (node: Expression): Placed => {
      index += 1;
      return { node, start, end };
    };
    if (token.kind === 'number') return leaf({ kind: 'number', value: Number(text), text, start, end });
    if (token.kind === 'string') return leaf({ kind: 'string', value: text, start, end });
    if (token.kind === 'reference') return leaf({ kind: 'reference', name: text, start, end });
    if (token.kind === 'name' && isSign('(', 1)) {
      return text === 'instance' ? items(token, depth) : call(token, depth);
    }
    if (isSign('(')) {
      index += 1;
      const inner = expression(0, depth + 1);
      const close = inner && expect(')');
      return close && { ...inner, start, end: close.end };
    }
    if (isSign('/') || isStep(token)) return path([], token);
    return refuse(token);
  }

  function call(name: Token, depth: number): Placed | undefined {
    index += 2;
    const list: Expression[] = [];
    if (!isSign(')')) {
      for (;;) {
        const argument = expression(0, depth + 1);
        if (!argument) return undefined;
        list.push(argument.node);
        if (!isSign(',')) break;
        index += 1;
      }
    }
    const close = expect(')');
    if (!close) return undefined;
    if (name.text === 'current' && list.length === 0) return path(['current()'], name, close.end);
    const span = { start: name.start, end: close.end };
    return { node: { kind: 'call', name: name.text, arguments: list, ...span }, ...span };
  }

  /** `instance('list')/root/item[test]/column` */
  function items(first: Token, depth: number): Placed | undefined {
    index += 2;
    const list = peek();
    if (list?.kind !== 'string') return refuse(list, "'");
    index += 1;
    if (!expect(')')) return undefined;
    let end = step('root') && step('item');
    if (!end) return undefined;
    const tests: Expression[] = [];
    while (isSign('[')) {
      index += 1;
      const test = expression(0, depth + 1);
      end = test && expect(']');
      if (!test || !end) return undefined;
      tests.push(test.node);
    }
    let column: string | undefined;
    if (isSign('/')) {
      end = step();
      if (!end) return undefined;
      column = end.text;
    }
    const span = { start: first.start, end: end.end };
    return { node: { kind: 'items', list: list.text, tests, column, ...span }, ...span };
  }

  /** A slash and a name: this one, or any. */
  function step(name?: string): Token | undefined {
    if (!expect('/')) return undefined;
    const token = peek();
    if (token?.kind !== 'name' || (name !== undefined && token.text !== name)) {
      return refuse(token, name ?? 'name');
    }
    index += 1;
    return token;
  }

  /** `first` is where the path begins; with a step already read it goes on only after a slash. */
  function path(read: readonly string[], first: Token, readTo = first.end): Placed | undefined {
    const steps = [...read];
    let end = readTo;
    const slash = (): boolean => {
      const found = isSign('/');
      if (found) index += 1;
      return found;
    };
    const absolute = steps.length === 0 && slash();
    // After a root or `current()` a path may be complete; without either, its first step is due.
    let more = absolute ? isStep(peek()) : steps.length === 0 || slash();
    while (more) {
      const step = peek();
      if (!isStep(step)) return refuse(step, 'name');
      steps.push(step.text);
      end = step.end;
      index += 1;
      more = slash();
    }
    const span = { start: first.start, end };
    return { node: { kind: 'path', absolute, steps, ...span }, ...span };
  }
}

/**
 * The tree of an expression in the XLSForm language: XPath 1.0 expressions (W3C, 1999, section 3) as the ODK
 * XForms specification narrows them, with `${name}`. Offsets are UTF-16 code units, as in JavaScript strings.
 * Whether names and functions exist is for `compile` to say. Never throws, whatever the text.
 */
export function parse(source: string): Parsed {
  const words = tokenize(source);
  if (!words.ok) return { ok: false, issues: [words.issue] };
  if (words.tokens.length === 0) {
    return { ok: false, issues: [{ code: 'empty', found: '', start: 0, end: source.length }] };
  }
  const { tree, issue } = read(words.tokens, source.length);
  // A long row of operators is read without going deep, and yet makes a deep tree.
  const deep = tree && tooDeepNode(tree);
  if (deep) return { ok: false, issues: [tooDeepIssue(deep)] };
  if (tree) return { ok: true, tree };
  return { ok: false, issues: issue ? [issue] : [] };
}

import { MAX_DEPTH } from './depth.ts';
import type { BinaryOperator, Expression, ExpressionIssue } from './expression.ts';
import { operatorOf, PRECEDENCE, UNARY_PRECEDENCE } from './precedence.ts';
import { tokenize, type Token } from './tokenize.ts';

export type Parsed =
  | { readonly ok: true; readonly tree: Expression }
  | { readonly ok: false; readonly issues: readonly ExpressionIssue[] };

/** A node, where it stands with the parentheses around it, and how many levels it holds. */
interface Placed {
  readonly node: Expression;
  readonly start: number;
  readonly end: number;
  readonly height: number;
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

class Parser {
  private index = 0;
  issue: ExpressionIssue | undefined;
  private readonly tokens: readonly Token[];
  private readonly length: number;

  constructor(tokens: readonly Token[], length: number) {
    this.tokens = tokens;
    this.length = length;
  }

  whole(): Expression | undefined {
    const placed = this.expression(0, 1);
    if (!placed) return undefined;
    const rest = this.peek();
    if (!rest) return placed.node;
    return this.refuse(rest, meantOperator(rest));
  }

  private peek(ahead = 0): Token | undefined {
    return this.tokens[this.index + ahead];
  }

  private isSign(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token?.kind === 'sign' && token.text === text;
  }

  /** Keeps the first issue: what comes after it is mostly its echo. */
  private refuse(token: Token | undefined, expected?: string, code?: 'tooDeep'): undefined {
    const hint = expected === undefined ? {} : { expected };
    this.issue ??= token
      ? {
          code: code ?? 'unexpectedToken',
          found: token.kind === 'reference' ? `\${${token.text}}` : token.text,
          start: token.start,
          end: token.end,
          ...hint,
        }
      : { code: code ?? 'unexpectedEnd', found: '', start: this.length, end: this.length, ...hint };
    return undefined;
  }

  private expect(sign: string): Token | undefined {
    const token = this.peek();
    if (token && this.isSign(sign)) {
      this.index += 1;
      return token;
    }
    return this.refuse(token, (token && meantOperator(token)) ?? sign);
  }

  /** Precedence climbing: an operand, then every operator that binds at least as tightly as `minimum`. */
  private expression(minimum: number, depth: number): Placed | undefined {
    if (depth > MAX_DEPTH) return this.refuse(this.peek(), undefined, 'tooDeep');
    let left = this.operand(minimum, depth);
    while (left) {
      const token = this.peek();
      const operator = token?.kind === 'name' || token?.kind === 'sign' ? operatorOf(token.text) : undefined;
      if (!operator || PRECEDENCE[operator] < minimum) return left;
      if (left.height >= MAX_DEPTH) return this.refuse(token, undefined, 'tooDeep');
      this.index += 1;
      left = this.joined(left, operator, this.expression(PRECEDENCE[operator] + 1, depth + 1));
    }
    return undefined;
  }

  private joined(left: Placed, operator: BinaryOperator, right: Placed | undefined): Placed | undefined {
    if (!right) return undefined;
    const span = { start: left.start, end: right.end };
    return {
      node: { kind: 'binary', operator, left: left.node, right: right.node, ...span },
      ...span,
      height: Math.max(left.height, right.height) + 1,
    };
  }

  private operand(minimum: number, depth: number): Placed | undefined {
    const token = this.peek();
    // XPath has no `a | -b`: a union joins paths, and a minus makes a number.
    if (token && this.isSign('-') && minimum <= UNARY_PRECEDENCE) {
      this.index += 1;
      const operand = this.expression(UNARY_PRECEDENCE, depth + 1);
      if (!operand) return undefined;
      const span = { start: token.start, end: operand.end };
      return {
        node: { kind: 'negate', operand: operand.node, ...span },
        ...span,
        height: operand.height + 1,
      };
    }
    return this.primary(depth);
  }

  private primary(depth: number): Placed | undefined {
    const token = this.peek();
    if (!token) return this.refuse(undefined);
    const { start, end, text } = token;
    const leaf = (node: Expression): Placed => {
      this.index += 1;
      return { node, start, end, height: 1 };
    };
    if (token.kind === 'number') return leaf({ kind: 'number', value: Number(text), text, start, end });
    if (token.kind === 'string') return leaf({ kind: 'string', value: text, start, end });
    if (token.kind === 'reference') return leaf({ kind: 'reference', name: text, start, end });
    if (token.kind === 'name' && this.isSign('(', 1)) return this.call(token, depth);
    if (this.isSign('(')) {
      this.index += 1;
      const inner = this.expression(0, depth + 1);
      const close = inner && this.expect(')');
      return close && { ...inner, start, end: close.end };
    }
    if (this.isSign('/') || isStep(token)) return this.path([], token);
    return this.refuse(token);
  }

  private call(name: Token, depth: number): Placed | undefined {
    this.index += 2;
    const list: Expression[] = [];
    let height = 1;
    if (!this.isSign(')')) {
      for (;;) {
        const argument = this.expression(0, depth + 1);
        if (!argument) return undefined;
        list.push(argument.node);
        height = Math.max(height, argument.height + 1);
        if (!this.isSign(',')) break;
        this.index += 1;
      }
    }
    const close = this.expect(')');
    if (!close) return undefined;
    if (name.text === 'current' && list.length === 0) return this.path(['current()'], name, close.end);
    const span = { start: name.start, end: close.end };
    return { node: { kind: 'call', name: name.text, arguments: list, ...span }, ...span, height };
  }

  /** `first` is where the path begins; with a step already read it goes on only after a slash. */
  private path(read: readonly string[], first: Token, readTo = first.end): Placed | undefined {
    const steps = [...read];
    let end = readTo;
    const slash = (): boolean => {
      const found = this.isSign('/');
      if (found) this.index += 1;
      return found;
    };
    const absolute = steps.length === 0 && slash();
    // After a root or `current()` a path may be complete; without either, its first step is due.
    let more = absolute ? isStep(this.peek()) : steps.length === 0 || slash();
    while (more) {
      const step = this.peek();
      if (!isStep(step)) return this.refuse(step, 'name');
      steps.push(step.text);
      end = step.end;
      this.index += 1;
      more = slash();
    }
    const span = { start: first.start, end };
    return { node: { kind: 'path', absolute, steps, ...span }, ...span, height: 1 };
  }
}

/**
 * The tree of an expression in the XLSForm language: XPath 1.0 expressions (W3C, 1999, section 3) as the ODK
 * XForms specification narrows them, with `${name}`. Offsets are UTF-16 code units, as in JavaScript strings.
 * Whether names and functions exist is for `compile` to say. Never throws, whatever the text.
 */
export function parse(source: string): Parsed {
  const read = tokenize(source);
  if (!read.ok) return { ok: false, issues: [read.issue] };
  if (read.tokens.length === 0) {
    return { ok: false, issues: [{ code: 'empty', found: '', start: 0, end: source.length }] };
  }
  const parser = new Parser(read.tokens, source.length);
  const tree = parser.whole();
  if (tree) return { ok: true, tree };
  return { ok: false, issues: parser.issue ? [parser.issue] : [] };
}

/** Where something stands in the source: character offsets, the end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type BinaryOperator =
  'or' | 'and' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | 'div' | 'mod' | '|';

/** One step of a path: a name, `.`, `..` or `*`; the first may be `current()`. */
export type Step = string;

/**
 * The tree of an expression in the XLSForm language (XPath 1.0 as the ODK XForms specification narrows and
 * extends it, with `${name}` for "the value of that question").
 */
export type Expression = Span &
  (
    | { readonly kind: 'number'; readonly value: number; readonly text: string }
    | { readonly kind: 'string'; readonly value: string }
    /** `${name}` */
    | { readonly kind: 'reference'; readonly name: string }
    /** `.`, `..`, `../name`, `/data/name`, or a bare `name` (a column of the option inside a choice filter). */
    | { readonly kind: 'path'; readonly absolute: boolean; readonly steps: readonly Step[] }
    /**
     * `instance('list')/root/item[test]/column`: the options of a choice list for which all tests hold, and one of their
     * columns (`name` is the code, `label` the words). A bare name in a test is a column of the option.
     */
    | {
        readonly kind: 'items';
        readonly list: string;
        readonly tests: readonly Expression[];
        readonly column: string | undefined;
      }
    | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Expression[] }
    | {
        readonly kind: 'binary';
        readonly operator: BinaryOperator;
        readonly left: Expression;
        readonly right: Expression;
      }
    | { readonly kind: 'negate'; readonly operand: Expression }
  );

/** What is wrong with an expression, and where; the words are the reader's business. */
export interface ExpressionIssue extends Span {
  readonly code:
    | 'empty'
    | 'unexpectedCharacter'
    | 'unterminatedString'
    | 'unterminatedReference'
    | 'unexpectedToken'
    | 'unexpectedEnd'
    | 'unknownFunction'
    | 'wrongArgumentCount'
    | 'unknownName'
    | 'unsupportedPath'
    | 'invalidPattern'
    | 'tooDeep';
  /** What stood there, or the name that is unknown; empty from `compile` where that is all between `start` and `end`. */
  readonly found: string;
  /** What would be right there: a function name close to the one written, the token that was missing. */
  readonly expected?: string;
}

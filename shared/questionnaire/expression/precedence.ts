import type { BinaryOperator } from './expression.ts';

/** How tightly each operator binds, loosest first (XPath 1.0, section 3.5). All are left-associative. */
export const PRECEDENCE: Readonly<Record<BinaryOperator, number>> = {
  or: 1,
  and: 2,
  '=': 3,
  '!=': 3,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  div: 6,
  mod: 6,
  '|': 8,
};

/** Unary minus binds tighter than `*` and looser than `|`. */
export const UNARY_PRECEDENCE = 7;

/** Everything that is not an operator. */
export const PRIMARY_PRECEDENCE = 9;

/** The operator that a word or sign stands for where an operator is due. */
export const operatorOf = (text: string): BinaryOperator | undefined =>
  Object.hasOwn(PRECEDENCE, text) ? (text as BinaryOperator) : undefined;

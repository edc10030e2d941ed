import { comparedOf, literalOf } from '../../expression/compared-codes.ts';
import type { BinaryOperator, Expression } from '../../expression/expression.ts';
import type { BareName } from '../../expression/references.ts';
import { numberOfText } from '../../expression/value.ts';
import {
  all,
  any,
  atom,
  empty,
  FALSE,
  filled,
  not,
  TRUE,
  UNKNOWN,
  type Formula,
  type Relation,
} from './formula.ts';

/** How names are understood where a condition stands. */
export interface Reading {
  readonly bare: BareName;
  /** The variable that a name means here; `undefined` when it is not one value (a question of another repeat). */
  readonly variable: (name: string) => string | undefined;
  /** The variable behind `.`. */
  readonly self?: string | undefined;
  /** What a variable is worked out by, when it is no answer. */
  readonly workedOut: (variable: string) => WorkedOut | undefined;
}

/** The expression of a calculation, with names as they are understood where that stands. */
export interface WorkedOut {
  readonly expression: Expression;
  readonly reading: Reading;
  /** It has a value whatever is answered; else it may be empty. */
  readonly always: boolean;
}

/** Calculations within calculations are followed this far. */
const DEEPEST = 8;

const MIRRORED: Partial<Record<BinaryOperator, Relation>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

/** An expression as a condition, as far as the checker understands it. */
export function readCondition(node: Expression, reading: Reading, depth = 0): Formula {
  const read = (inner: Expression): Formula => readCondition(inner, reading, depth);
  switch (node.kind) {
    case 'number':
      return node.value !== 0 && !Number.isNaN(node.value) ? TRUE : FALSE;
    case 'string':
      return node.value === '' ? FALSE : TRUE;
    case 'negate':
    case 'items':
      return UNKNOWN;
    case 'reference':
    case 'path': {
      const variable = variableAt(node, reading);
      // A number is no condition when it is zero, so being filled in is not all that it asks.
      return variable === undefined ? UNKNOWN : all(filled(variable), UNKNOWN);
    }
    case 'call':
      return readCall(node, reading, read);
    case 'binary':
      return readBinary(node, reading, read, depth);
  }
}

function readCall(
  node: Extract<Expression, { kind: 'call' }>,
  reading: Reading,
  read: (inner: Expression) => Formula,
): Formula {
  const [first, second, third] = node.arguments;
  switch (node.name) {
    case 'true':
      return TRUE;
    case 'false':
      return FALSE;
    case 'not':
      return first ? not(read(first)) : UNKNOWN;
    case 'boolean':
      return first ? read(first) : UNKNOWN;
    case 'if': {
      if (!first || !second || !third) return UNKNOWN;
      const test = read(first);
      return any(all(test, read(second)), all(not(test), read(third)));
    }
    case 'selected': {
      const variable = first && variableAt(first, reading);
      const literal = second && literalOf(second);
      if (variable === undefined || !literal) return UNKNOWN;
      return literal.code === '' ? FALSE : atom({ variable, says: 'has', code: literal.code });
    }
    default:
      return UNKNOWN;
  }
}

function readBinary(
  { operator, left, right }: Extract<Expression, { kind: 'binary' }>,
  reading: Reading,
  read: (inner: Expression) => Formula,
  depth: number,
): Formula {
  switch (operator) {
    case 'and':
      return all(read(left), read(right));
    case 'or':
      return any(read(left), read(right));
    case '=':
      return readEquality(left, right, reading, depth);
    case '!=':
      return not(readEquality(left, right, reading, depth));
    case '<':
    case '<=':
    case '>':
    case '>=':
      return readRelation(left, operator, right, reading);
    default:
      return UNKNOWN;
  }
}

function readEquality(left: Expression, right: Expression, reading: Reading, depth: number): Formula {
  const literal = literalOf(right) ?? literalOf(left);
  const subject = literalOf(right) ? left : right;
  if (!literal) return UNKNOWN;
  const whole = literalOf(subject);
  if (whole) return equalLiterals(whole, literal);
  const counted = countedVariable(subject, reading);
  if (counted !== undefined && literal.numeric) return readCount(counted, '=', Number(literal.code));
  const variable = variableAt(subject, reading);
  if (variable === undefined) return UNKNOWN;
  if (literal.code === '') return empty(variable);
  const workedOut = reading.workedOut(variable);
  if (workedOut && depth < DEEPEST) {
    const equal = equalTo(workedOut.expression, literal, workedOut.reading, depth + 1);
    return workedOut.always ? equal : all(equal, UNKNOWN);
  }
  if (literal.numeric) return atom({ variable, says: 'compares', by: '=', number: Number(literal.code) });
  return atom({ variable, says: 'is', code: literal.code });
}

type Literal = NonNullable<ReturnType<typeof literalOf>>;

const equalLiterals = (one: Literal, other: Literal): Formula => {
  if (!one.numeric && !other.numeric) return one.code === other.code ? TRUE : FALSE;
  return numberOfText(one.code) === numberOfText(other.code) ? TRUE : FALSE;
};

/** When a calculation gives this code: read through its `if`s down to the texts that it can give. */
function equalTo(expression: Expression, wanted: Literal, reading: Reading, depth: number): Formula {
  const given = literalOf(expression);
  if (given) return equalLiterals(given, wanted);
  if (expression.kind !== 'call' || expression.name !== 'if') return UNKNOWN;
  const [test, then, otherwise] = expression.arguments;
  if (!test || !then || !otherwise) return UNKNOWN;
  const condition = readCondition(test, reading, depth);
  return any(
    all(condition, equalTo(then, wanted, reading, depth)),
    all(not(condition), equalTo(otherwise, wanted, reading, depth)),
  );
}

function readRelation(left: Expression, by: Relation, right: Expression, reading: Reading): Formula {
  const number = numberIn(right);
  if (number === undefined) {
    const other = numberIn(left);
    const mirrored = MIRRORED[by];
    return other === undefined || !mirrored ? UNKNOWN : relation(right, mirrored, other, reading);
  }
  return relation(left, by, number, reading);
}

function relation(subject: Expression, by: Relation, number: number, reading: Reading): Formula {
  const counted = countedVariable(subject, reading);
  if (counted !== undefined) return readCount(counted, by, number);
  const variable = variableAt(subject, reading);
  if (variable === undefined || reading.workedOut(variable)) return UNKNOWN;
  return atom({ variable, says: 'compares', by, number });
}

function numberIn(node: Expression): number | undefined {
  if (node.kind === 'number') return node.value;
  if (node.kind === 'negate') {
    const inner = numberIn(node.operand);
    return inner === undefined ? undefined : -inner;
  }
  // A text that spells a number; a date is a number too, but of days.
  return node.kind === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(node.value) ? Number(node.value) : undefined;
}

/** The variable whose answers or letters are counted. */
function countedVariable(node: Expression, reading: Reading): string | undefined {
  if (node.kind !== 'call' || !['count-selected', 'string-length'].includes(node.name)) return undefined;
  const [argument] = node.arguments;
  return argument ? variableAt(argument, reading) : reading.self;
}

/** What a count says of whether anything is there; how many there are is left open. */
function readCount(variable: string, by: Relation, number: number): Formula {
  const holdsForNone = compare(0, by, number);
  if (holdsForNone) {
    const holdsForSome = by === '>' || by === '>=' || number >= 1;
    return holdsForSome ? UNKNOWN : empty(variable);
  }
  return all(filled(variable), UNKNOWN);
}

/** Whether two numbers stand in a relation. */
export function compare(one: number, by: Relation, other: number): boolean {
  switch (by) {
    case '<':
      return one < other;
    case '<=':
      return one <= other;
    case '>':
      return one > other;
    case '>=':
      return one >= other;
    case '=':
      return one === other;
  }
}

function variableAt(node: Expression, reading: Reading): string | undefined {
  const compared = comparedOf(node, reading.bare);
  if (!compared) return undefined;
  if (compared.kind === 'self') return reading.self;
  return compared.kind === 'name' ? reading.variable(compared.name) : undefined;
}

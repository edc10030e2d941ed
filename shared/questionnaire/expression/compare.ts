import { booleanPiece, constantOf, type Piece } from './piece.ts';
import type { Read, Value } from './scope.ts';
import { booleanOf, numberOf, numberOfText, textOf } from './value.ts';

export type Relation = '<' | '<=' | '>' | '>=';

/** Whether a value that is no text equals a text: compared as booleans, as numbers or as texts, in that order. */
const equalsText = (value: Value, text: string, number: number): boolean => {
  if (typeof value === 'number') return value === number;
  if (typeof value === 'boolean') return value === (text !== '');
  return textOf(value) === text;
};

/** XPath `=` (XPath 1.0, section 3.4). A list is compared as the text that XLSForm writes for it. */
function equals(one: Value, other: Value): boolean {
  if (typeof one === 'string' && typeof other === 'string') return one === other;
  if (typeof one === 'boolean' || typeof other === 'boolean') return booleanOf(one) === booleanOf(other);
  if (typeof one === 'number' || typeof other === 'number') return numberOf(one) === numberOf(other);
  return textOf(one) === textOf(other);
}

function equalsConstant<F>(piece: Piece<F>, constant: Value): Read<F, boolean> {
  const { value, text, number, test } = piece;
  if (typeof constant === 'boolean' || piece.type === 'boolean') {
    const wanted = booleanOf(constant);
    return (frame) => test(frame) === wanted;
  }
  if (piece.type === 'number' || (typeof constant === 'number' && piece.type === 'text')) {
    const wanted = numberOf(constant);
    return (frame) => number(frame) === wanted;
  }
  if (typeof constant === 'number') {
    return (frame) => {
      const found = value(frame);
      return typeof found === 'number' ? found === constant : equals(found, constant);
    };
  }
  const wanted = textOf(constant);
  if (piece.type === 'text') return (frame) => text(frame) === wanted;
  const asNumber = numberOfText(wanted);
  return (frame) => {
    const found = value(frame);
    return typeof found === 'string' ? found === wanted : equalsText(found, wanted, asNumber);
  };
}

function equality<F>(left: Piece<F>, right: Piece<F>): Read<F, boolean> {
  const rightConstant = constantOf(right);
  if (rightConstant !== undefined) return equalsConstant(left, rightConstant);
  const leftConstant = constantOf(left);
  if (leftConstant !== undefined) return equalsConstant(right, leftConstant);
  if (left.type === 'boolean' || right.type === 'boolean') {
    return (frame) => left.test(frame) === right.test(frame);
  }
  if (left.type === 'any' || right.type === 'any') {
    const one = left.value;
    const other = right.value;
    return (frame) => equals(one(frame), other(frame));
  }
  if (left.type === 'number' || right.type === 'number') {
    return (frame) => left.number(frame) === right.number(frame);
  }
  return (frame) => left.text(frame) === right.text(frame);
}

/** `left = right`. Unlike in XPath, `!=` is always its opposite: there are no node sets to quantify over. */
export const equalPiece = <F>(left: Piece<F>, right: Piece<F>): Piece<F> =>
  booleanPiece(equality(left, right));

export function unequalPiece<F>(left: Piece<F>, right: Piece<F>): Piece<F> {
  const equal = equality(left, right);
  return booleanPiece((frame) => !equal(frame));
}

const MIRRORED: Readonly<Record<Relation, Relation>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

function relatesToConstant<F>(number: Read<F, number>, relation: Relation, bound: number): Read<F, boolean> {
  switch (relation) {
    case '<':
      return (frame) => number(frame) < bound;
    case '<=':
      return (frame) => number(frame) <= bound;
    case '>':
      return (frame) => number(frame) > bound;
    case '>=':
      return (frame) => number(frame) >= bound;
  }
}

/** `<`, `<=`, `>`, `>=`: always between numbers, false as soon as one of them is NaN. */
export function relationPiece<F>(left: Piece<F>, relation: Relation, right: Piece<F>): Piece<F> {
  if (right.constant)
    return booleanPiece(relatesToConstant(left.number, relation, numberOf(constantOf(right) ?? '')));
  if (left.constant) {
    return booleanPiece(
      relatesToConstant(right.number, MIRRORED[relation], numberOf(constantOf(left) ?? '')),
    );
  }
  const one = left.number;
  const other = right.number;
  switch (relation) {
    case '<':
      return booleanPiece((frame) => one(frame) < other(frame));
    case '<=':
      return booleanPiece((frame) => one(frame) <= other(frame));
    case '>':
      return booleanPiece((frame) => one(frame) > other(frame));
    case '>=':
      return booleanPiece((frame) => one(frame) >= other(frame));
  }
}

import { numberPiece, type Piece } from './piece.ts';

export type ArithmeticOperator = '+' | '-' | '*' | 'div' | 'mod';

/** `+ - * div mod`: always between numbers (dates are days); `mod` keeps the sign of the left side, as XPath. */
export function arithmeticPiece<F>(left: Piece<F>, operator: ArithmeticOperator, right: Piece<F>): Piece<F> {
  const one = left.number;
  const other = right.number;
  switch (operator) {
    case '+':
      return numberPiece((frame) => one(frame) + other(frame));
    case '-':
      return numberPiece((frame) => one(frame) - other(frame));
    case '*':
      return numberPiece((frame) => one(frame) * other(frame));
    case 'div':
      return numberPiece((frame) => one(frame) / other(frame));
    case 'mod':
      return numberPiece((frame) => one(frame) % other(frame));
  }
}

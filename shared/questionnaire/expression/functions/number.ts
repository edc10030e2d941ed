import { numberPiece } from '../piece.ts';
import { numeric, numeric2, type FunctionTable } from './definition.ts';

/**
 * Rounds half upwards (XPath 1.0, section 4.4) at a number of decimals, negative ones left of the point. Moves the
 * point in the written number: multiplying would make 1.005 into 100.49999999999999.
 */
function round(value: number, decimals: number): number {
  const places = Math.trunc(decimals);
  if (!Number.isFinite(value) || places !== places) return places !== places ? NaN : value;
  if (places === 0) return Math.round(value);
  if (places > 20) return value;
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const shifted = Math.round(Number(`${mantissa}e${String(Number(exponent) + places)}`));
  const [rounded = '', power = '0'] = String(shifted).split('e');
  return Number(`${rounded}e${String(Number(power) - places)}`);
}

/** Numbers, as XPath 1.0 section 4.4 and the `math` functions that ODK takes from XPath 3. */
export const number: FunctionTable = {
  number: {
    arity: [0, 1],
    build: (call) => numberPiece((call.count === 0 ? call.self() : call.piece(0)).number),
  },
  int: numeric(Math.trunc),
  floor: numeric(Math.floor),
  ceiling: numeric(Math.ceil),
  round: {
    arity: [1, 2],
    build: (call) => {
      const value = call.piece(0).number;
      if (call.count === 1) return numberPiece((frame) => Math.round(value(frame)));
      const decimals = call.piece(1).number;
      return numberPiece((frame) => round(value(frame), decimals(frame)));
    },
  },
  abs: numeric(Math.abs),
  pow: numeric2(Math.pow),
  sqrt: numeric(Math.sqrt),
  log: numeric(Math.log),
  log10: numeric(Math.log10),
  exp: numeric(Math.exp),
  exp10: numeric((value) => 10 ** value),
  pi: { arity: [0, 0], build: () => numberPiece(() => Math.PI) },
  sin: numeric(Math.sin),
  cos: numeric(Math.cos),
  tan: numeric(Math.tan),
  asin: numeric(Math.asin),
  acos: numeric(Math.acos),
  atan: numeric(Math.atan),
  atan2: numeric2(Math.atan2),
};

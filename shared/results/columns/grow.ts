import { type ChoiceColumn, type MultipleColumn, type NumberColumn, placeOfOption } from './column.ts';

/** A column that is being filled, one response after the other. */
export interface Growing<Column, Value> {
  add(value: Value): void;
  /** What was added so far, as a column of its own. */
  column(): Column;
}

/** Above this many codes a single choice no longer fits in a byte. */
const BYTE = 255;
/** Above this many codes it does not fit in two. */
const TWO_BYTES = 65_535;
const FIRST_CAPACITY = 1024;

/**
 * Fills a single choice. `undefined` is no answer. A code that is not among `categories` becomes one of its own when
 * it first occurs, unless `closed`: then it counts as no answer.
 * Throws a RangeError above 65,535 categories: such a variable is no choice.
 */
export function growChoice(
  name: string,
  categories: readonly string[] = [],
  closed = false,
): Growing<ChoiceColumn, string | undefined> {
  const place = new Map(categories.map((code, at) => [code, at + 1]));
  let codes: Uint8Array | Uint16Array =
    categories.length > BYTE ? new Uint16Array(FIRST_CAPACITY) : new Uint8Array(FIRST_CAPACITY);
  let length = 0;
  const placeOf = (code: string): number => {
    const known = place.get(code);
    if (known !== undefined || closed) return known ?? 0;
    const next = place.size + 1;
    if (next > TWO_BYTES) throw new RangeError(`${name} has more than ${String(TWO_BYTES)} different values`);
    if (next > BYTE && codes instanceof Uint8Array) codes = Uint16Array.from(codes);
    place.set(code, next);
    return next;
  };
  return {
    add(code) {
      const at = code === undefined ? 0 : placeOf(code);
      if (length === codes.length) {
        const larger = codes instanceof Uint8Array ? new Uint8Array(2 * length) : new Uint16Array(2 * length);
        larger.set(codes);
        codes = larger;
      }
      codes[length] = at;
      length += 1;
    },
    column: () => ({ kind: 'single', name, categories: [...place.keys()], codes: codes.slice(0, length) }),
  };
}

/**
 * Fills a multiple choice. `undefined` is no answer; an empty list is the answer of somebody who ticked nothing.
 * A code that is not among `categories` becomes an option of its own, unless `closed`: then it is left out.
 */
export function growMultiple(
  name: string,
  categories: readonly string[] = [],
  closed = false,
): Growing<MultipleColumn, readonly string[] | undefined> {
  const place = new Map(categories.map((code, at) => [code, at]));
  let capacity = FIRST_CAPACITY;
  const planes: Uint8Array[] = Array.from(
    { length: placeOfOption(categories.length - 1).plane + 1 },
    () => new Uint8Array(capacity),
  );
  let length = 0;
  const set = (plane: number, bit: number): void => {
    while (planes.length <= plane) planes.push(new Uint8Array(capacity));
    const bytes = planes[plane] as Uint8Array;
    bytes[length] = (bytes[length] as number) | bit;
  };
  return {
    add(codes) {
      if (length === capacity) {
        capacity *= 2;
        for (const [at, bytes] of planes.entries()) {
          const larger = new Uint8Array(capacity);
          larger.set(bytes);
          planes[at] = larger;
        }
      }
      if (codes !== undefined) {
        set(0, 1);
        for (const code of codes) {
          let at = place.get(code);
          if (at === undefined) {
            if (closed) continue;
            at = place.size;
            place.set(code, at);
          }
          const { plane, bit } = placeOfOption(at);
          set(plane, bit);
        }
      }
      length += 1;
    },
    column: () => ({
      kind: 'multiple',
      name,
      categories: [...place.keys()],
      planes: planes.map((bytes) => bytes.slice(0, length)),
    }),
  };
}

/** Fills a column of numbers. `undefined` is no answer. */
export function growNumbers(name: string): Growing<NumberColumn, number | undefined> {
  let values = new Float64Array(FIRST_CAPACITY);
  let length = 0;
  return {
    add(value) {
      if (length === values.length) {
        const larger = new Float64Array(2 * length);
        larger.set(values);
        values = larger;
      }
      values[length] = value ?? NaN;
      length += 1;
    },
    column: () => ({ kind: 'number', name, values: values.slice(0, length) }),
  };
}

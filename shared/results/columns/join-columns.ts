import {
  type ChoiceColumn,
  type Column,
  type MultipleColumn,
  type NumberColumn,
  placeOfOption,
} from './column.ts';
import type { StoredColumns } from './stored-columns.ts';

/**
 * The rows of all parts behind one another. A part that lacks a column has no value in it; parts that list the codes
 * of a column in another order, or other codes, are brought to one list.
 */
export function joinColumns(parts: readonly StoredColumns[]): StoredColumns {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const ids = new BigUint64Array(length);
  const keys = new Uint32Array(length);
  const columns = new Map<string, Column>();
  const names = new Set(parts.flatMap((part) => [...part.columns.keys()]));
  let start = 0;
  for (const part of parts) {
    ids.set(part.ids, start);
    keys.set(part.keys, start);
    start += part.length;
  }
  for (const name of names) {
    const pieces: Piece<Column>[] = [];
    let from = 0;
    for (const { columns: own, length: rows } of parts) {
      const column = own.get(name);
      if (column) pieces.push({ column, from });
      from += rows;
    }
    columns.set(name, joined(name, length, pieces));
  }
  return { length, ids, keys, columns };
}

/** A column of one part, and the row where it begins in the whole. */
interface Piece<Kind extends Column> {
  readonly column: Kind;
  readonly from: number;
}

function joined(name: string, length: number, pieces: readonly Piece<Column>[]): Column {
  // The kind of a column stands in its name.
  switch (pieces[0]?.column.kind) {
    case 'single':
      return joinChoices(name, length, pieces as readonly Piece<ChoiceColumn>[]);
    case 'multiple':
      return joinMultiples(name, length, pieces as readonly Piece<MultipleColumn>[]);
    default: {
      const values = new Float64Array(length).fill(NaN);
      for (const { column, from } of pieces as readonly Piece<NumberColumn>[])
        values.set(column.values, from);
      return { kind: 'number', name, values };
    }
  }
}

/** All codes of these lists in the order in which they first occur, and where each stands. */
function listed(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const place = new Map<string, number>();
  for (const list of lists) for (const code of list) if (!place.has(code)) place.set(code, place.size);
  return place;
}

const places = (codes: readonly string[], place: ReadonlyMap<string, number>): number[] =>
  codes.map((code) => place.get(code) ?? 0);

const inOrder = (list: readonly number[]): boolean => list.every((place, at) => place === at);

function joinChoices(name: string, length: number, pieces: readonly Piece<ChoiceColumn>[]): ChoiceColumn {
  const place = listed(pieces.map(({ column }) => column.categories));
  const codes = place.size > 255 ? new Uint16Array(length) : new Uint8Array(length);
  for (const { column, from } of pieces) {
    const to = places(column.categories, place);
    if (inOrder(to)) codes.set(column.codes, from);
    else {
      const mapped = Uint16Array.of(0, ...to.map((at) => at + 1));
      for (let row = 0; row < column.codes.length; row++)
        codes[from + row] = mapped[column.codes[row] as number] as number;
    }
  }
  return { kind: 'single', name, categories: [...place.keys()], codes };
}

function joinMultiples(
  name: string,
  length: number,
  pieces: readonly Piece<MultipleColumn>[],
): MultipleColumn {
  const place = listed(pieces.map(({ column }) => column.categories));
  const planes = Array.from(
    { length: placeOfOption(place.size - 1).plane + 1 },
    () => new Uint8Array(length),
  );
  for (const { column, from } of pieces) {
    const to = places(column.categories, place);
    for (const [plane, bytes] of column.planes.entries()) {
      if (inOrder(to)) {
        planes[plane]?.set(bytes, from);
        continue;
      }
      // Each bit of this plane goes where its option now stands; the bit that says "answered" stays.
      for (let bit = 0; bit < 8; bit++) {
        const option = plane * 8 + bit - 1;
        if (option >= column.categories.length) break;
        const target = placeOfOption(option < 0 ? -1 : (to[option] ?? 0));
        const into = planes[target.plane];
        if (!into) continue;
        for (let row = 0; row < bytes.length; row++)
          if (((bytes[row] as number) >> bit) & 1) (into[from + row] as number) |= target.bit;
      }
    }
  }
  return { kind: 'multiple', name, categories: [...place.keys()], planes };
}

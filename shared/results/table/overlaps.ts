import type { ChoiceColumn } from '../columns/column.ts';
import { countWhere } from './count-where.ts';
import { crossPlaces, type Places } from './sum-cells.ts';

/** Counts, for the base of one question after another, how many are in both of two groups. */
export interface OverlapCounter {
  /** `answered`: the base of the question. `more`: further populations, each by who is in it. */
  overlaps(
    breakdowns: readonly ChoiceColumn[],
    answered: Uint8Array,
    more: readonly Uint8Array[],
  ): number[][];
}

/** The places of each pair of breakdowns are worked out once and counted for every question. */
export function createOverlapCounter(): OverlapCounter {
  const pairs = new Map<ChoiceColumn, Map<ChoiceColumn, Places>>();
  const placesOf = (one: ChoiceColumn, other: ChoiceColumn): Places => {
    const known = pairs.get(one) ?? new Map<ChoiceColumn, Places>();
    pairs.set(one, known);
    const places =
      known.get(other) ??
      crossPlaces(
        one.codes,
        other.codes,
        other.categories.length + 1,
        (one.categories.length + 1) * (other.categories.length + 1),
      );
    known.set(other, places);
    return places;
  };
  return {
    overlaps(breakdowns, answered, more) {
      const first = breakdowns.map((_, at) =>
        breakdowns.slice(0, at).reduce((sum, { categories }) => sum + categories.length, 0),
      );
      const groups = breakdowns.reduce((sum, { categories }) => sum + categories.length, 0);
      const size = groups + more.length;
      const found = Array.from({ length: size }, () => new Array<number>(size).fill(0));
      const set = (one: number, other: number, count: number): void => {
        const [row, column] = [found[one], found[other]];
        if (row) row[other] = count;
        if (column) column[one] = count;
      };
      for (const [at, one] of breakdowns.entries()) {
        const start = first[at] ?? 0;
        const own = countWhere(one.codes, answered, one.categories.length + 1);
        for (const group of one.categories.keys()) set(start + group, start + group, own[group + 1] ?? 0);
        for (const [place, other] of breakdowns.slice(0, at).entries()) {
          const width = other.categories.length + 1;
          const cells = countWhere(placesOf(one, other), answered, (one.categories.length + 1) * width);
          for (const group of one.categories.keys())
            for (const second of other.categories.keys())
              set(start + group, (first[place] ?? 0) + second, cells[(group + 1) * width + second + 1] ?? 0);
        }
        for (const [place, mask] of more.entries()) {
          const cells = countWhere(one.codes, mask, one.categories.length + 1);
          for (const group of one.categories.keys())
            set(start + group, groups + place, cells[group + 1] ?? 0);
        }
      }
      for (const [place, mask] of more.entries())
        for (const [before, other] of more.slice(0, place + 1).entries()) {
          let both = 0;
          for (let i = 0; i < mask.length; i++) both += (mask[i] as number) & (other[i] as number);
          set(groups + place, groups + before, both);
        }
      return found;
    },
  };
}

import { KEYS } from '../disclosure/publish-count.ts';
import type { People, TrueTable } from '../true-table.ts';

/** One answer of a question that is, by its definition, some answers of another together. */
export interface Recoding {
  readonly from: TrueTable;
  readonly to: TrueTable;
  /** The place of the answer in `to`, and of those in `from` that make it up. */
  readonly option: number;
  readonly parts: readonly number[];
}

/** With more options there are too many ways to put them together. */
const MOST_OPTIONS = 12;

/**
 * Finds what is worked out from what ("no home or big problems with the home" is two answers of "How is your home?"),
 * from the people themselves: their record keys add up to the same. An attacker reads it in the definitions.
 */
export function recodings(tables: readonly TrueTable[]): Recoding[] {
  const disjoint = tables.filter(
    ({ kind, options }) => kind !== 'multiple' && options.length <= MOST_OPTIONS,
  );
  const sums = new Map(disjoint.map((table) => [table, sumsOf(table.all.counts)]));
  return disjoint.flatMap((to) =>
    to.all.counts.flatMap((people, option) => {
      if (people.count === 0) return [];
      return disjoint.flatMap((from) => {
        const parts = from === to ? undefined : sums.get(from)?.get(identity(people));
        return parts ? [{ from, to, option, parts }] : [];
      });
    }),
  );
}

/** Every way to put answers together that somebody gave, by the people that it makes. */
function sumsOf(counts: readonly People[]): Map<string, readonly number[]> {
  const given = counts.flatMap(({ count }, at) => (count > 0 ? [at] : []));
  const found = new Map<string, readonly number[]>();
  for (let ways = 1; ways < 2 ** given.length; ways += 1) {
    const parts = given.filter((_, bit) => (ways >> bit) % 2 === 1);
    const people = parts.reduce(
      (sum, at) => ({
        count: sum.count + (counts[at]?.count ?? 0),
        key: (sum.key + (counts[at]?.key ?? 0)) % KEYS,
      }),
      { count: 0, key: 0 },
    );
    found.set(identity(people), parts);
  }
  return found;
}

const identity = ({ count, key }: People): string => `${String(count)} ${String(key)}`;

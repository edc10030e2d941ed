import type { TrueTable } from '../true-table.ts';
import { overlap } from './apartness.ts';
import type { ChosenRow } from './choose-rows.ts';
import type { Rules } from './rules.ts';

/**
 * The options, by their place, whose figures of everybody are hidden because they are about those who gave a consent
 * (their own base), and these differ by a few people from everybody or from a group that is shown.
 */
export function withheldOptions(
  table: TrueTable,
  rows: readonly ChosenRow[],
  rules: Rules,
): ReadonlySet<number> {
  const isFew = (people: number): boolean => people > 0 && people < rules.apart;
  const close = new Set(
    table.populations.flatMap((population, at) => {
      if (population.kind !== 'consent') return [];
      const size = overlap(table, at, at);
      const apart = rows.map((row) => {
        if (row.state === 'hidden') return 0;
        if (!row.group) return table.all.base.count - size;
        const { breakdown, code } = row.group;
        const group = table.populations.findIndex(
          (other) => other.kind === 'group' && other.breakdown === breakdown && other.code === code,
        );
        return size + overlap(table, group, group) - 2 * overlap(table, at, group);
      });
      return apart.some(isFew) ? [population.consent] : [];
    }),
  );
  return new Set(
    table.options.flatMap(({ consent }, at) => (consent !== undefined && close.has(consent) ? [at] : [])),
  );
}

import type { Finding } from './finding.ts';
import type { Attempt } from './gate.ts';
import { LIMITS } from './limits.ts';
import { type PublishedRow, publishedRows } from './published-rows.ts';

/**
 * Looks for groups of which a figure tells what all of them said, or all but one, who then knows it of the others. In
 * a question with one answer a single hidden figure follows from the others.
 *
 * Source: D. Lupp and Ø. Langsrud (2021), "Suppression of directly-disclosive cells in frequency tables": a cell tells
 * of its whole group when the group without k of its members is no larger than the cell.
 */
export function complementAttack(attempt: Attempt): Finding[] {
  return publishedRows(attempt)
    .filter(({ isNew }) => isNew)
    .flatMap((row) =>
      row.table.options.flatMap((option, at) => {
        const people = row.truth.counts[at]?.count ?? 0;
        const base = (row.truth.bases?.[at] ?? row.truth.base).count;
        if (!isAlmostAll(people, base) || !isKnown(row, at)) return [];
        return [
          {
            attack: 'complement' as const,
            row: row.key,
            says: `${String(people)} of ${String(base)} chose ${option.code}`,
          },
        ];
      }),
    );
}

/** Whether a cell speaks of a whole group: with `k` of its members it is as large as the group. */
export const isAlmostAll = (cell: number, group: number, k: number = LIMITS.complement): boolean =>
  group > 0 && group - k <= cell;

function isKnown({ table, published }: PublishedRow, at: number): boolean {
  // Where there is one answer to give, all who answered gave it: nobody learns that from a figure.
  if (table.kind !== 'multiple' && table.options.length === 1) return false;
  if (typeof published.counts[at] === 'number') return true;
  const hidden = published.counts.filter((count) => count === null).length;
  return table.kind !== 'multiple' && hidden === 1;
}

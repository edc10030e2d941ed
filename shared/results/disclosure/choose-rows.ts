import type { TrueRow, TrueTable } from '../true-table.ts';
import { apartness } from './apartness.ts';
import { driftSince, type Ledger, type LedgerRow, newsSince, rowKey } from './ledger.ts';
import { isLargeEnough } from './publish-row.ts';
import type { Rules } from './rules.ts';

/** A row of a table with what becomes of it: made anew, left as it was published before, or not shown. */
export interface ChosenRow {
  readonly key: string;
  readonly group: { readonly breakdown: string; readonly code: string } | undefined;
  readonly truth: TrueRow;
  readonly before: LedgerRow | undefined;
  readonly state: 'fresh' | 'carried' | 'hidden';
}

/**
 * Which rows of a table are shown, everybody first and then the groups in order.
 *
 * Of two that would be made anew and differ by a few people, the later one is hidden. One that would be made anew
 * waits while another is left as it was that differs from it by a few, or by an unknown number of newcomers.
 */
export function chooseRows(table: TrueTable, ledger: Ledger | undefined, rules: Rules): ChosenRow[] {
  const rows = rowsOf(table).map((row) => {
    const before = ledger?.rows[row.key];
    return { ...row, before, state: wanted(table, row.truth, before, rules) };
  });
  const between = apartness(table);
  const drift = rows.map(({ before, truth }) => (before ? driftSince(before.sources, truth.sources) : 0));
  for (let again = true; again;) {
    again = false;
    for (const [later, row] of rows.entries())
      for (const [earlier, other] of rows.slice(0, later).entries()) {
        if (row.state === 'hidden' || other.state === 'hidden') continue;
        const apart = between(earlier, later);
        if (row.state === 'fresh' && other.state === 'fresh') {
          if (apart === 0 || apart >= rules.apart) continue;
          row.state = 'hidden';
        } else {
          if (row.state === other.state) continue;
          const [fresh, left] = row.state === 'fresh' ? [row, earlier] : [other, later];
          const unknown = drift[left] ?? 0;
          if ((apart === 0 && unknown === 0) || apart - unknown >= rules.apart) continue;
          fresh.state = fresh.before?.shown === true ? 'carried' : 'hidden';
        }
        again = true;
      }
  }
  return rows;
}

/** The rows of a table: everybody first, then the groups of each breakdown in order. */
export const rowsOf = (table: TrueTable): Pick<ChosenRow, 'key' | 'group' | 'truth'>[] => [
  { key: rowKey(table.name), group: undefined, truth: table.all },
  ...table.breakdowns.flatMap(({ name, groups }) =>
    groups.map((truth) => ({
      key: rowKey(table.name, name, truth.code),
      group: { breakdown: name, code: truth.code },
      truth,
    })),
  ),
];

function wanted(
  table: TrueTable,
  truth: TrueRow,
  before: LedgerRow | undefined,
  rules: Rules,
): ChosenRow['state'] {
  const fresh = isLargeEnough(table, truth, rules) ? 'fresh' : 'hidden';
  if (!before) return fresh;
  const { newAnswers, otherSources } = newsSince(before.sources, truth.sources);
  if (newAnswers >= rules.newAnswers && otherSources >= rules.otherSources) return fresh;
  return before.shown ? 'carried' : 'hidden';
}

import type { TrueRow, TrueTable } from '../true-table.ts';
import { apartness, overlap } from './apartness.ts';
import { driftSince, type Ledger, type LedgerRow, newsSince, rowKey } from './ledger.ts';
import { isLargeEnough } from './publish-row.ts';
import type { Rules } from './rules.ts';
import { partKey } from './table-part.ts';

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
 * waits while another is left as it was that differs from it by a few, or by an unknown number of newcomers; so it does
 * for one that was published once and is not shown any more, which whoever kept the older snapshot still has.
 *
 * A row that was never shown appears only together with enough new answers: else it could be a withdrawal that made
 * it appear, or one person who joined nine false ones.
 *
 * @param heldBack parts (`partKey`) of which nothing is made anew.
 */
export function chooseRows(
  table: TrueTable,
  ledger: Ledger | undefined,
  rules: Rules,
  heldBack: ReadonlySet<string> = new Set(),
): ChosenRow[] {
  const everybody = ledger?.rows[rowKey(table.name)];
  /** Enough came since the figures of everybody were made for others to appear beside them. */
  const isNews = everybody === undefined || hasNews(everybody, table.all, rules);
  const rows = rowsOf(table).map((row) => {
    const before = ledger?.rows[row.key];
    return { ...row, before, state: wanted(table, row.truth, before, rules, isNews) };
  });
  const between = apartness(table);
  const drift = rows.map(({ before, truth }) => (before ? driftSince(before.sources, truth.sources) : 0));
  /** What was published once stays known, also where it is not shown any more. */
  const isKnown = ({ state, before }: ChosenRow): boolean => state === 'hidden' && before !== undefined;
  const wait = (row: (typeof rows)[number]): void => {
    row.state = row.before?.shown === true ? 'carried' : 'hidden';
  };
  const isHeldBack = (group: ChosenRow['group']): boolean =>
    heldBack.has(partKey({ question: table.name })) ||
    (group !== undefined && heldBack.has(partKey({ question: table.name, breakdown: group.breakdown })));
  for (const row of rows) if (row.state === 'fresh' && isHeldBack(row.group)) wait(row);
  for (let again = true; again;) {
    again = false;
    for (const [at, row] of rows.entries())
      if (row.state === 'fresh' && isNearConsent(table, rows, at, drift[0] ?? 0, rules)) {
        wait(row);
        again = true;
      }
    for (const [later, row] of rows.entries())
      for (const [earlier, other] of rows.slice(0, later).entries()) {
        const [one, two] = [row, other].map((each) => (isKnown(each) ? 'known' : each.state));
        if (one === 'hidden' || two === 'hidden') continue;
        const apart = between(earlier, later);
        if (row.state === 'fresh' && other.state === 'fresh') {
          if (apart === 0 || apart >= rules.apart) continue;
          row.state = 'hidden';
        } else {
          if (row.state !== 'fresh' && other.state !== 'fresh') continue;
          const [fresh, left] = row.state === 'fresh' ? [row, earlier] : [other, later];
          const unknown = drift[left] ?? 0;
          if ((apart === 0 && unknown === 0) || apart - unknown >= rules.apart) continue;
          wait(fresh);
        }
        again = true;
      }
  }
  return rows;
}

/**
 * Whether a group differs by a few people from those who gave a consent, when these are shown by figures of everybody
 * that stay as they were: their options have bases of their own.
 */
function isNearConsent(
  table: TrueTable,
  [everybody, ...groups]: readonly ChosenRow[],
  at: number,
  drift: number,
  rules: Rules,
): boolean {
  const group = groups[at - 1]?.group;
  const shown = everybody?.before?.figures.bases;
  if (!everybody || everybody.state === 'fresh' || !shown || !group) return false;
  const place = table.populations.findIndex(
    (population) =>
      population.kind === 'group' &&
      population.breakdown === group.breakdown &&
      population.code === group.code,
  );
  return table.populations.some((population, consent) => {
    if (population.kind !== 'consent') return false;
    const isShown = table.options.some(
      (option) => option.consent === population.consent && typeof shown[option.code] === 'number',
    );
    if (!isShown) return false;
    const apart =
      overlap(table, consent, consent) + overlap(table, place, place) - 2 * overlap(table, consent, place);
    return !(apart === 0 && drift === 0) && apart - drift < rules.apart;
  });
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
  mayAppear: boolean,
): ChosenRow['state'] {
  const fresh = isLargeEnough(table, truth, rules) ? 'fresh' : 'hidden';
  if (!before) return mayAppear ? fresh : 'hidden';
  if (hasNews(before, truth, rules)) return fresh;
  return before.shown ? 'carried' : 'hidden';
}

function hasNews({ sources }: LedgerRow, truth: TrueRow, rules: Rules): boolean {
  const { newAnswers, otherSources } = newsSince(sources, truth.sources);
  return newAnswers >= rules.newAnswers && otherSources >= rules.otherSources;
}

import type { TrueTable } from '../true-table.ts';
import type { Finding } from './finding.ts';
import type { Attempt } from './gate.ts';
import { LIMITS } from './limits.ts';
import { cameOrWent } from './news-of.ts';
import { type PublishedRow, publishedRows } from './published-rows.ts';

/** Some people of a question's base of whom figures are shown. */
interface Shown {
  readonly key: string;
  readonly isNew: boolean;
  /** How many came or went since the figures were made: its people of then are not quite those of now. */
  readonly drift: number;
  /** Its place among the table's populations; `undefined` for everybody. */
  readonly place: number | undefined;
}

/**
 * Subtracts every two groups with figures in one question: where they differ by one to nine people the difference
 * speaks of those few. A group of one to nine differs by so much from nobody.
 */
export function subsetAttack(attempt: Attempt): Finding[] {
  const rows = publishedRows(attempt);
  return attempt.tables.flatMap((table) => {
    const shown = rows
      // What was published once and is hidden now is still known from the older snapshot.
      .filter((row) => row.table === table && (row.published.base !== null || row.before !== undefined))
      .flatMap((row) => shownBy(table, row));
    return shown.flatMap((one, at) => {
      const few = size(table, one.place);
      const alone: Finding[] =
        one.isNew && few < LIMITS.threshold
          ? [{ attack: 'subsets', row: one.key, says: `it is a group of ${String(few)}` }]
          : [];
      return [...alone, ...shown.slice(0, at).flatMap((other) => compare(table, one, other))];
    });
  });
}

function compare(table: TrueTable, one: Shown, other: Shown): Finding[] {
  // Of two that were published before, the later was attacked together with the earlier one then.
  if (!one.isNew && !other.isNew) return [];
  const differ =
    size(table, one.place) + size(table, other.place) - 2 * common(table, one.place, other.place);
  // The people of an older figure may differ from those of now by as many as came or went.
  const least = differ - one.drift - other.drift;
  if (differ === 0 && one.drift + other.drift === 0) return [];
  if (least >= LIMITS.apart) return [];
  return [
    {
      attack: 'subsets',
      row: one.key,
      says: `it differs from ${other.key} by ${String(Math.max(1, least))} people`,
    },
  ];
}

function shownBy(table: TrueTable, row: PublishedRow): Shown[] {
  const drift = row.isNew || !row.before ? 0 : cameOrWent(row.before.sources, row.truth.sources);
  const base = { key: row.key, isNew: row.isNew, drift };
  const bases =
    row.published.base === null
      ? table.options.map(({ code }) => row.before?.figures.bases?.[code])
      : row.published.bases;
  const place = row.group
    ? table.populations.findIndex(
        (population) =>
          population.kind === 'group' &&
          population.breakdown === row.group?.breakdown &&
          population.code === row.group.code,
      )
    : undefined;
  // Those who gave a consent are a group as well, once the base of an option that waits for it is shown.
  const consents = row.group
    ? []
    : table.populations.flatMap((population, at) =>
        population.kind === 'consent' &&
        table.options.some(
          ({ consent }, option) => consent === population.consent && typeof bases?.[option] === 'number',
        )
          ? [{ ...base, key: `${row.key} ${population.consent}`, place: at }]
          : [],
      );
  return [{ ...base, place }, ...consents];
}

const size = (table: TrueTable, place: number | undefined): number =>
  place === undefined ? table.all.base.count : (table.overlaps[place]?.[place] ?? 0);

function common(table: TrueTable, one: number | undefined, other: number | undefined): number {
  if (one === undefined) return size(table, other);
  if (other === undefined) return size(table, one);
  return table.overlaps[one]?.[other] ?? 0;
}

import { publishedCount } from '../disclosure/publish-count.ts';
import type { Count } from '../snapshot.ts';
import type { People, TrueTable } from '../true-table.ts';
import type { TablePart } from '../disclosure/table-part.ts';
import type { Finding } from './finding.ts';
import type { Attempt } from './gate.ts';
import { LIMITS } from './limits.ts';
import type { OpenSolver } from './linear-program.ts';
import { knowledgeOf } from './knowledge-of.ts';
import { recodings } from './recodings.ts';
import { type PublishedRow, publishedRows, type PublishedTables } from './published-rows.ts';
import { pinnedDown } from './unknowns.ts';

/**
 * Solves all tables together for every cell that truly holds one to nine people: from what is published of each
 * count, from the sums that everybody knows to hold, and from the definitions by which one question is worked out
 * from another. No such cell may come out as one of fewer than three numbers.
 */
export function intervalAttack(
  attempt: PublishedTables & Pick<Attempt, 'total'>,
  open: OpenSolver,
): Finding[] {
  const rows = publishedRows(attempt);
  // The bounds below are those of the noise; without it an attacker would find narrower ones.
  const bare = rows.filter(({ isNew }) => isNew).flatMap(withoutNoise);
  if (bare.length > 0) return bare;
  return families(attempt.tables).flatMap((tables) => {
    const knowledge = knowledgeOf(tables, rows, attempt.total.base.count);
    const secrets = knowledge.unknowns.flatMap(({ truth }, at) =>
      truth >= 1 && truth <= LIMITS.small ? [at] : [],
    );
    return pinnedDown(knowledge, secrets, LIMITS.fewest, open).map(({ unknown, least, most }) => ({
      attack: 'interval' as const,
      row: unknown.name,
      parts: knowledge.namesOf(unknown).map(partOf),
      says: `${String(unknown.truth)} people come out as ${String(least)} to ${String(most)}`,
    }));
  });
}

/** Whose number it is: `question`, `question option`, `question breakdown group` or that with an option. */
const partOf = (name: string): TablePart => {
  const [question = '', second, ...group] = name.split(' ');
  return group.length > 0 ? { question, breakdown: second } : { question, option: second };
};

/** Counts that are published as something else than the noise of their people makes of them. */
function withoutNoise({ key, truth, published }: PublishedRow): Finding[] {
  const pairs: [People | undefined, Count | undefined][] = [
    [truth.base, published.base],
    ...truth.counts.map((people, at): [People, Count | undefined] => [people, published.counts[at]]),
    ...(truth.bases ?? []).map((people, at): [People, Count | undefined] => [people, published.bases?.[at]]),
  ];
  return pairs.flatMap(([people, count]) =>
    people && typeof count === 'number' && !isNoisy(people, count)
      ? [
          {
            attack: 'interval' as const,
            row: key,
            says: `${String(people.count)} people are published as ${String(count)}, without their noise`,
          },
        ]
      : [],
  );
}

/** A count is what the noise of its people makes of it; a base may be raised to the threshold that it has passed. */
const isNoisy = ({ count, key }: People, published: number): boolean => {
  const noisy = publishedCount(count, key);
  return published === noisy || (published === LIMITS.threshold && noisy < published && count >= published);
};

/**
 * Tables that know of each other are solved together: by a definition that makes one of another, or because the same
 * people are counted in both. What is left apart shares no number with the rest.
 */
function families(tables: readonly TrueTable[]): TrueTable[][] {
  const family = new Map(tables.map((table) => [table, new Set([table])]));
  const join = (first: TrueTable, second: TrueTable): void => {
    const [one, other] = [family.get(first), family.get(second)];
    if (!one || !other || one === other) return;
    for (const table of other) {
      one.add(table);
      family.set(table, one);
    }
  };
  for (const { from, to } of recodings(tables)) join(from, to);
  const counted = new Map<string, TrueTable>();
  for (const table of tables)
    for (const { count, key } of peopleOf(table)) {
      if (count === 0) continue;
      const identity = `${String(count)} ${String(key)}`;
      const other = counted.get(identity);
      if (other) join(other, table);
      else counted.set(identity, table);
    }
  return [...new Set(family.values())].map((members) => [...members]);
}

/** Everybody whom a table counts somewhere. */
const peopleOf = ({ all, breakdowns }: TrueTable): People[] =>
  [all, ...breakdowns.flatMap(({ groups, rest }) => [...groups, rest])].flatMap(({ base, counts }) => [
    base,
    ...counts,
  ]);

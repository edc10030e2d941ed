import { originsOf } from '../disclosure/publish-count.ts';
import type { Count } from '../snapshot.ts';
import type { People, TrueRow, TrueTable } from '../true-table.ts';
import { LIMITS } from './limits.ts';
import { cameOrWent } from './news-of.ts';
import type { PublishedRow } from './published-rows.ts';
import { recodings } from './recodings.ts';
import { Knowledge } from './unknowns.ts';

/** The places of the unknowns of one row. */
interface Row {
  readonly base: number;
  readonly counts: readonly number[];
  /** Those to whom the options of each consent were offered. */
  readonly offered: ReadonlyMap<string, number>;
}

/**
 * What an attacker knows of these tables. Of a count that is published: which true counts it can come from. Of a base
 * that is hidden because it is small: that it is. Of figures that were published before, whether they were left as they
 * were, made anew or are hidden now: which true counts of then they come from, and at worst how many came or went since.
 * And all sums: groups and those in none make up everybody, answers that exclude each other make up the base, nobody
 * chose what they were not offered. The same people are one number in all tables.
 */
export function knowledgeOf(
  tables: readonly TrueTable[],
  rows: readonly PublishedRow[],
  people: number,
): Knowledge {
  const knowledge = new Knowledge();
  /** Nothing can be larger than the whole, which is known within the noise. */
  const largest = 2 * people + 100;
  const published = new Map(rows.map((row) => [row.key, row]));
  const placed = new Map(
    tables.map((table) => {
      const everybody = addRow(knowledge, table, table.all, published.get(table.name), largest);
      const groups = table.breakdowns.map(({ name, groups: listed, rest }) => {
        const shown = listed.map((group) => {
          const row = published.get(`${table.name} ${name} ${group.code}`);
          return { code: group.code, row: addRow(knowledge, table, group, row, largest) };
        });
        const others = addRow(knowledge, table, rest, undefined, largest, `${table.name} ${name} -`);
        addUp(knowledge, everybody, [...shown.map(({ row }) => row), others]);
        return { name, shown };
      });
      return [table, { everybody, groups }] as const;
    }),
  );
  for (const { from, to, option, parts } of recodings(tables)) {
    const [source, made] = [placed.get(from), placed.get(to)];
    if (!source || !made) continue;
    const link = (one: Row, other: Row): void => {
      const total = other.counts[option];
      if (total !== undefined)
        knowledge.adds(
          total,
          parts.map((part) => one.counts[part]).filter((at) => at !== undefined),
        );
    };
    link(source.everybody, made.everybody);
    for (const { name, shown } of made.groups)
      for (const { code, row } of shown) {
        const other = source.groups
          .find((breakdown) => breakdown.name === name)
          ?.shown.find((group) => group.code === code);
        if (other) link(other.row, row);
      }
  }
  return knowledge;
}

const EVERYTHING = { least: 0, most: Infinity };

/** Nobody is nobody in particular: an attacker does not know where there is nobody. */
const identityOf = (people: People | undefined): string | undefined =>
  people && people.count > 0 ? `${String(people.count)} ${String(people.key)}` : undefined;

function addRow(
  knowledge: Knowledge,
  table: TrueTable,
  truth: TrueRow,
  row: PublishedRow | undefined,
  largest: number,
  name: string = row?.key ?? table.name,
): Row {
  const isHidden = row?.published.base === null;
  const threshold = table.sensitive ? LIMITS.sensitiveThreshold : LIMITS.threshold;
  const drift = row?.before ? cameOrWent(row.before.sources, row.truth.sources) : 0;
  /** From the figure of now and from that of before. */
  const known = (
    people: People | undefined,
    value: Count | undefined,
    then: Count | undefined,
  ): { least: number; most: number } => {
    const truly = people?.count ?? 0;
    const now = row?.isNew === true && typeof value === 'number' ? originsOf(value) : EVERYTHING;
    const old = typeof then === 'number' ? originsOf(then) : EVERYTHING;
    return {
      // Who left and who came in their place do not show in the drift: an attacker who forgets that is mistaken.
      least: Math.max(0, now.least, Math.min(truly, old.least - drift)),
      most: Math.min(largest, now.most, Math.max(truly, old.most + drift)),
    };
  };
  const before = row?.before?.figures;
  /** What is shown has passed the threshold, and may have been raised to it. */
  const passed = ({ least, most }: { least: number; most: number }) =>
    row?.isNew === true && !isHidden ? { least: Math.max(least, threshold), most } : { least, most };
  const base = knowledge.add(
    {
      name,
      truth: truth.base.count,
      ...(isHidden && truth.base.count < threshold
        ? { least: 0, most: threshold - 1 }
        : passed(known(truth.base, row?.published.base, before?.base))),
    },
    identityOf(truth.base),
  );
  const offered = new Map<string, number>();
  const counts = table.options.map(({ code, consent }, at) => {
    const count = knowledge.add(
      {
        name: `${name} ${code}`,
        truth: truth.counts[at]?.count ?? 0,
        ...known(truth.counts[at], row?.published.counts[at], before?.counts[code]),
      },
      identityOf(truth.counts[at]),
    );
    if (consent === undefined) knowledge.within(count, base);
    else {
      const own = offered.get(consent) ?? addOffered(at);
      offered.set(consent, own);
      knowledge.within(count, own);
    }
    return count;
  });
  if (table.kind !== 'multiple') knowledge.adds(base, counts);
  return { base, counts, offered };

  function addOffered(at: number): number {
    const place = knowledge.add(
      {
        name: `${name} offered`,
        truth: truth.bases?.[at]?.count ?? 0,
        ...known(
          truth.bases?.[at],
          row?.published.bases?.[at],
          before?.bases?.[table.options[at]?.code ?? ''],
        ),
      },
      identityOf(truth.bases?.[at]),
    );
    const refused = knowledge.add({
      name: `${name} refused`,
      truth: truth.base.count - (truth.bases?.[at]?.count ?? 0),
      least: 0,
      most: largest,
    });
    knowledge.adds(base, [place, refused]);
    return place;
  }
}

/** Groups, with those in none, make up everybody: in the base, in each answer, and of those who were offered it. */
function addUp(knowledge: Knowledge, everybody: Row, parts: readonly Row[]): void {
  knowledge.adds(
    everybody.base,
    parts.map(({ base }) => base),
  );
  for (const [at, total] of everybody.counts.entries())
    knowledge.adds(
      total,
      parts.map(({ counts }) => counts[at]).filter((count) => count !== undefined),
    );
  for (const [consent, total] of everybody.offered)
    knowledge.adds(
      total,
      parts.map(({ offered }) => offered.get(consent)).filter((own) => own !== undefined),
    );
}

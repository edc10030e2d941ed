import { Snapshot } from '../snapshot.ts';
import type { Finding } from './finding.ts';
import type { Attempt } from './gate.ts';
import { LIMITS } from './limits.ts';
import { publishedRows, tablesOf } from './published-rows.ts';
import { voiceFindings } from './voice-findings.ts';
import { weightedFindings } from './weighted-findings.ts';

/**
 * Looks for anything in the snapshot that does not follow from published counts. Pages, files and interfaces read the
 * snapshot and nothing else, so what they show is a function of it; it must hold counts that are rounded, nothing
 * beside a hidden base, and no field that the format does not know (a share, a mean or an order worked out from true
 * counts would be one).
 */
export function derivedAttack(attempt: Attempt): Finding[] {
  const { snapshot } = attempt;
  const findings: Finding[] = [];
  const found = (row: string, says: string): void => {
    findings.push({ attack: 'derived', row, says });
  };
  const known = Snapshot.safeParse(snapshot);
  if (!known.success) found('', 'it does not have the form of a snapshot');
  else for (const path of unknownFields(snapshot, known.data)) found('', `${path} is no field of a snapshot`);
  const checkCount = (row: string, count: number | null): void => {
    if (count !== null && (count < 0 || count % LIMITS.roundedTo !== 0))
      found(row, `${String(count)} is not rounded`);
  };
  checkCount('', snapshot.responses);
  for (const { name, all, breakdowns } of tablesOf(snapshot))
    for (const { code, base, counts, bases = [], weighted } of [
      all,
      ...breakdowns.flatMap(({ groups }) => groups),
    ]) {
      const row = `${name} ${code}`;
      for (const count of [base, ...counts, ...bases]) checkCount(row, count);
      if (weighted) {
        const { base: whole, counts: parts, bases: own = [], effectiveSize } = weighted;
        for (const count of [whole, effectiveSize, ...parts, ...own]) checkCount(row, count);
      }
      if (base === null && [...counts, ...bases].some((count) => count !== null))
        found(row, 'a hidden base has figures beside it');
      for (const [at, count] of counts.entries()) {
        const own = bases.length > 0 ? bases[at] : base;
        if (count !== null && (own === null || own === undefined || count > own))
          found(row, 'a count has no base that holds it');
      }
    }
  if (snapshot.weighting.kind === 'raked')
    for (const count of [
      snapshot.weighting.outside,
      snapshot.weighting.trimmed,
      snapshot.weighting.effectiveSize,
    ])
      checkCount('', count);
  for (const count of [
    snapshot.stops?.drafts ?? null,
    ...(snapshot.stops?.pages ?? []).map((page) => page.count),
  ])
    checkCount('', count);
  if (snapshot.stops) {
    const { drafts, pages } = snapshot.stops;
    if ((drafts ?? 0) < LIMITS.threshold) found('@stops', 'it is about fewer people than may be shown');
    if (pages.some(({ count }) => (count ?? 0) >= (drafts ?? 0)))
      found('@stops', 'all who stopped are said to have stopped on one page');
  }
  findings.push(...voiceFindings(snapshot));
  for (const row of publishedRows(attempt)) findings.push(...weightedFindings(row));
  return findings;
}

/** Paths in a value that a schema left out when it read it. */
function unknownFields(given: unknown, read: unknown, path = 'snapshot'): string[] {
  if (typeof given !== 'object' || given === null) return [];
  const kept = (read ?? {}) as Readonly<Record<string, unknown>>;
  return Object.entries(given).flatMap(([name, value]) => {
    const here = `${path}.${name}`;
    if (value === undefined) return [];
    return Object.hasOwn(kept, name) ? unknownFields(value, kept[name], here) : [here];
  });
}

import type { People } from '../true-table.ts';
import type { Finding } from './finding.ts';
import type { Attempt } from './gate.ts';
import { LIMITS } from './limits.ts';
import { publishedRows } from './published-rows.ts';

/**
 * Looks for people who are published as different numbers in different places: their average comes closer to the
 * truth with each. So every cell has one representation. Noise that was made with another secret than that of the
 * snapshots before is another number for the same people as well.
 */
export function averagingAttack(attempt: Attempt): Finding[] {
  const findings: Finding[] = [];
  if (attempt.before && attempt.before.secretMark !== attempt.after.secretMark)
    findings.push({
      attack: 'averaging',
      row: '',
      says: 'the noise was made with another secret than before',
    });
  const seen = new Map<string, { published: number; row: string }>();
  const look = (row: string, people: People | undefined, published: number | null | undefined): void => {
    if (!people || typeof published !== 'number') return;
    const identity = `${String(people.count)} ${String(people.key)}`;
    const first = seen.get(identity);
    if (!first) seen.set(identity, { published, row });
    else if (first.published !== published)
      findings.push({
        attack: 'averaging',
        row,
        says: `the same ${String(people.count)} people are ${String(first.published)} in ${first.row}`,
      });
  };
  for (const { key, truth, published, isNew } of publishedRows(attempt)) {
    if (!isNew) continue;
    // A base that the noise took under the threshold is raised to it: then it says only that it is shown.
    if (published.base !== LIMITS.threshold) look(key, truth.base, published.base);
    for (const [at, people] of truth.counts.entries())
      look(`${key} ${String(at)}`, people, published.counts[at]);
    for (const [at, people] of (truth.bases ?? []).entries())
      look(`${key} ${String(at)}`, people, published.bases?.[at]);
  }
  return findings;
}

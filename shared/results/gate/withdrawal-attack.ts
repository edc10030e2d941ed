import type { Finding } from './finding.ts';
import type { Attempt } from './gate.ts';
import { newsOf } from './news-of.ts';
import { publishedRows } from './published-rows.ts';

/**
 * Looks for figures that changed, or appeared beside others that stayed, though nothing new came: then it is known
 * that somebody withdrew, and what they said.
 */
export function withdrawalAttack(attempt: Attempt): Finding[] {
  return publishedRows(attempt).flatMap(({ isNew, before, truth, key, table }) => {
    if (!isNew) return [];
    const [then, now] = before
      ? [before.sources, truth.sources]
      : [attempt.before?.rows[table.name]?.sources, table.all.sources];
    return then && newsOf(then, now).newAnswers === 0
      ? [{ attack: 'withdrawal' as const, row: key, says: 'it changed without a new answer' }]
      : [];
  });
}

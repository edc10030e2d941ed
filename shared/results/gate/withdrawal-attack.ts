import type { Finding } from './finding.ts';
import type { Attempt } from './gate.ts';
import { newsBehind } from './news-of.ts';
import { publishedRows } from './published-rows.ts';

/**
 * Looks for figures that changed, or appeared beside others that stayed, though nothing new came: then it is known
 * that somebody withdrew, and what they said.
 */
export function withdrawalAttack(attempt: Attempt): Finding[] {
  return publishedRows(attempt).flatMap((row) =>
    row.isNew && newsBehind(row, attempt.before)?.newAnswers === 0
      ? [{ attack: 'withdrawal' as const, row: row.key, says: 'it changed without a new answer' }]
      : [],
  );
}

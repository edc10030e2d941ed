import type { Finding } from './finding.ts';
import type { Attempt } from './gate.ts';
import { newsOf } from './news-of.ts';
import { publishedRows } from './published-rows.ts';

/** Looks for figures that changed though nothing new came: then it is known that somebody withdrew, and what they said. */
export function withdrawalAttack(attempt: Attempt): Finding[] {
  return publishedRows(attempt).flatMap(({ isNew, before, truth, key }) =>
    isNew && before && newsOf(before.sources, truth.sources).newAnswers === 0
      ? [{ attack: 'withdrawal' as const, row: key, says: 'it changed without a new answer' }]
      : [],
  );
}

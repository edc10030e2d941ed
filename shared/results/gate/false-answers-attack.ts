import type { Finding } from './finding.ts';
import type { Attempt } from './gate.ts';
import { LIMITS } from './limits.ts';
import { newsBehind } from './news-of.ts';
import { publishedRows } from './published-rows.ts';

/** So many newcomers cannot all be in a snapshot by chance, when each joins or waits. */
const SURELY_SOME_WAIT = 40;

/**
 * Plays somebody who sends nine answers of their own after one known person answered and waits for the figures to
 * move: they may not move before the day of the next snapshot, nor as long as one source brought nearly all that is
 * new. And nobody may know whether an answer is in the next snapshot or waits for the following.
 */
export function falseAnswersAttack(attempt: Attempt): Finding[] {
  const { snapshot, calendar } = attempt;
  const findings: Finding[] = [];
  const found = (row: string, says: string): void => {
    findings.push({ attack: 'falseAnswers', row, says });
  };
  if (calendar.last !== undefined && daysBetween(calendar.last, snapshot.publishedOn) < calendar.everyDays)
    found('', `the snapshot before is of ${calendar.last}`);
  if (calendar.heldBack && calendar.waiting === 0 && calendar.joined >= SURELY_SOME_WAIT)
    found('', 'every new answer is in it: none waits for the following');
  // What appears beside figures that were there is as much a sign as what moves.
  for (const row of publishedRows(attempt)) {
    const news = row.isNew ? newsBehind(row, attempt.before) : undefined;
    if (news && news.otherSources < LIMITS.otherSources)
      found(row.key, `of what is new ${String(news.otherSources)} came by another way than the most`);
  }
  return findings;
}

const daysBetween = (one: string, other: string): number =>
  Math.round((Date.parse(`${other}T00:00:00Z`) - Date.parse(`${one}T00:00:00Z`)) / 86_400_000);

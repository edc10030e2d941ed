import type { Ledger } from '../disclosure/ledger.ts';
import type { Sources } from '../true-table.ts';
import type { PublishedRow } from './published-rows.ts';

/**
 * The fewest answers that can have come between two counts by channel, and how many of them came by another way than
 * the one that brought most. Counted apart from the code that decides what is published.
 */
export function newsOf(
  then: Sources,
  now: Sources,
): { readonly newAnswers: number; readonly otherSources: number } {
  let newAnswers = Math.max(now.alone - then.alone, 0);
  let largest = 0;
  for (const channel in now.byChannel) {
    const came = Math.max((now.byChannel[channel] ?? 0) - (then.byChannel[channel] ?? 0), 0);
    newAnswers += came;
    if (came > largest) largest = came;
  }
  return { newAnswers, otherSources: newAnswers - largest };
}

/**
 * What is new behind the figures of a row: since its own were made, or, of a row that never had any, since those of
 * everybody beside it were. `undefined` where nothing of the table was published before.
 */
export function newsBehind(
  { before, truth, table }: Pick<PublishedRow, 'before' | 'truth' | 'table'>,
  ledger: Ledger | undefined,
): ReturnType<typeof newsOf> | undefined {
  if (before) return newsOf(before.sources, truth.sources);
  const everybody = ledger?.rows[table.name];
  return everybody && newsOf(everybody.sources, table.all.sources);
}

/** How many came or went between two counts, at least: by so much a figure of then may differ from the truth of now. */
export function cameOrWent(then: Sources, now: Sources): number {
  const channels = new Set([...Object.keys(then.byChannel), ...Object.keys(now.byChannel)]);
  return [...channels].reduce(
    (sum, channel) => sum + Math.abs((now.byChannel[channel] ?? 0) - (then.byChannel[channel] ?? 0)),
    Math.abs(now.alone - then.alone),
  );
}

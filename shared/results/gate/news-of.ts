import type { Sources } from '../true-table.ts';

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

/** How many came or went between two counts, at least: by so much a figure of then may differ from the truth of now. */
export function cameOrWent(then: Sources, now: Sources): number {
  const channels = new Set([...Object.keys(then.byChannel), ...Object.keys(now.byChannel)]);
  return [...channels].reduce(
    (sum, channel) => sum + Math.abs((now.byChannel[channel] ?? 0) - (then.byChannel[channel] ?? 0)),
    Math.abs(now.alone - then.alone),
  );
}

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

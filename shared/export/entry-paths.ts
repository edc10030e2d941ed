import type { Answers } from '#shared/questionnaire/answer.ts';

/** The answers inside an entry of repeats, by the number of the entry in each (from 0), outermost first. */
export function entryAt(
  answers: Answers,
  repeats: readonly string[],
  path: readonly number[],
): Answers | undefined {
  let at: Answers | undefined = answers;
  for (const [depth, repeat] of repeats.entries()) at = entriesOf(at, repeat)[path[depth] ?? 0];
  return at;
}

/** Every entry that any response has of these repeats, in order; one empty path when there are no repeats. */
export function entryPaths(
  responses: Iterable<{ readonly answers: Answers }>,
  repeats: readonly string[],
): readonly (readonly number[])[] {
  if (repeats.length === 0) return [[]];
  const found = new Map<string, readonly number[]>();
  for (const { answers } of responses) walk(answers, repeats, [], found);
  return [...found.values()].toSorted((one, other) => {
    const depth = one.findIndex((number, at) => number !== other[at]);
    return (one[depth] ?? 0) - (other[depth] ?? 0);
  });
}

function walk(
  answers: Answers,
  [repeat, ...inner]: readonly string[],
  path: readonly number[],
  found: Map<string, readonly number[]>,
): void {
  if (repeat === undefined) {
    found.set(path.join('.'), path);
    return;
  }
  for (const [number, entry] of entriesOf(answers, repeat).entries())
    walk(entry, inner, [...path, number], found);
}

function entriesOf(answers: Answers | undefined, repeat: string): readonly Answers[] {
  const given = answers?.[repeat];
  return Array.isArray(given) ? (given.filter((entry) => typeof entry === 'object') as Answers[]) : [];
}

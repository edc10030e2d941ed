/** How many letters must be put in, taken out or replaced (Levenshtein), up to `limit`; more than that is Infinity. */
function distance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return Infinity;
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const replaced = (previous[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  const result = previous[other.length] ?? Infinity;
  return result <= limit ? result : Infinity;
}

const LONGEST_NAME = 40;

/** `count_selected` is `count-selected` to whoever writes it. */
const plain = (name: string): string => name.toLowerCase().replaceAll('_', '-');

/**
 * The name that someone probably meant: the nearest one within a third of its letters, case apart, or the first that
 * begins or ends with what was written (`length`: `string-length`). Undefined when nothing comes near.
 */
export function suggest(written: string, names: readonly string[]): string | undefined {
  if (written.length > LONGEST_NAME) return undefined;
  const lower = plain(written);
  let best: string | undefined;
  let least = Math.max(1, Math.floor(lower.length / 3)) + 1;
  for (const name of names) {
    const away = distance(lower, plain(name), least - 1);
    if (away < least) [best, least] = [name, away];
  }
  if (best !== undefined || lower.length < 3) return best;
  return (
    names.find((name) => plain(name).startsWith(lower)) ?? names.find((name) => plain(name).endsWith(lower))
  );
}

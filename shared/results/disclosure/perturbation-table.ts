/**
 * What is added to a count by its cell key: lines of [true count, added, lower bound, upper bound], in order of true
 * count and of bounds. A line holds for keys above its lower bound and up to its upper bound, which run from 0 to 1
 * within each true count. Counts above the last stand under the last.
 */
export type PerturbationTable = readonly (readonly [number, number, number, number])[];

/**
 * A count with the noise that belongs to its cell key (from 0 to 1): the same people have the same key, so wherever
 * and whenever they are counted they are published as the same number.
 *
 * Source: G. Thompson, S. Broadfoot, D. Elazar (2013), "Methodology for the automatic confidentialisation of
 * statistical outputs from remote servers at the Australian Bureau of Statistics"; Handbook on Statistical Disclosure
 * Control, chapter 5, cell key method.
 */
export function perturb(table: PerturbationTable, count: number, key: number): number {
  let found: number | undefined;
  for (const [, added, , upper] of linesOf(table, count)) {
    found = added;
    if (key <= upper) break;
  }
  if (found === undefined) throw new Error(`The perturbation table has no line for ${String(count)}.`);
  return count + found;
}

/** Everything that a true count may become, with its probability. */
export const outcomesOf = (
  table: PerturbationTable,
  count: number,
): { readonly to: number; readonly probability: number }[] =>
  linesOf(table, count).map(([, added, lower, upper]) => ({ to: count + added, probability: upper - lower }));

/** A snapshot looks up tens of thousands of counts: the lines of each stand ready. */
const byCount = new WeakMap<PerturbationTable, readonly PerturbationTable[]>();

function linesOf(table: PerturbationTable, count: number): PerturbationTable {
  let lines = byCount.get(table);
  if (!lines) {
    const last = table.at(-1)?.[0] ?? 0;
    lines = Array.from({ length: last + 1 }, (_, of) => table.filter(([line]) => line === of));
    byCount.set(table, lines);
  }
  return lines[Math.min(count, lines.length - 1)] ?? [];
}

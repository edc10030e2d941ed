import { partKey } from '../disclosure/table-part.ts';
import type { TrueTable } from '../true-table.ts';
import type { Finding } from './finding.ts';

/**
 * What must not be made anew so that these attacks may fail: by chance the noise of a few small cells, put together,
 * can give one of them away. Leaving those breakdowns out is better than refusing every other figure for good, since
 * the noise of the same people never changes. A wider net is cast when the first was not wide enough.
 *
 * @param held what was held back when the attacks succeeded, as `release` takes it.
 * @returns what to hold back instead; `undefined` when holding back cannot help and the publication must be refused.
 */
export function holdBack(
  findings: readonly Finding[],
  tables: readonly TrueTable[],
  held: ReadonlySet<string>,
): ReadonlySet<string> | undefined {
  if (findings.some(({ parts }) => parts === undefined)) return undefined;
  const parts = findings.flatMap((finding) => finding.parts ?? []);
  const groups = parts.filter(({ breakdown }) => breakdown !== undefined);
  const everywhere = tables.flatMap(({ name, breakdowns }) =>
    breakdowns
      .filter((breakdown) => groups.some((part) => part.breakdown === breakdown.name))
      .map((breakdown) => ({ question: name, breakdown: breakdown.name })),
  );
  const options = parts.filter(({ option }) => option !== undefined);
  const questions = parts.map(({ question }) => ({ question }));
  const more = [[...groups, ...options], everywhere, questions]
    .map((each) => each.map(partKey))
    .find((keys) => keys.some((key) => !held.has(key)));
  return more && new Set([...held, ...more]);
}

import type { CompiledQuestionnaire } from '#shared/questionnaire/compiled.ts';
import { pageTitles } from '#shared/questionnaire/page-titles.ts';
import type { QuestionResult, Stops } from '../snapshot.ts';
import type { People, TrueTable } from '../true-table.ts';

/** How many drafts of one version were saved, and how many of them were never handed in. */
export interface UnfinishedDrafts {
  /** All that were ever begun and saved, also those that were handed in or cleared since. */
  readonly started: number;
  /** The same by the channel that they came through. */
  readonly byChannel: Readonly<Record<string, number>>;
  /** Those that lie there or vanished with time, by the number of the page that they were left on. */
  readonly byPage: Readonly<Record<string, number>>;
}

/**
 * Where people stop, as a table that `release` makes fit to publish like every other: the base is who did not hand in,
 * an option is a page. It is new when enough interviews were begun since, by more than one channel.
 *
 * @param keyOf the cell key of a count by its name: drafts have no record keys.
 */
export function stopsTable(
  compiled: CompiledQuestionnaire,
  version: number,
  drafts: UnfinishedDrafts,
  keyOf: (name: string, count: number) => number,
): TrueTable {
  const options = pageTitles(compiled).map(({ page, label }) => ({ code: page, label, sensitive: false }));
  const people = (name: string, count: number): People => ({ count, key: keyOf(`${NAME} ${name}`, count) });
  // A page of a number that the version does not have was made up by a sender.
  const counts = options.map(({ code }) => people(code, drafts.byPage[code] ?? 0));
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  return {
    name: `${NAME}/${String(version)}`,
    label: {},
    identity: `${compiled.questionnaire.id}/${String(version)}`,
    kind: 'single',
    options,
    sensitive: false,
    all: { base: people('', all), counts, sources: { byChannel: drafts.byChannel, alone: 0 } },
    breakdowns: [],
    populations: [],
    overlaps: [],
  };
}

const NAME = '@stops';

/** What a snapshot says of it; `undefined` where too few stopped. Pages that nobody is said to have left are not listed. */
export function stopsOf({ all, options }: QuestionResult): Stops | undefined {
  if (all.base === null) return undefined;
  const pages = options.flatMap(({ code, label }, at) => {
    const count = all.counts[at] ?? null;
    return count === null || count === 0
      ? []
      : [{ page: code, count, ...(Object.keys(label).length > 0 && { label }) }];
  });
  return { drafts: all.base, pages };
}

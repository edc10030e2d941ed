import type { Fieldwork, SurveyMode } from '#shared/contract/survey.ts';
import { generationOf, readHead } from './columns/head.ts';
import type { CountedAs, Marker } from './columns/marker.ts';
import { getItem, type Write } from './dynamodb.ts';
import { fieldworkKey, type Generation } from './keys.ts';
import type { ResponseChange } from './response-change.ts';

/** Stand before the name of what is counted, in the counters' item. */
const COUNTERS = { byChannel: 'channel#', byLanguage: 'language#', byDay: 'day#' } as const;

/** A change, and what was folded of its response before. */
export interface Step {
  readonly change: ResponseChange;
  readonly before: Marker | undefined;
}

/** One raise of the counters of a generation, of everything that these changes move in it. */
export function countersWrite(generation: Generation, steps: readonly Step[]): Write[] {
  const add: Record<string, number> = {};
  const raise = (names: readonly string[], by: number): void => {
    for (const name of names) add[name] = (add[name] ?? 0) + by;
  };
  for (const { change, before } of steps) {
    if (before?.counted) raise(countedUnder(before.counted), -1);
    if (change.after) raise(countedUnder(change.after), 1);
    // Answers that were kept long enough are removed without a tombstone: nobody withdrew them.
    if (change.gone === 'withdrawn') raise(['withdrawn'], 1);
  }
  const moved = Object.fromEntries(Object.entries(add).filter(([, by]) => by !== 0));
  if (Object.keys(moved).length === 0) return [];
  return [{ table: 'results', key: fieldworkKey(generation), add: moved }];
}

const countedUnder = ({ channel, language, day, assisted, synthetic }: CountedAs): string[] => [
  'received',
  ...(assisted === true ? ['assisted'] : []),
  ...(synthetic === true ? ['synthetic'] : []),
  COUNTERS.byChannel + channel,
  COUNTERS.byLanguage + language,
  COUNTERS.byDay + day,
];

/** How many responses a survey holds in one mode. */
export async function readFieldwork(survey: string, mode: SurveyMode): Promise<Fieldwork> {
  const head = await readHead(survey, mode);
  return fieldworkIn(generationOf(head, head.generation));
}

/** The counts of one generation. */
export async function fieldworkIn(generation: Generation): Promise<Fieldwork> {
  const item = (await getItem('results', fieldworkKey(generation))) ?? {};
  const count = (name: string): number => Math.max(0, Number(item[name] ?? 0));
  const under = (prefix: string): Record<string, number> =>
    Object.fromEntries(
      Object.keys(item)
        .filter((name) => name.startsWith(prefix) && count(name) > 0)
        .sort()
        .map((name) => [name.slice(prefix.length), count(name)]),
    );
  return {
    received: count('received'),
    withdrawn: count('withdrawn'),
    assisted: count('assisted'),
    synthetic: count('synthetic'),
    byChannel: under(COUNTERS.byChannel),
    byLanguage: under(COUNTERS.byLanguage),
    byDay: under(COUNTERS.byDay),
  };
}

import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fieldwork, SurveyMode } from '#shared/contract/survey.ts';
import { ABSENT } from './conditions.ts';
import { getItem, transact, type Write } from './dynamodb.ts';
import { countedKey, fieldworkKey } from './keys.ts';
import type { ResponseChange } from './response-change.ts';
import { REVISION, type StoredResponse } from './responses.ts';
import { StoreUnavailable } from './unavailable.ts';

/** Stand before the name of what is counted, in the counters' item. */
const COUNTERS = { byChannel: 'channel#', byLanguage: 'language#', byDay: 'day#' } as const;

/** How often a fold is tried when others write the same counters. */
const ATTEMPTS = 4;

/** A transaction has at most 100 actions: this many markers leave room for the counters of the surveys. */
export const MOST_CHANGES = 80;

/**
 * Counts changes of responses, each exactly once, however often and in whatever order it is told: the marker of
 * a change and the counters it moves are written in one transaction. Each attempt works the counters out anew
 * from the changes that turn out not to be counted yet.
 *
 * @param changes at most {@link MOST_CHANGES}, of at most 20 surveys.
 * @throws StoreUnavailable when it could not be done now; nothing is half done.
 */
export async function countChanges(changes: readonly ResponseChange[]): Promise<void> {
  let open = [...new Map(changes.map((change) => [markerName(change), change])).values()];
  for (let attempt = 1; open.length > 0; attempt++) {
    const outcome = await transact([...open.map(marker), ...counters(open)]).catch((reason: unknown) => {
      if (!(reason instanceof StoreUnavailable) || attempt >= ATTEMPTS) throw reason;
      return undefined;
    });
    if (outcome?.done === true) return;
    if (outcome) open = open.filter((_, at) => outcome.refused[at] !== true);
    // Two who collided must not collide again.
    else await sleep(randomInt(5, 20 * 2 ** attempt));
  }
}

const markerName = ({ survey, lookup, revision }: ResponseChange): string => {
  const { pk, sk } = countedKey(survey, lookup, revision);
  return `${pk}/${sk}`;
};

const marker = ({ survey, lookup, revision }: ResponseChange): Write => ({
  table: 'results',
  put: { ...countedKey(survey, lookup, revision) },
  condition: ABSENT,
});

/** One raise per survey and mode, of everything that these changes move in it. */
function counters(changes: readonly ResponseChange[]): Write[] {
  const raises = new Map<
    string,
    { readonly response: StoredResponse; readonly add: Record<string, number> }
  >();
  const raise = (response: StoredResponse, names: readonly string[], by: number): void => {
    const { pk, sk } = fieldworkKey(response.survey, response.mode);
    const entry = raises.get(`${pk}/${sk}`) ?? { response, add: {} };
    raises.set(`${pk}/${sk}`, entry);
    for (const name of names) entry.add[name] = (entry.add[name] ?? 0) + by;
  };
  for (const { before, after, revision } of changes) {
    if (before) raise(before, countedUnder(before), -1);
    if (after) raise(after, countedUnder(after), 1);
    // Answers that were kept long enough are removed without a tombstone: nobody withdrew them.
    if (before && !after && revision === REVISION.tombstone) raise(before, ['withdrawn'], 1);
  }
  return [...raises.values()].map(({ response, add }) => ({
    table: 'results',
    key: fieldworkKey(response.survey, response.mode),
    add,
  }));
}

const countedUnder = ({ channel, language, day, synthetic }: StoredResponse): string[] => [
  'received',
  ...(synthetic === true ? ['synthetic'] : []),
  COUNTERS.byChannel + channel,
  COUNTERS.byLanguage + language,
  COUNTERS.byDay + day,
];

/**
 * How many responses a survey holds in one mode. A change that is told before the one it follows on makes a
 * count negative for a moment; it is shown as none.
 */
export async function readFieldwork(survey: string, mode: SurveyMode): Promise<Fieldwork> {
  const item = (await getItem('results', fieldworkKey(survey, mode))) ?? {};
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
    synthetic: count('synthetic'),
    byChannel: under(COUNTERS.byChannel),
    byLanguage: under(COUNTERS.byLanguage),
    byDay: under(COUNTERS.byDay),
  };
}

import type { SurveyMode } from '#shared/contract/survey.ts';
import type { UnfinishedDrafts } from '#shared/results/publication/stops-table.ts';
import { getItem, raiseNumbers } from './dynamodb.ts';
import { stopsKey } from './keys.ts';

/** Where a draft was left. */
export interface Stop {
  readonly survey: string;
  readonly mode: SurveyMode;
  readonly channel: string;
  readonly version: number;
  readonly page: string;
}

/** Stand before the name of what is counted, in the counters' item. */
const PAGE = 'page#';
const CHANNEL = 'channel#';

/**
 * The number of a page, without the entry of a repeat (`3.2` is page 3); `undefined` of what is no page. What a device
 * sends becomes a counter's name, so nothing else may.
 */
const numberOf = (page: string): string | undefined => /^([1-9]\d{0,2})(?:\.\d{1,3})*$/.exec(page)?.[1];

/**
 * Counts that a draft was begun, went on to another page, or ended. Only numbers per page and channel are kept: the
 * drafts themselves lie by receipt, cannot be found by survey, and vanish after their time while the count of where
 * they stopped stays.
 *
 * A count that fails is lost and the save is not: a resident comes before a statistic. It is lost as well when the
 * store is told the same save twice, by which a page may have a draft more or less than there are.
 */
export async function moveStop(from: Stop | undefined, to: Stop | undefined): Promise<void> {
  const [left, reached] = [placeOf(from), placeOf(to)];
  if (left?.name === reached?.name) return;
  try {
    if (left) await raiseNumbers('results', left.key, { [left.page]: -1 });
    if (reached)
      await raiseNumbers('results', reached.key, {
        [reached.page]: 1,
        ...(from === undefined && { started: 1, [CHANNEL + reached.channel]: 1 }),
      });
  } catch (reason) {
    console.warn(JSON.stringify({ stops: 'not counted', fault: (reason as Error).name }));
  }
}

function placeOf(stop: Stop | undefined) {
  const number = stop && numberOf(stop.page);
  if (number === undefined) return undefined;
  const { survey, mode, version, channel } = stop as Stop;
  const key = stopsKey(survey, mode, version);
  return { key, page: PAGE + number, channel, name: `${key.pk} ${key.sk} ${number}` };
}

/** The drafts of one version of a survey that were never handed in, by page. */
export async function readStops(
  survey: string,
  mode: SurveyMode,
  version: number,
): Promise<UnfinishedDrafts> {
  const item = (await getItem('results', stopsKey(survey, mode, version))) ?? {};
  const under = (prefix: string): Record<string, number> =>
    Object.fromEntries(
      Object.entries(item)
        .filter(([name, count]) => name.startsWith(prefix) && Number(count) > 0)
        .map(([name, count]) => [name.slice(prefix.length), Number(count)]),
    );
  return { started: Number(item['started'] ?? 0), byChannel: under(CHANNEL), byPage: under(PAGE) };
}

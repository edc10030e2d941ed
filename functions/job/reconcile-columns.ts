import { isDeepStrictEqual } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { SurveyId, type SurveyMode } from '#shared/contract/survey.ts';
import { compareStored, type Differences, isSame } from '#shared/results/columns/compare-stored.ts';
import { countContext } from '#shared/results/columns/count-context.ts';
import { generationOf, isUnmade, readHead } from '#functions/store/columns/head.ts';
import { mergeBlocks } from '#functions/store/columns/merge.ts';
import { readColumns } from '#functions/store/columns/read.ts';
import { readFieldwork } from '#functions/store/fieldwork.ts';
import { listSurveys } from '#functions/store/surveys.ts';
import { clearRetired, rebuildSurvey } from './rebuild-survey.ts';
import { recountColumns } from './recount-columns.ts';

/** The calendar's event: without a survey, all. `seconds` between two looks at what differs: the stream may still be under way. */
const ReconcileEvent = z.looseObject({
  survey: SurveyId.optional(),
  seconds: z.number().nonnegative().default(10),
});

/** What differs, in how many rows. `counts`: the counters of fieldwork are not what the columns add up to. */
export interface Difference {
  readonly missing: number;
  readonly extra: number;
  readonly changed: number;
  readonly counts: boolean;
}

/** By survey and mode: what was found. */
export type ReconcileOutcome = Record<string, 'made' | 'same' | Difference>;

const MODES = ['trial', 'real'] as const;

/** So often what differs is looked at again before it is called a difference. */
const LOOKS = 3;

/**
 * Compares the columns of each survey with a recount of its responses, and the counts of fieldwork with the columns.
 * Columns that nobody has made in the form of today are made. Blocks that are left over are merged.
 *
 * @throws when any differ, after all have been compared: somebody must look why, and have them rebuilt.
 */
export async function handler(event: unknown): Promise<ReconcileOutcome> {
  const { survey: only, seconds } = ReconcileEvent.parse(event ?? {});
  const outcomes: ReconcileOutcome = {};
  for (const { id } of (await listSurveys()).filter((survey) => only === undefined || survey.id === only))
    for (const mode of MODES) outcomes[`${id}#${mode}`] = await reconcile(id, mode, seconds);
  console.log(JSON.stringify({ job: 'reconcile-columns', outcomes }));
  const differing = Object.entries(outcomes).filter(([, outcome]) => typeof outcome !== 'string');
  if (differing.length === 0) return outcomes;
  console.error(JSON.stringify({ job: 'reconcile-columns', differing: Object.fromEntries(differing) }));
  throw new Error(
    `The columns of ${differing.map(([name]) => name).join(', ')} are not what the responses say.`,
  );
}

async function reconcile(
  survey: string,
  mode: SurveyMode,
  seconds: number,
): Promise<ReconcileOutcome[string]> {
  const head = await readHead(survey, mode);
  if (isUnmade(head)) {
    await rebuildSurvey(survey, mode);
    return 'made';
  }
  await clearRetired(head);
  await mergeBlocks(generationOf(head, head.generation));
  let lasting: Differences | undefined;
  for (let look = 1; ; look++) {
    const expected = await recountColumns(survey, mode);
    const found = await readColumns(survey, mode);
    lasting = inBoth(lasting, compareStored(expected, found));
    const { withdrawn: _, ...counted } = await readFieldwork(survey, mode);
    const counts = !isDeepStrictEqual(counted, countContext(found));
    if (isSame(lasting) && !counts) return 'same';
    if (look === LOOKS) {
      const { missing, extra, changed } = lasting;
      return { missing: missing.length, extra: extra.length, changed: changed.length, counts };
    }
    await sleep(seconds * 1000);
  }
}

/** What differed before as well: all else was on its way. */
function inBoth(before: Differences | undefined, now: Differences): Differences {
  if (!before) return now;
  const kept = (ids: readonly bigint[], old: readonly bigint[]): bigint[] => {
    const known = new Set(old);
    return ids.filter((id) => known.has(id));
  };
  return {
    missing: kept(now.missing, before.missing),
    extra: kept(now.extra, before.extra),
    changed: kept(now.changed, before.changed),
  };
}

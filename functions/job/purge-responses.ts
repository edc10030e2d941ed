import { keptSince } from '#shared/contract/retention.ts';
import { today } from '#functions/clock.ts';
import { removeResponsesBefore } from '#functions/store/responses.ts';
import { changeSurvey, listSurveys, readSurvey } from '#functions/store/surveys.ts';
import { StoreUnavailable } from '#functions/store/unavailable.ts';

/** How many responses were removed, by survey. */
export type PurgeOutcome = Record<string, number>;

/**
 * Removes the answers that have been kept as long as residents were told. A survey of which answers are gone keeps
 * its last published results: counting what is left would show, by comparison, what was removed.
 */
export async function handler(): Promise<PurgeOutcome> {
  const day = today();
  const outcome: PurgeOutcome = {};
  for (const survey of await listSurveys()) {
    // Before the first answer goes: a recount must never see a part.
    const freeze = async (): Promise<void> => {
      // The list is minutes old when there is much to go through.
      const now = await readSurvey(survey.id);
      if (!now || now.purgedOn !== undefined) return;
      const frozen = await changeSurvey(now, { ...now, purgedOn: day }, { who: 'calendar', day }, 'purge');
      if (frozen === 'raced') throw new StoreUnavailable('Somebody changed the survey; tomorrow again.');
    };
    const removed = await removeResponsesBefore(survey.id, keptSince(day), freeze);
    if (removed > 0) outcome[survey.id] = removed;
  }
  console.log(JSON.stringify({ job: 'purge-responses', outcome }));
  return outcome;
}

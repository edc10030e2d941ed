import * as z from 'zod';
import { SurveyId } from '#shared/contract/survey.ts';
import { today } from '#functions/clock.ts';
import { listSurveys } from '#functions/store/surveys.ts';
import { publishResults, type Publication } from './publish-results.ts';

/** The calendar's event: without a survey, all that are open or closed. */
const PublishEvent = z.looseObject({ survey: SurveyId.optional() });

/** What came of it, by survey. */
export type PublishOutcome = Record<string, Publication['outcome'] | 'failed'>;

/**
 * Publishes the results of every survey that has been open, or of the one that the event names. One that fails does
 * not keep the others from being published; the job then fails after all, so that the calendar tries again.
 */
export async function handler(event: unknown): Promise<PublishOutcome> {
  const { survey: only } = PublishEvent.parse(event ?? {});
  const surveys = (await listSurveys()).filter(({ id, status }) =>
    only === undefined ? status !== 'draft' : id === only,
  );
  const outcomes: PublishOutcome = {};
  const faults: unknown[] = [];
  for (const survey of surveys)
    try {
      const publication = await publishResults(survey, { who: 'calendar', day: today() });
      outcomes[survey.id] = publication.outcome;
      // Somebody must look into it: the figures of this survey stand still until then.
      if (publication.outcome === 'refused')
        faults.push(new Error(`The gate refused ${survey.id}: ${publication.attacks.join(', ')}.`));
      if (publication.outcome === 'notWeighed')
        faults.push(new Error(`${survey.id} cannot be weighted: ${publication.problem.code}.`));
    } catch (reason) {
      outcomes[survey.id] = 'failed';
      faults.push(reason);
    }
  console.log(JSON.stringify({ job: 'publish-snapshots', outcomes }));
  if (faults.length > 0) throw new AggregateError(faults, 'Some results could not be published.');
  return outcomes;
}

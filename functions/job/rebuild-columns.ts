import * as z from 'zod';
import { SurveyId } from '#shared/contract/survey.ts';
import { isUnmade, readHead } from '#functions/store/columns/head.ts';
import { listSurveys } from '#functions/store/surveys.ts';
import { rebuildSurvey, type Rebuilt } from './rebuild-survey.ts';

/** Without a survey: those whose columns nobody has made yet, or that have an earlier form. */
const RebuildEvent = z.looseObject({ survey: SurveyId.optional() });

const MODES = ['trial', 'real'] as const;

/** What came of it, by survey and mode. */
export type RebuildOutcome = Record<string, Rebuilt>;

/** Makes columns anew from the responses: of the survey that the event names, or of all that have none. */
export async function handler(event: unknown): Promise<RebuildOutcome> {
  const { survey: only } = RebuildEvent.parse(event ?? {});
  const outcomes: RebuildOutcome = {};
  for (const { id } of await listSurveys())
    for (const mode of MODES) {
      const head = await readHead(id, mode);
      const wanted = only === undefined ? isUnmade(head) : id === only;
      if (wanted) outcomes[`${id}#${mode}`] = await rebuildSurvey(id, mode);
    }
  console.log(JSON.stringify({ job: 'rebuild-columns', outcomes }));
  return outcomes;
}

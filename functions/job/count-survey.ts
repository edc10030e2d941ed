import type { Survey } from '#shared/contract/survey.ts';
import type { CompiledQuestionnaire } from '#shared/questionnaire/compiled.ts';
import { lineUp } from '#shared/questionnaire/version/line-up.ts';
import { type CountedStored, countedStored, type Moment } from '#shared/results/columns/counted-stored.ts';
import { linedStored } from '#shared/results/columns/lined-stored.ts';
import type { StoredColumns } from '#shared/results/columns/stored-columns.ts';
import { variablesToCount } from '#shared/results/publication/count-tables.ts';
import type { PopulationMargin } from '#shared/results/weight/population-margin.ts';
import { readColumns } from '#functions/store/columns/read.ts';
import { compiledVersion } from '#functions/store/compiled-versions.ts';
import { readPublished } from '#functions/store/versions.ts';

/** The responses that a snapshot counts. They leave the job only as `release` makes them. */
export interface Counted extends CountedStored {
  readonly compiled: CompiledQuestionnaire;
  /** All responses that are held in this mode, also those that are not counted yet. */
  readonly held: number;
}

/**
 * Reads the columns of a survey, in the mode that it is in: the rows that the snapshot of today is to hold. A response
 * that the stream has not told of yet is in none: it joins the next snapshot, as one that came a moment later would.
 */
export async function countSurvey(
  survey: Survey,
  { margins, ...moment }: Moment & { readonly margins: readonly PopulationMargin[] },
): Promise<Counted> {
  const compiled = await compiledVersion(survey.questionnaire, survey.version);
  if (!compiled)
    throw new Error(`${survey.questionnaire} has no version ${String(survey.version)}, but a survey has.`);
  const stored = await linedUp(survey, await readColumns(survey.id, survey.mode));
  const variables = variablesToCount({ compiled, margins, weighted: true });
  return { compiled, held: stored.length, ...countedStored(stored, variables, moment) };
}

/** Answers to earlier versions under the names that their questions have now. */
async function linedUp({ questionnaire, version }: Survey, stored: StoredColumns): Promise<StoredColumns> {
  if (version === 1) return stored;
  const published = await readPublished(questionnaire);
  return linedStored(stored, lineUp(published.filter((each) => each.version <= version)).names);
}

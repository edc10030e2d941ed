import type { Survey } from '#shared/contract/survey.ts';
import { deriveVariables } from '#shared/interview/derive.ts';
import type { CompiledQuestionnaire } from '#shared/questionnaire/compiled.ts';
import { type Calendar, isIn } from '#shared/results/disclosure/calendar.ts';
import { type CountedColumns, startColumns } from '#shared/results/columns/counted-columns.ts';
import { variablesToCount } from '#shared/results/publication/count-tables.ts';
import type { PopulationMargin } from '#shared/results/weight/population-margin.ts';
import { compiledVersion } from '#functions/store/compiled-versions.ts';
import type { SurveyKeys } from '#functions/store/record-key.ts';
import { responsesOf, type StoredResponse } from '#functions/store/responses.ts';
import { surroundingsOn } from '#functions/surroundings.ts';

/** The responses that a snapshot counts. They leave the job only as `release` makes them. */
export interface Counted {
  readonly compiled: CompiledQuestionnaire;
  readonly columns: CountedColumns;
  /** Some of the answers were made by the demonstration generator. */
  readonly synthetic: boolean;
  /** All responses that are held in this mode, also those that are not counted yet. */
  readonly held: number;
  /** Of the answers that nobody counted before: how many are counted now, and how many wait for the next snapshot. */
  readonly joined: number;
  readonly waiting: number;
}

/** Reads the responses of a survey, in the mode that it is in: those that the snapshot of `today` is to hold. */
export async function countSurvey(
  survey: Survey,
  keys: SurveyKeys,
  {
    calendar,
    last,
    today,
    margins,
  }: {
    calendar: Calendar;
    last: string | undefined;
    today: string;
    margins: readonly PopulationMargin[];
  },
): Promise<Counted> {
  const current = await compiledOf(survey, survey.version);
  const counting = startColumns(variablesToCount({ compiled: current, margins, weighted: true }));
  let [synthetic, held, joined, waiting] = [false, 0, 0, 0];
  for await (const response of responsesOf(survey.id, survey.mode)) {
    held += 1;
    const { key, waits } = keys.recordKey(response.id);
    const isNew = last === undefined || response.day >= last;
    if (!isIn(calendar, { day: response.day, waits }, last, today)) {
      waiting += 1;
      continue;
    }
    if (isNew) joined += 1;
    // Each is derived by the version it answered to; what a later version asks is not in it.
    const compiled = await compiledOf(survey, response.version);
    counting.add({
      answers: response.answers,
      derived: derivedOf(compiled, response),
      language: response.language,
      key,
      // What the generator made hides no victim among false answers: each is a source of its own.
      channel: response.synthetic === true ? undefined : response.channel,
      reachedBy: response.channel,
    });
    synthetic ||= response.synthetic === true;
  }
  return {
    compiled: current,
    columns: counting.columns(),
    synthetic,
    held,
    joined,
    waiting,
  };
}

const derivedOf = (compiled: CompiledQuestionnaire, { answers, day }: StoredResponse) =>
  deriveVariables(compiled, answers, surroundingsOn(day));

async function compiledOf({ questionnaire }: Survey, version: number): Promise<CompiledQuestionnaire> {
  const compiled = await compiledVersion(questionnaire, version);
  if (!compiled) throw new Error(`${questionnaire} has no version ${String(version)}, but responses to it.`);
  return compiled;
}

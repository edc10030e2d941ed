import { deriveVariables } from '#shared/interview/derive.ts';
import type { StoredRow } from '#shared/results/columns/stored-row.ts';
import { rowId } from '#functions/store/columns/find-rows.ts';
import { compiledVersion } from '#functions/store/compiled-versions.ts';
import { responseKey } from '#functions/store/keys.ts';
import { type SurveyKeys, surveyKeys } from '#functions/store/record-key.ts';
import type { StoredResponse } from '#functions/store/responses.ts';
import { recentSurvey } from '#functions/store/surveys.ts';
import { surroundingsOn } from '#functions/surroundings.ts';

const keysOf = new Map<string, SurveyKeys>();

/**
 * The row of a response in its survey's columns. What follows from the answers is derived by the version that they
 * answer to; what a later version asks is not in it.
 */
export async function rowOf(lookup: string, response: StoredResponse): Promise<StoredRow> {
  const { survey, version, answers, day, channel, language } = response;
  const questionnaire = (await recentSurvey(survey))?.questionnaire;
  const compiled = questionnaire === undefined ? undefined : await compiledVersion(questionnaire, version);
  if (!compiled) throw new Error(`${survey} has no version ${String(version)}, but responses to it.`);
  const keys = keysOf.get(survey) ?? surveyKeys(survey);
  keysOf.set(survey, keys);
  return {
    id: rowId(lookup),
    ...keys.recordKey(responseKey(survey, lookup).sk),
    channel,
    language,
    day,
    version,
    assisted: response.assisted === true,
    synthetic: response.synthetic === true,
    compiled,
    answers,
    derived: deriveVariables(compiled, answers, surroundingsOn(day)),
  };
}

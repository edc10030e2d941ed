import type { Survey } from '#shared/contract/survey.ts';
import type { DataTable } from '#shared/export/export-variable.ts';
import { type ExportedResponse, microdataOf } from '#shared/export/microdata.ts';
import type { CodedThemes } from '#shared/export/theme-columns.ts';
import { deriveVariables } from '#shared/interview/derive.ts';
import type { CodedQuestion } from '#shared/results/voice/coded-question.ts';
import type { PublishedVersion } from '#shared/questionnaire/version/published-version.ts';
import { codedQuestions } from '#functions/coded-questions.ts';
import { listChannels } from '#functions/store/channels.ts';
import { rowId } from '#functions/store/columns/find-rows.ts';
import { compiledVersion } from '#functions/store/compiled-versions.ts';
import { lookupIn } from '#functions/store/keys.ts';
import { surveyKeys } from '#functions/store/record-key.ts';
import { responsesOf } from '#functions/store/responses.ts';
import { readPublished } from '#functions/store/versions.ts';
import { surroundingsOn } from '#functions/surroundings.ts';

/** The responses of a survey, in the mode that it is in, as a table for analysts. */
export interface Microdata {
  readonly table: DataTable;
  readonly versions: readonly PublishedVersion[];
  readonly months: readonly [first: string, last: string] | undefined;
}

/** Reads every response of a survey and lines them up by question, under pseudonyms. */
export async function readMicrodata(survey: Survey, openAnswers: boolean): Promise<Microdata> {
  const keys = surveyKeys(survey.id);
  const themed = await codedQuestions(survey);
  const responses: ExportedResponse[] = [];
  for await (const { id, ...response } of responsesOf(survey.id, survey.mode)) {
    const { channel, language, version, day, answers, assisted } = response;
    const compiled = await compiledVersion(survey.questionnaire, version);
    if (!compiled) throw new Error(`${survey.questionnaire} has no version ${String(version)}.`);
    responses.push({
      pseudonym: keys.pseudonym(id),
      channel,
      language,
      version,
      assisted,
      month: day.slice(0, 7),
      answers,
      derived: deriveVariables(compiled, answers, surroundingsOn(day)),
      themes: themesOf(rowId(lookupIn(id)), themed),
    });
  }
  const versions = await versionsOf(survey);
  const months = responses.map(({ month }) => month).toSorted();
  const [first, last] = [months[0], months.at(-1)];
  return {
    table: microdataOf(versions, responses, { channels: await listChannels(survey.id), openAnswers, themed }),
    versions,
    months: first !== undefined && last !== undefined ? [first, last] : undefined,
  };
}

/** What staff found in the open answers of one response, by question. */
const themesOf = (row: bigint, themed: readonly CodedQuestion[]): CodedThemes =>
  Object.fromEntries(
    themed.flatMap(({ name, answers }) => {
      const coded = answers.get(row);
      return coded ? [[name, coded.themes]] : [];
    }),
  );

/** The versions up to that of the survey, with the names that each changed: by these a renamed question is one. */
async function versionsOf({ questionnaire, version }: Survey): Promise<PublishedVersion[]> {
  return (await readPublished(questionnaire)).filter((each) => each.version <= version);
}

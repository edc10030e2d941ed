import { createChannel } from '#functions/store/channels.ts';
import { createSurvey, readSurvey } from '#functions/store/surveys.ts';
import { tableNames, tablesEnvironment } from '#infra/local/create-tables.ts';

/**
 * Puts another wave of a survey into a running product, as if it had been made a year after the first: the same
 * questionnaire, in trial mode, open, with channels of its own.
 */
export async function nextWave(
  url: string,
  {
    first,
    id,
    channels,
  }: { readonly first: string; readonly id: string; readonly channels: readonly string[] },
): Promise<void> {
  const emulator = Number(new URL(url).port) + 3;
  Object.assign(process.env, tablesEnvironment(`http://127.0.0.1:${String(emulator)}`, tableNames()));
  const survey = await readSurvey(first);
  if (!survey) throw new Error(`There is no survey ${first}.`);
  const act = { who: 'test', day: `${String(Number(survey.createdOn.slice(0, 4)) + 1)}-11-25` };
  await createSurvey({ ...survey, id, status: 'open', createdOn: act.day }, act);
  for (const code of channels)
    await createChannel({ code, survey: id, label: code, createdOn: act.day }, act);
}

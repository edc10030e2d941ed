import { createChannel } from '#functions/store/channels.ts';
import { createSurvey } from '#functions/store/surveys.ts';
import { publishVersion } from '#functions/store/versions.ts';
import { tableNames, tablesEnvironment } from '#infra/local/create-tables.ts';
import type { Survey } from '#shared/contract/survey.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';

/** Puts a questionnaire into a running product as a trial survey, under a channel of the given code. */
export async function fieldQuestionnaire(
  url: string,
  questionnaire: Questionnaire,
  code: string,
  status: Survey['status'] = 'open',
): Promise<void> {
  const emulator = Number(new URL(url).port) + 3;
  Object.assign(process.env, tablesEnvironment(`http://127.0.0.1:${String(emulator)}`, tableNames()));
  const act = { who: 'test', day: '2026-11-25' };
  await publishVersion(questionnaire, 1);
  const { id, title, languages } = questionnaire;
  await createSurvey(
    {
      id: code,
      questionnaire: id,
      version: 1,
      title,
      languages,
      status,
      mode: 'trial',
      createdOn: act.day,
    },
    act,
  );
  await createChannel({ code, survey: code, label: 'Test', createdOn: act.day }, act);
}

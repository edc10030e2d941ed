import { marginsIssues } from '#shared/contract/margins-issues.ts';
import { marginClasses } from '#shared/results/weight/margin-classes.ts';
import { readMargins } from '#shared/results/weight/read-margins.ts';
import { today } from '#functions/clock.ts';
import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { putMargins } from '#functions/store/margins.ts';
import { questionnaireOf, surveyMargins } from '#functions/store/survey-margins.ts';
import { readSurvey } from '#functions/store/surveys.ts';
import { readCsv } from '#functions/workbook/read-csv.ts';

/** More remarks than this help nobody: the file is another one than was meant. */
const MOST_ISSUES = 50;

export const handler = handleSignedIn('putMargins', async ({ survey: id, csv }, { subject }) => {
  const survey = await readSurvey(id);
  if (!survey) return refuse('unknownSurvey');
  const compiled = await questionnaireOf(survey);
  const read = readMargins(csv, readCsv, marginClasses(compiled));
  if (read.kind === 'refused')
    return refuse('marginsRefused', { issues: marginsIssues(read.problems.slice(0, MOST_ISSUES)) });
  const outcome = await putMargins(id, read.margins, { who: subject, day: today() });
  return outcome === 'tooLarge' ? refuse('bodyTooLarge') : reply(await surveyMargins(survey, compiled));
});

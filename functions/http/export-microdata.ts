import { gzipSync } from 'node:zlib';
import { MICRODATA_FILES } from '#shared/export/export-file.ts';
import { today } from '#functions/clock.ts';
import { microdataFile } from '#functions/export/microdata-file.ts';
import { readMicrodata } from '#functions/export/read-microdata.ts';
import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { noteAct } from '#functions/store/audit.ts';
import { readSurvey } from '#functions/store/surveys.ts';

/** A Lambda answers with at most 6 MB; base64 makes a third more of the bytes. */
const MOST_CONTENT = 5_500_000;

export const handler = handleSignedIn(
  'exportMicrodata',
  async ({ survey: id, format, language, openAnswers }, { subject }) => {
    const survey = await readSurvey(id);
    if (!survey) return refuse('unknownSurvey');
    const { table, months } = await readMicrodata(survey, openAnswers);
    const day = today();
    const { ending, type } = MICRODATA_FILES[format];
    const base = `${survey.id}-${day}`;
    const study = {
      survey: survey.id,
      title: survey.title,
      day,
      months,
      languages: survey.languages,
      file: `${base}${MICRODATA_FILES.csv.ending}`,
    };
    const bytes = microdataFile(format, table, { language, study });
    const content = gzipSync(bytes).toString('base64');
    if (content.length > MOST_CONTENT) return refuse('exportTooLarge');
    // Before the file leaves: nothing is taken that is not written down.
    await noteAct(
      survey.id,
      { who: subject, day },
      `microdata ${format}${openAnswers ? ' with open answers' : ''}, ${String(table.rows.length)} responses`,
    );
    return reply({ name: `${base}${ending}`, type, content });
  },
);

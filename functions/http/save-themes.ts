import { today } from '#functions/clock.ts';
import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { openQuestions } from '#functions/open-questions.ts';
import { readCodings } from '#functions/store/codings.ts';
import { readSurvey } from '#functions/store/surveys.ts';
import { saveThemes } from '#functions/store/themes.ts';

export const handler = handleSignedIn(
  'saveThemes',
  async ({ survey: id, question, themes, revision }, { subject }) => {
    const survey = await readSurvey(id);
    if (!survey) return refuse('unknownSurvey');
    if (!(await openQuestions(survey)).has(question)) return refuse('unknownOpenQuestion');
    const known = new Set(themes.map(({ code }) => code));
    const used = [...(await readCodings(id)).values()].flatMap(({ themes: codes, quotes }) => [
      ...(codes[question] ?? []),
      ...(quotes[question] ? [quotes[question].theme] : []),
    ]);
    const lost = [...new Set(used)].filter((code) => !known.has(code));
    if (lost.length > 0)
      return refuse('themeInUse', { issues: lost.map((path) => ({ path, code: 'inUse' })) });
    const act = { who: subject, day: today() };
    const outcome = await saveThemes({ survey: id, question }, themes, revision, act);
    return outcome === 'raced' ? refuse('codingChanged') : reply({ themes, revision: revision + 1 });
  },
);

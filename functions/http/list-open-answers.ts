import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { openQuestions, writtenAnswers } from '#functions/open-questions.ts';
import { readCoding } from '#functions/store/codings.ts';
import { lookupIn } from '#functions/store/keys.ts';
import { surveyKeys } from '#functions/store/record-key.ts';
import { sealHandle } from '#functions/store/response-handle.ts';
import { readSurvey } from '#functions/store/surveys.ts';
import { readThemes } from '#functions/store/themes.ts';

const PAGE = 50;

export const handler = handleSignedIn('listOpenAnswers', async ({ survey: id, question, page }) => {
  const survey = await readSurvey(id);
  if (!survey) return refuse('unknownSurvey');
  const label = (await openQuestions(survey)).get(question);
  if (!label) return refuse('unknownOpenQuestion');
  const { byQuestion, codings } = await writtenAnswers(survey, [question]);
  const keys = surveyKeys(id);
  // By pseudonym, which nothing of the answer or its day decides.
  const written = (byQuestion.get(question) ?? [])
    .map((answer) => ({ ...answer, lookup: lookupIn(answer.id), order: keys.pseudonym(answer.id) }))
    .sort((a, b) => (a.order < b.order ? -1 : 1));
  const shown = written.slice((page - 1) * PAGE, page * PAGE);
  return reply({
    question: {
      name: question,
      label,
      answers: written.length,
      coded: written.filter(({ lookup }) => codings.get(lookup)?.themes[question]).length,
    },
    ...(await themesOf(id, question)),
    answers: await Promise.all(shown.map((answer) => answerOf(id, question, answer))),
    pages: Math.ceil(written.length / PAGE),
  });
});

async function themesOf(survey: string, question: string) {
  const { themes, revision } = await readThemes(survey, question);
  return { themes: [...themes], revision };
}

async function answerOf(
  survey: string,
  question: string,
  { lookup, text, language }: { lookup: string; text: string; language: string },
) {
  const { coding, revision } = await readCoding(survey, lookup);
  const [themes, quote] = [coding.themes[question], coding.quotes[question]];
  return {
    handle: sealHandle(survey, lookup),
    text,
    language,
    ...(themes && { themes }),
    ...(quote && { quote }),
    revision,
  };
}

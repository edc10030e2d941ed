import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { openQuestions, writtenAnswers } from '#functions/open-questions.ts';
import { lookupIn } from '#functions/store/keys.ts';
import { readSurvey } from '#functions/store/surveys.ts';

export const handler = handleSignedIn('listOpenQuestions', async ({ survey: id }) => {
  const survey = await readSurvey(id);
  if (!survey) return refuse('unknownSurvey');
  const questions = await openQuestions(survey);
  const { byQuestion, codings } = await writtenAnswers(survey, questions.keys());
  return reply({
    questions: [...questions].map(([name, label]) => {
      const written = byQuestion.get(name) ?? [];
      const coded = written.filter((answer) => codings.get(lookupIn(answer.id))?.themes[name]).length;
      return { name, label, answers: written.length, coded };
    }),
  });
});

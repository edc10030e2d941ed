import { type Coding, OPEN_ANSWERS_PAGE as PAGE } from '#shared/contract/open-answers.ts';
import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { openQuestions, writtenAnswers } from '#functions/open-questions.ts';
import { readCoding } from '#functions/store/codings.ts';
import { lookupIn } from '#functions/store/keys.ts';
import { surveyKeys } from '#functions/store/record-key.ts';
import { openHandle, sealHandle } from '#functions/store/response-handle.ts';
import { readSurvey } from '#functions/store/surveys.ts';
import { readThemes } from '#functions/store/themes.ts';

export const handler = handleSignedIn(
  'listOpenAnswers',
  async ({ survey: id, question, page, show, handle }) => {
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
    const only = handle === undefined ? undefined : openHandle({ survey: id, question }, handle);
    const asked = written.filter(
      ({ lookup }) =>
        (handle === undefined || lookup === only) && ASKED[show ?? 'all'](codings.get(lookup), question),
    );
    const shown = asked.slice((page - 1) * PAGE, page * PAGE);
    return reply({
      question: {
        name: question,
        label,
        answers: written.length,
        coded: written.filter(({ lookup }) => codings.get(lookup)?.themes[question]).length,
      },
      ...(await themesOf(id, question)),
      answers: await Promise.all(shown.map((answer) => answerOf(id, question, answer))),
      pages: Math.ceil(asked.length / PAGE),
    });
  },
);

const ASKED: Readonly<
  Record<'all' | 'uncoded' | 'quoted', (coding: Coding | undefined, question: string) => boolean>
> = {
  all: () => true,
  uncoded: (coding, question) => coding?.themes[question] === undefined,
  quoted: (coding, question) => coding?.quotes[question] !== undefined,
};

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
    handle: sealHandle({ survey, question }, lookup),
    text,
    language,
    ...(themes && { themes }),
    ...(quote && { quote }),
    revision,
  };
}

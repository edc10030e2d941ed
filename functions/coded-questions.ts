import type { Survey } from '#shared/contract/survey.ts';
import type { CodedAnswer, CodedQuestion } from '#shared/results/voice/coded-question.ts';
import { openQuestions } from '#functions/open-questions.ts';
import { readCodings } from '#functions/store/codings.ts';
import { rowId } from '#functions/store/columns/find-rows.ts';
import { readThemes } from '#functions/store/themes.ts';

/** The open questions of a survey for which staff made themes, with what they made of the answers; no answer is read. */
export async function codedQuestions(survey: Survey): Promise<readonly CodedQuestion[]> {
  const questions = await Promise.all(
    [...(await openQuestions(survey))].map(async ([name, label]) => ({
      name,
      label,
      themes: (await readThemes(survey.id, name)).themes,
    })),
  );
  const themed = questions.filter(({ themes }) => themes.length > 0);
  if (themed.length === 0) return [];
  const codings = [...(await readCodings(survey.id))];
  return themed.map((question) => ({
    ...question,
    answers: new Map(
      codings.flatMap(([lookup, { themes, quotes }]): [bigint, CodedAnswer][] => {
        const codes = themes[question.name];
        return codes ? [[rowId(lookup), { themes: codes, quote: quotes[question.name] }]] : [];
      }),
    ),
  }));
}

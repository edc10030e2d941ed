import { residentMessages } from '#lib/messages/resident/resident.ts';
import type { OutputOf } from '#shared/contract/routes.ts';
import { startInterview } from '#shared/interview/interview.ts';
import type { ShownText } from '#shared/language/text-in.ts';
import type { LanguageTag } from '#shared/language/tag.ts';
import { answerWords, type AnswerLine } from './answer-words.ts';
import { surroundings } from './surroundings.ts';
import { compiledVersion } from './version.ts';

/** A response as its giver reads it back, in the language in which they gave it. */
export interface GivenAnswers {
  readonly title: ShownText | undefined;
  readonly language: LanguageTag;
  /** The day on which it came in, `YYYY-MM-DD`. */
  readonly day: string;
  readonly entries: readonly {
    readonly path: string;
    readonly label: ShownText | undefined;
    readonly lines: readonly AnswerLine[];
  }[];
}

/** Puts a stored response in words. Only what was answered: what was skipped is not stored either. */
export async function givenAnswers(response: OutputOf<'readResponse'>): Promise<GivenAnswers> {
  const { survey, version, language, answers, day } = response;
  const compiled = await compiledVersion(survey, version);
  // As on the day on which they were given: what was asked may depend on it.
  const then = surroundings(new Date(`${day}T12:00:00Z`));
  const interview = startInterview(compiled, { language, answers, surroundings: then });
  const texts = residentMessages(language, [compiled.questionnaire.sourceLanguage]);
  const questions = interview
    .pages()
    .flatMap((id) => interview.page(id)?.questions ?? [])
    .filter(({ type }) => type !== 'note' && type !== 'calculation');
  return {
    title: interview.text(compiled.questionnaire.title),
    language,
    day,
    entries: questions
      .map((question) => ({
        path: question.path,
        label: question.label,
        lines: answerWords(question, texts),
      }))
      .filter(({ lines }) => lines.length > 0),
  };
}

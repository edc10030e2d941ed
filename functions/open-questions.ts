import type { Coding } from '#shared/contract/open-answers.ts';
import type { Survey } from '#shared/contract/survey.ts';
import type { LocalizedText } from '#shared/language/localized-text.ts';
import type { Answers } from '#shared/questionnaire/answer.ts';
import type { CompiledNode } from '#shared/questionnaire/compiled.ts';
import { readCodings } from '#functions/store/codings.ts';
import { compiledVersion } from '#functions/store/compiled-versions.ts';
import { responsesOf } from '#functions/store/responses.ts';

/** The label of what is answered in own words: a text, or the text of an "other" option; nothing inside repeats. */
function openLabel(node: CompiledNode): LocalizedText | undefined {
  if (node.block !== 0) return undefined;
  if (node.kind === 'other') return node.host.question.label;
  return node.kind === 'question' && node.question.type === 'text' ? node.question.label : undefined;
}

/** The open questions of every version of a survey up to its own, by name, with their latest words. */
export async function openQuestions({
  questionnaire,
  version,
}: Survey): Promise<ReadonlyMap<string, LocalizedText>> {
  const questions = new Map<string, LocalizedText>();
  for (let number = 1; number <= version; number++)
    for (const node of (await compiledVersion(questionnaire, number))?.nodes ?? []) {
      const label = openLabel(node);
      if (label) questions.set(node.name, label);
    }
  return questions;
}

/** What somebody wrote to an open question; `undefined` where they wrote nothing. */
export function writtenTo(answers: Answers, question: string): string | undefined {
  const answer = answers[question];
  return typeof answer === 'string' && answer.trim() !== '' ? answer : undefined;
}

/** An answer to an open question, with what staff made of it. */
export interface WrittenAnswer {
  /** The response, as the tables know it. */
  readonly id: string;
  readonly text: string;
  readonly language: string;
}

/** All that was written in a survey, in the mode that it is in, by open question; and what was made of it, by lookup. */
export async function writtenAnswers(
  survey: Survey,
  questions: Iterable<string>,
): Promise<{
  readonly byQuestion: ReadonlyMap<string, readonly WrittenAnswer[]>;
  readonly codings: ReadonlyMap<string, Coding>;
}> {
  const byQuestion = new Map<string, WrittenAnswer[]>([...questions].map((name) => [name, []]));
  for await (const { id, language, answers } of responsesOf(survey.id, survey.mode))
    for (const [name, written] of byQuestion) {
      const text = writtenTo(answers, name);
      if (text !== undefined) written.push({ id, text, language });
    }
  return { byQuestion, codings: await readCodings(survey.id) };
}

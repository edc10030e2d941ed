import { startInterview } from '#shared/interview/interview.ts';
import type { Answers } from '#shared/questionnaire/answer.ts';
import type { CompiledQuestionnaire } from '#shared/questionnaire/compiled.ts';
import { answerQuestion } from './answer-question.ts';
import { chanceFrom, seedOf } from './chance.ts';
import { languageFor } from './language.ts';
import { NEEDS } from './likely/needs.ts';
import { PARTICIPATION } from './likely/participation.ts';
import { PROFILE } from './likely/profile.ts';
import { drawPerson } from './person.ts';
import { OTHERS } from './words.ts';

const LIKELIHOODS = { ...PROFILE, ...NEEDS, ...PARTICIPATION };

/** A made-up response, as it is handed in. */
export interface MadeUp {
  readonly language: string;
  readonly answers: Answers;
  /** A number in [0, 1) by which it is given to one of several channels. */
  readonly place: number;
}

/**
 * A made-up resident fills in the survey from the first page to the last, through the same interview engine
 * as a real one. The same seed, index and day always give the same response.
 */
export function fillIn(
  compiled: CompiledQuestionnaire,
  { seed, index, today }: { readonly seed: number; readonly index: number; readonly today: string },
): MadeUp {
  const chance = chanceFrom(seedOf(seed, index));
  const person = drawPerson(chance);
  const language = languageFor(person, compiled.questionnaire.languages, chance);
  const interview = startInterview(compiled, {
    language,
    surroundings: {
      today,
      now: `${today}T12:00:00+01:00`,
      random: () => chance.next(),
      uuid: () => '00000000-0000-4000-8000-000000000000',
    },
  });
  const given = { person, chance, likelihoods: LIKELIHOODS, language, today };
  const others = OTHERS[language] ?? [];

  let page = interview.pages()[0];
  while (page !== undefined) {
    for (const { path } of interview.page(page)?.questions ?? []) {
      const question = interview.question(path);
      const answer = question && answerQuestion(question, given);
      if (answer === undefined) continue;
      interview.setAnswer(path, answer);
      const other = interview.question(path)?.other;
      if (other?.open && chance.happens(0.6)) {
        interview.setAnswer(other.path, others[Math.floor(chance.next() * others.length)]);
      }
    }
    page = interview.nextPage(page);
  }
  return { language, answers: interview.submission(), place: chance.next() };
}

import { questionsOf } from '#shared/questionnaire/edit/published.ts';
import { listsLookedUp } from '#shared/questionnaire/lists-looked-up.ts';
import type { Question } from '#shared/questionnaire/question.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';

/** A list of answers that questions share. */
export interface SharedList {
  readonly name: string;
  readonly count: number;
  /** The questions that take their answers from it. */
  readonly users: readonly string[];
  /** No question and no expression needs it. */
  readonly isUnused: boolean;
}

/** The questions that take their answers from a list, in the order of the questionnaire. */
export const questionsUsing = (draft: Questionnaire, list: string): readonly Question[] =>
  questionsOf(draft).filter((question) => 'choiceList' in question && question.choiceList === list);

/** All lists of answers of a draft, with who uses them. */
export function sharedLists(draft: Questionnaire): readonly SharedList[] {
  const lookedUp = listsLookedUp(draft);
  return Object.entries(draft.choiceLists ?? {}).map(([name, options]) => {
    const users = questionsUsing(draft, name).map((question) => question.name);
    return { name, count: options.length, users, isUnused: users.length === 0 && !lookedUp.has(name) };
  });
}

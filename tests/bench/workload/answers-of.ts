import type { Answer } from '#shared/questionnaire/answer.ts';
import type { Respondent, Workload } from './workload.mjs';

/** Everything that a respondent answers, in the order of the survey, each with its path. */
export function answersOf(survey: Workload, respondent: Respondent): [path: string, answer: Answer][] {
  return survey.items.flatMap((group) => {
    if (group.type === 'group')
      return group.children.flatMap(({ name }): [string, Answer][] =>
        respondent[name] === undefined ? [] : [[name, respondent[name] as Answer]],
      );
    const entries = respondent[group.name] as readonly Readonly<Record<string, Answer>>[];
    return entries.flatMap((entry, index) =>
      Object.entries(entry).map(([name, answer]): [string, Answer] => [
        `${group.name}[${String(index + 1)}].${name}`,
        answer,
      ]),
    );
  });
}

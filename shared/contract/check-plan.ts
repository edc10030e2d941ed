import type { ProblemIssue } from './problem.ts';
import type { SurveyPlan } from './survey-plan.ts';

/** What is wrong with a plan for a survey of a version that speaks these languages; nothing when it is right. */
export function checkPlan(plan: SurveyPlan, spoken: readonly string[]): ProblemIssue[] {
  const { opensAt, closesAt, languages } = plan;
  const foreign = languages.filter((language) => !spoken.includes(language));
  return [
    ...(opensAt !== undefined && closesAt !== undefined && closesAt <= opensAt
      ? [{ path: 'closesAt', code: 'closesFirst', limit: opensAt }]
      : []),
    ...foreign.map((language) => ({ path: 'languages', code: 'notOffered', limit: language })),
  ];
}

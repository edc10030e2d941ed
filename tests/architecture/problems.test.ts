import { expect, test } from 'vitest';
import type { ProblemKey } from '#shared/contract/problem.ts';
import { ROUTES } from '#shared/contract/routes.ts';
import { files, read } from './repository.ts';

/** Problems that no page for residents can cause; a program that does gets the numbered problem itself. */
const NEVER_ON_A_PAGE: Partial<Record<ProblemKey, string>> = {
  unknownSurvey: 'a page knows the survey from its channel',
  unknownVersion: 'a page knows the version from its channel or its draft',
  syntheticRefused: 'only the demonstration generator says that answers are synthetic',
};

const residentPages = files()
  .filter((path) => /^web\/src\/(routes|lib)\/.*\.(ts|svelte)$/.test(path) && !path.endsWith('.test.ts'))
  .filter((path) => !/\((studio|council|account)\)|\/(desk|messages)\//.test(path))
  .map(read)
  .join('\n');

const residentProblems = new Set(
  Object.values(ROUTES).flatMap(({ access, problems }) => (access === 'public' ? problems : [])),
);

test.each([...residentProblems].filter((key) => !(key in NEVER_ON_A_PAGE)))(
  'a resident who meets %s reads what it means for them',
  (key) => {
    expect(new RegExp(`\\b${key}\\b`).test(residentPages)).toBe(true);
  },
);

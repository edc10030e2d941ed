import { describe, expect, test } from 'vitest';
import { may, type Right, RIGHTS } from './rights.ts';
import { ROLES } from './role.ts';
import { type RouteName, ROUTES } from './routes.ts';

/**
 * Who may do what, written out once more by hand, in the order designer, translator, fieldwork, analyst,
 * administrator, council: a change of the table of rights that nobody meant fails here.
 */
const EXPECTED: Readonly<Record<Right, string>> = {
  listQuestionnaires: 'DTFAB-',
  readQuestionnaires: 'D-FAB-',
  designQuestionnaires: 'D-----',
  translateTexts: 'DT----',
  readSurveys: 'D-FAB-',
  runFieldwork: '--F---',
  confirmTrust: '--F-B-',
  readResults: 'D-FABC',
  publishResults: '---A--',
  exportMicrodata: '---A--',
  codeOpenAnswers: '---A--',
  weighResults: '--FA--',
  standByName: 'DTFAB-',
  readAudit: '----B-',
};
const LETTERS = 'DTFABC';

describe.each(Object.keys(RIGHTS) as Right[])('%s', (right) => {
  test.each(ROLES.map((role, at) => [role, at] as const))('%s', (role, at) => {
    expect(may(right, [role])).toBe(EXPECTED[right][at] === LETTERS[at]);
  });

  test('nobody without a role', () => {
    expect(may(right, [])).toBe(false);
  });
});

test('every route is public or takes who may call it from the table of rights', () => {
  const known = new Set<unknown>(['public', ...Object.values(RIGHTS)]);
  for (const name of Object.keys(ROUTES) as RouteName[])
    expect(known.has(ROUTES[name].access), name).toBe(true);
});

test('a translator finds questionnaires, reads and writes their texts and stands in the audit by name, and nothing else, the council published results and nothing else', () => {
  const open = (role: 'translator' | 'council') =>
    (Object.keys(RIGHTS) as Right[]).filter((right) => may(right, [role]));
  expect(open('translator')).toEqual(['listQuestionnaires', 'translateTexts', 'standByName']);
  expect(open('council')).toEqual(['readResults']);
});

import { expect, test } from 'vitest';
import { check } from '#shared/questionnaire/check/check.ts';
import { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { NEEDS_SURVEY } from '#shared/starter/needs.ts';
import { proposeReporting } from './propose-reporting.ts';

test('a questionnaire that says nothing of its results gets a beginning that can be published', () => {
  const draft = { ...NEEDS_SURVEY, reporting: undefined };
  const reporting = proposeReporting(draft);
  expect(reporting.overview).toContain('needs');
  expect(reporting.breakdowns).toContain('language');
  const errors = check({ ...draft, reporting }).filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([]);
});

test('sensitive questions and texts are no groups by themselves', () => {
  const draft = Questionnaire.parse({
    format: 'peil/1',
    id: 'small',
    kind: 'other',
    sourceLanguage: 'nl',
    languages: ['nl'],
    title: { nl: 'Klein' },
    children: [
      { type: 'municipality', name: 'town', label: { nl: 'Waar woont u?' } },
      {
        type: 'municipality',
        name: 'hidden',
        label: { nl: 'Waar sliep u?' },
        sensitive: { category: 'residence' },
      },
      { type: 'text', name: 'why', label: { nl: 'Waarom?' } },
    ],
  });
  expect(proposeReporting(draft)).toEqual({ overview: [], breakdowns: ['town'] });
});

import type { Answers } from '#shared/questionnaire/answer.ts';
import { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import type { PublishedVersion } from '#shared/questionnaire/version/published-version.ts';
import type { ExportedResponse } from './microdata.ts';

const base = {
  format: 'peil/1',
  id: 'buurt',
  kind: 'needs',
  sourceLanguage: 'nl',
  languages: ['nl', 'fr', 'ar'],
  title: { nl: 'De buurt', fr: 'Le quartier', ar: 'الحي' },
} as const;

const decline = ['dont_know', 'refused'] as const;

/** Two versions of a small questionnaire with a question of every kind, for tests and as an example. */
export const EXAMPLE_VERSIONS: readonly PublishedVersion[] = [
  {
    version: 1,
    questionnaire: Questionnaire.parse({
      ...base,
      children: [
        {
          type: 'single',
          name: 'home',
          label: { nl: 'Waar woont u?' },
          options: [
            { code: 'house', label: { nl: 'Een huis, een flat' } },
            { code: 'other', label: { nl: 'Anders' }, specify: true },
          ],
        },
        { type: 'text', name: 'gone', label: { nl: 'Wat wilt u kwijt?' } },
      ],
    }),
  },
  {
    version: 2,
    questionnaire: Questionnaire.parse({
      ...base,
      children: [
        {
          type: 'multiple',
          name: 'needs',
          label: { nl: 'Wat hebt u nodig?', fr: 'De quoi avez-vous besoin ?', ar: 'ماذا تحتاج؟' },
          decline,
          options: [
            { code: 'dutch', label: { nl: 'Nederlands leren', fr: 'Apprendre le néerlandais' } },
            { code: 'care', label: { nl: '=Zorg' } },
          ],
        },
        {
          type: 'single',
          name: 'home',
          label: { nl: 'Waar woont u nu?' },
          decline,
          options: [
            { code: 'house', label: { nl: 'Een huis, een flat' } },
            { code: 'other', label: { nl: 'Anders' }, specify: true },
          ],
        },
        { type: 'number', name: 'people', label: { nl: 'Met hoeveel bent u?' }, decline },
        { type: 'date', name: 'since', label: { nl: 'Sinds wanneer?' } },
        {
          type: 'matrix',
          name: 'quality',
          label: { nl: 'Hoe goed is het?' },
          rows: [{ code: 'air', label: { nl: 'De lucht' } }],
          columns: [
            { code: '1', label: { nl: 'Slecht' } },
            { code: '2', label: { nl: 'Goed' } },
          ],
        },
        {
          type: 'ranking',
          name: 'first',
          label: { nl: 'Wat eerst?' },
          options: [
            { code: 'park', label: { nl: 'Een park' } },
            { code: 'bus', label: { nl: 'Een bus' } },
          ],
        },
        {
          type: 'group',
          name: 'child',
          label: { nl: 'Kind' },
          repeat: {},
          children: [{ type: 'number', name: 'age', label: { nl: 'Hoe oud?' } }],
        },
        { type: 'note', name: 'thanks', label: { nl: 'Dank u' } },
      ],
    }),
  },
];

/** A response to a version of the example. */
export const exampleResponse = (
  pseudonym: string,
  version: number,
  answers: Answers,
  more: Partial<ExportedResponse> = {},
): ExportedResponse => ({
  pseudonym,
  version,
  answers,
  channel: 'bib',
  language: 'nl',
  month: '2026-11',
  derived: {},
  ...more,
});

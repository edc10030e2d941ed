import { expect, test } from 'vitest';
import { EXAMPLE_SNAPSHOT } from '#lib/council/example-snapshot.ts';
import type { OutputOf } from '#shared/contract/routes.ts';
import type { Target } from '#shared/contract/targets.ts';
import { compileQuestionnaire } from '#shared/questionnaire/compile.ts';
import { NEEDS_SURVEY } from '#shared/starter/needs.ts';
import { lastWeek, readTargetForm, targetParts } from './target-rows.ts';

const outcome = compileQuestionnaire(NEEDS_SURVEY);
if (!outcome.ok) throw new Error('The needs survey does not compile.');
const { compiled } = outcome;

const DETAIL: OutputOf<'readSurvey'> = {
  survey: {
    id: 'noden',
    questionnaire: NEEDS_SURVEY.id,
    version: 1,
    title: NEEDS_SURVEY.title,
    languages: ['nl', 'fr'],
    status: 'open',
    mode: 'real',
    createdOn: '2026-11-01',
  },
  channels: [{ code: 'bib', survey: 'noden', label: 'Bibliotheek', createdOn: '2026-11-01' }],
  fieldwork: {
    received: 12,
    withdrawn: 0,
    assisted: 0,
    synthetic: 0,
    byChannel: { bib: 9 },
    byLanguage: { fr: 4 },
    byDay: {},
  },
  drafts: { started: 0, unfinished: 0, pages: [] },
};
const TARGETS: readonly Target[] = [
  { by: 'survey', of: '', code: '', count: 100 },
  { by: 'group', of: 'gender', code: 'woman', count: 50 },
];
const rowsOf = (snapshot?: typeof EXAMPLE_SNAPSHOT) =>
  targetParts(DETAIL, TARGETS, compiled, snapshot).flatMap(({ rows }) => rows);

test('in all, by channel and by language a target stands where the fieldwork counts do', () => {
  const rows = rowsOf();
  const at = (key: string) => rows.find((row) => row.key === key);
  expect(at('survey')).toMatchObject({ wanted: 100, now: 12 });
  expect(at('channel:bib')).toMatchObject({ label: 'Bibliotheek', wanted: undefined, now: 9 });
  expect(at('language:nl')).toMatchObject({ now: 0, lang: 'nl' });
  expect(at('language:fr')).toMatchObject({ now: 4 });
});

test('of no group anything is said before results are published', () => {
  const groups = rowsOf().filter(({ by }) => by === 'group');
  expect(groups.length).toBeGreaterThan(10);
  expect(groups.every(({ now }) => now === undefined)).toBe(true);
});

test('of a group the published base is said and nothing else; what is hidden there, or not there at all, is hidden', () => {
  const published = EXAMPLE_SNAPSHOT.reach.tables.find(({ breakdowns }) => breakdowns.length > 0);
  const bases = new Map<string, number | null>(
    (published?.breakdowns ?? []).flatMap(({ name, groups }) =>
      groups.map(({ code, base }) => [`group:${name}:${code}`, base] as const),
    ),
  );
  const shown = new Set((published?.breakdowns ?? []).map(({ name }) => name));
  const groups = rowsOf(EXAMPLE_SNAPSHOT).filter(({ by, of }) => by === 'group' && shown.has(of));
  expect(groups.some(({ now }) => typeof now === 'number')).toBe(true);
  for (const { key, now } of groups) expect(now).toBe(bases.get(key) ?? null);
});

test('a form gives the targets that have a number; an empty field and 0 are none, and what is no number is told', () => {
  const parts = targetParts(DETAIL, [], compiled, undefined);
  const form = new FormData();
  for (const [name, value] of [
    ['survey', ' 250 '],
    ['channel:bib', '0'],
    ['language:nl', ''],
    ['language:fr', '1,5'],
    ['language:xx', '7'],
  ] as const)
    form.set(name, value);
  expect(readTargetForm(parts, form, 1000)).toMatchObject({
    targets: [{ by: 'survey', of: '', code: '', count: 250 }],
    wrong: ['language:fr'],
    typed: { 'language:fr': '1,5' },
  });
  form.set('survey', '1001');
  expect(readTargetForm(parts, form, 1000).wrong).toContain('survey');
});

test('the last week is today and the six days before, across a month', () => {
  const byDay = { '2026-11-24': 5, '2026-11-25': 1, '2026-11-30': 2, '2026-12-01': 3, '2026-12-02': 9 };
  expect(lastWeek(byDay, '2026-12-01')).toBe(6);
});

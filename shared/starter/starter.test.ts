import { describe, expect, test } from 'vitest';
import { lookUp } from '#shared/plan/plan.ts';
import { DOMAINS } from '#shared/plan/domain.ts';
import { compileQuestionnaire } from '#shared/questionnaire/compile.ts';
import { everyText } from '#shared/questionnaire/every-text.ts';
import type { Option } from '#shared/questionnaire/option.ts';
import type { Question } from '#shared/questionnaire/question.ts';
import { Questionnaire, type Node } from '#shared/questionnaire/questionnaire.ts';
import { NEEDS } from './block/need.ts';
import { NEEDS_SURVEY } from './needs.ts';
import { PARTICIPATION_SURVEY } from './participation.ts';

const LANGUAGES = ['nl', 'fr', 'en', 'ar'];

const questionsOf = (nodes: readonly Node[]): Question[] =>
  nodes.flatMap((node) => (node.type === 'group' ? questionsOf(node.children) : [node]));

const optionsIn = (question: Question): readonly Option[] => {
  if (question.type === 'matrix') return [...question.rows, ...question.columns];
  if (question.type === 'rating') return question.steps;
  return 'options' in question ? (question.options ?? []) : [];
};

describe.each([
  ['needs survey', NEEDS_SURVEY],
  ['participation survey', PARTICIPATION_SURVEY],
])('the %s', (_, survey) => {
  const questions = questionsOf(survey.children);
  const asked = questions.filter(({ type }) => type !== 'note' && type !== 'consent');
  const options = [...questions.flatMap(optionsIn), ...Object.values(survey.choiceLists ?? {}).flat()];

  test('is a questionnaire that can be fielded', () => {
    expect(Questionnaire.parse(survey)).toEqual(survey);
    expect(compileQuestionnaire(survey)).toMatchObject({ ok: true });
  });

  test('stays short enough to finish: 33 to 38 questions', () => {
    expect(asked.length).toBeGreaterThanOrEqual(33);
    expect(asked.length).toBeLessThanOrEqual(38);
  });

  test('says every word in Dutch, French, English and Arabic', () => {
    for (const { node, field, text } of everyText(survey)) {
      const at = `${node}.${field}`;
      expect(Object.keys(text).sort(), at).toEqual([...LANGUAGES].sort());
      for (const words of Object.values(text)) expect(words.trim(), at).not.toBe('');
      const { ar = '', ...others } = text;
      expect(ar, at).toMatch(/\p{Script=Arabic}/u);
      expect(Object.values(others), at).not.toContain(ar);
    }
  });

  test('has no range like 13-15 in Arabic, where it would run the wrong way', () => {
    for (const { node, field, text } of everyText(survey)) {
      expect(text['ar'], `${node}.${field}`).not.toMatch(/\d\s*[-–]\s*\d/);
    }
  });

  test('keeps a French sign on the line of its word, with a narrow space where French has one', () => {
    for (const { node, field, text } of everyText(survey)) {
      expect(text['fr'], `${node}.${field}`).not.toMatch(/ [?!:;»%]|« |[^\u202f][?!;]/);
    }
  });

  test('spells Arabic one way, and quotes as each language does', () => {
    for (const { node, field, text } of everyText(survey)) {
      const at = `${node}.${field}`;
      expect(text['ar'], at).not.toMatch(/اً|[?;,"'‘“]/);
      for (const words of Object.values(text)) expect(words, at).not.toMatch(/["']/);
      for (const language of ['nl', 'en']) expect(text[language], at).not.toMatch(/[«»“”]/);
    }
  });

  test('names only goals, results and words of the lexicon that the policy plan has', () => {
    const named = [...questions, ...(survey.derived ?? [])].flatMap(({ plan }) => plan ?? []);
    expect(named.length).toBeGreaterThan(30);
    for (const reference of named) expect(lookUp(reference), reference).toBeDefined();
    for (const { name, plan } of asked) expect(plan, name).not.toHaveLength(0);
  });

  test('tells why a sensitive question is asked, and asks it only after the second consent', () => {
    const marked = [...questions, ...options].filter((one) => one.sensitive);
    expect(marked.length).toBeGreaterThan(8);
    for (const { sensitive, consent, label } of marked) {
      const at = label?.['en'] ?? '';
      expect(Object.keys(sensitive?.reason ?? {}).sort(), at).toEqual([...LANGUAGES].sort());
      // Residence is asked as a need, never as a status, so it is marked but not special in the sense of article 9.
      expect(consent, at).toBe(sensitive?.category === 'residence' ? undefined : 'consent_special');
    }
  });

  test('asks the second consent before the first question that waits for it, and origin last', () => {
    const consent = questions.findIndex(({ name }) => name === 'consent_special');
    const gated = questions.findIndex(
      (question) =>
        question.consent !== undefined || optionsIn(question).some(({ consent }) => consent !== undefined),
    );
    expect(consent).toBeGreaterThanOrEqual(0);
    expect(consent).toBeLessThan(gated);
    expect(survey.children.at(-1)?.name).toBe('origin');
  });

  test('requires nothing: every question can be left open', () => {
    expect(questions.filter(({ required }) => required)).toEqual([]);
  });

  test('gives each derived variable its values and the source of its definition', () => {
    for (const { name, values, definition } of survey.derived ?? []) {
      expect(values?.length, name).toBeGreaterThan(1);
      expect(definition, name).toBeDefined();
    }
  });
});

test('the participation survey shows every type of question that residents meet', () => {
  const types = new Set(questionsOf(PARTICIPATION_SURVEY.children).map(({ type }) => type));
  expect([...types].sort()).toEqual([
    'consent',
    'date',
    'matrix',
    'multiple',
    'municipality',
    'note',
    'number',
    'ranking',
    'rating',
    'single',
    'text',
  ]);
});

test('every need stands under a domain of the policy plan, and every domain has a need', () => {
  const named = NEEDS.map(({ domain }) => domain);
  const known: (string | undefined)[] = DOMAINS.map(({ code }) => code);
  expect(new Set(named)).toEqual(new Set(known));
});

import { describe, expect, test } from 'vitest';
import { node, options, questionnaireOf } from '#shared/interview/testing/example.ts';
import type { Change } from '#shared/questionnaire/edit/change.ts';
import { edit } from '#shared/questionnaire/edit/edit.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { compileQuestionnaire } from '#shared/questionnaire/compile.ts';
import { NEEDS_SURVEY } from '#shared/starter/needs.ts';
import { onlyLanguages } from './only-languages.ts';
import { stateOfLanguages } from './state-of-languages.ts';
import { textHash } from './text-hash.ts';
import { recordAfter, stateOf, stillRight, tidyRecord, TranslationRecord } from './translation-record.ts';
import { unitsOf } from './unit.ts';
import { exportXliff } from './xliff/export-xliff.ts';
import { importXliff } from './xliff/import-xliff.ts';

const DRAFT: Questionnaire = questionnaireOf([
  node('single', 'one', { options: options('a', 'b') }),
  node('text', 'two', { label: { nl: 'Two', fr: 'Deux' } }),
]);

/** A draft in work, with the record beside it. */
class Work {
  draft = DRAFT;
  record: TranslationRecord = {};

  do(change: Change): Change {
    const outcome = edit(this.draft, change);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
    this.record = recordAfter(this.record, this.draft, outcome.draft, change);
    this.draft = outcome.draft;
    expect(TranslationRecord.safeParse(this.record).success).toBe(true);
    return outcome.undo;
  }

  say(name: string, language: string, text: string): Change {
    return this.do({ do: 'setText', of: { at: 'node', name }, field: 'label', language, text });
  }

  state(key: string, language = 'fr'): string {
    const unit = unitsOf(this.draft).find((each) => each.key === key);
    return unit ? stateOf(this.record, unit, language, 'nl') : 'no such text';
  }
}

describe('a translation is outdated', () => {
  test('once its source has changed, until it is translated again or said to be still right', () => {
    const work = new Work();
    expect(work.state('question/one/label')).toBe('current');
    work.say('one', 'nl', 'Number one');
    expect(work.state('question/one/label')).toBe('outdated');
    expect(work.state('question/one/label', 'ar')).toBe('outdated');
    expect(work.state('question/two/label')).toBe('current');
    work.say('one', 'fr', 'Numéro un');
    expect(work.state('question/one/label')).toBe('current');
    const unit = unitsOf(work.draft).find(({ key }) => key === 'question/one/label');
    if (unit) work.do(stillRight(unit, 'ar', 'nl'));
    expect(work.state('question/one/label', 'ar')).toBe('current');
  });

  test('not when only spaces around it or the name of a piped question change', () => {
    const work = new Work();
    work.say('two', 'nl', 'Two ');
    expect(work.state('question/two/label')).toBe('current');
    work.say('two', 'nl', 'Two ${one}');
    work.say('two', 'fr', 'Deux ${one}');
    work.do({ do: 'rename', of: { at: 'node', name: 'one' }, to: 'first' });
    expect(work.state('question/two/label')).toBe('current');
  });

  test('and is so again after an undo of what mended it, and current after an undo of what broke it', () => {
    const work = new Work();
    const source = work.say('one', 'nl', 'Number one');
    const mended = work.say('one', 'fr', 'Numéro un');
    work.do(mended);
    expect(work.state('question/one/label')).toBe('outdated');
    work.do(source);
    expect(work.state('question/one/label')).toBe('current');
  });

  test('also under another name or code, in a copy, and when its question was away for a while', () => {
    const work = new Work();
    work.do({
      do: 'setText',
      of: { at: 'option', owner: { at: 'node', name: 'one', list: 'options' }, code: 'a' },
      field: 'label',
      language: 'nl',
      text: 'Other',
    });
    work.say('one', 'nl', 'Number one');
    work.do({ do: 'duplicate', of: { at: 'node', name: 'one' } });
    expect(work.state('question/one_2/options/a/label')).toBe('outdated');
    work.do({ do: 'rename', of: { at: 'node', name: 'one' }, to: 'first' });
    expect(work.state('question/first/label')).toBe('outdated');
    work.do({
      do: 'rename',
      of: { at: 'option', owner: { at: 'node', name: 'first', list: 'options' }, code: 'a' },
      to: 'z',
    });
    expect(work.state('question/first/options/z/label')).toBe('outdated');
    work.do(work.do({ do: 'remove', of: { at: 'node', name: 'first' } }));
    expect(work.state('question/first/label')).toBe('outdated');
    expect(work.state('question/first/options/b/label')).toBe('current');
  });
});

test('what an agency translated from an older source is taken and stays marked as outdated', () => {
  const work = new Work();
  const file = (exportXliff(work.draft, work.record, 'fr') ?? '').replace('Deux', 'Le deuxième');
  work.say('two', 'nl', 'Number two');
  const outcome = importXliff(work.draft, work.record, file);
  if (!outcome.ok) throw new Error('refused');
  work.do({ do: 'several', changes: outcome.changes });
  expect(work.draft.children[1]).toMatchObject({ label: { nl: 'Number two', fr: 'Le deuxième' } });
  expect(work.state('question/two/label')).toBe('outdated');
});

test('an outdated text that comes back as it was, marked as done, is right again', () => {
  const work = new Work();
  work.say('two', 'nl', 'Number two');
  const file = exportXliff(work.draft, work.record, 'fr', { only: 'open' }) ?? '';
  expect(file).toContain('state="initial" subState="peil:outdated"');
  expect(importXliff(work.draft, work.record, file)).toMatchObject({
    lines: [{ code: 'same' }],
    changes: [],
  });
  const done = file.replace('state="initial" subState="peil:outdated"', 'state="final"');
  const outcome = importXliff(work.draft, work.record, done);
  expect(outcome).toMatchObject({ lines: [{ code: 'confirmed' }] });
  if (outcome.ok) work.do({ do: 'several', changes: outcome.changes });
  expect(work.state('question/two/label')).toBe('current');
});

test('the state of each language counts texts and the words that an agency will count', () => {
  const work = new Work();
  work.say('two', 'nl', 'Number two');
  expect(stateOfLanguages(work.draft, work.record)).toEqual([
    { language: 'fr', texts: 5, missing: 0, outdated: 1, words: 2 },
    { language: 'ar', texts: 5, missing: 1, outdated: 0, words: 2 },
  ]);
  expect(Object.keys(tidyRecord(work.record, work.draft))).toEqual(['question/two/label']);
  work.say('two', 'fr', 'Numéro deux');
  expect(tidyRecord(work.record, work.draft)).toEqual({});
});

test('the hash of a text is the same whatever way its accents were typed', () => {
  expect(textHash('\u00e9')).toBe(textHash('e\u0301'));
  expect(textHash('a')).not.toBe(textHash('b'));
  expect(textHash('')).toMatch(/^[0-9a-f]{16}$/);
});

test('a questionnaire can be published in some of its languages, complete and without the words of the others', () => {
  const two = onlyLanguages(NEEDS_SURVEY, ['ar']);
  expect(two.languages).toEqual(['nl', 'ar']);
  expect(compileQuestionnaire(two).ok).toBe(true);
  expect(JSON.stringify(two)).not.toContain('Dutch');
  expect(onlyLanguages(NEEDS_SURVEY, NEEDS_SURVEY.languages)).toEqual(NEEDS_SURVEY);
  const columns = questionnaireOf([
    node('single', 'one', { options: options({ code: 'a', attributes: { age: 'old', fr: 'x' } }) }),
  ]);
  expect(JSON.stringify(onlyLanguages(columns, []))).toContain('"attributes":{"age":"old","fr":"x"}');
});

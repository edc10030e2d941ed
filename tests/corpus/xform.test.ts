import { describe, expect, test } from 'vitest';
import { parse } from '#shared/questionnaire/expression/parse.ts';
import { print } from '#shared/questionnaire/expression/print.ts';
import type { Question } from '#shared/questionnaire/question.ts';
import type { Node } from '#shared/questionnaire/questionnaire.ts';
import { languageNamed } from '#shared/xlsform/language-name.ts';
import { outlineOf } from '#shared/xlsform/outline.ts';
import { readXForm, type Texts, type XFormQuestion } from './read-xform.ts';
import { filesWith, imported, textOf } from './workbook.ts';

/** Types of a bind that no web page can ask, so that a warning stands in their place. */
const NOT_CARRIED = ['geopoint', 'geotrace', 'geoshape', 'barcode', 'binary'];

const FORMS = filesWith(/\.xml$/);

/** The words of XLSForm for what an XForm asks. */
function typesOf({ control, bindType, bind }: XFormQuestion): string[] {
  switch (control) {
    case 'select1':
      return ['select_one'];
    case 'select':
      return ['select_multiple'];
    case 'trigger':
      return ['acknowledge'];
    case '':
      return ['calculate'];
    default:
      if (bindType === 'string') return bind['readonly'] === undefined ? ['text'] : ['note', 'text'];
      return [bindType === 'int' ? 'integer' : bindType];
  }
}

/** An expression without regard to spaces and parentheses that change nothing. */
function normal(expression: string | null | undefined): string | undefined {
  if (expression === null || expression === undefined) return undefined;
  const parsed = parse(expression);
  return parsed.ok ? print(parsed.tree) : expression;
}

const plain = (text: string): string => text.replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();

test('there is something to be compared with', () => {
  const questions = FORMS.map((file) => readXForm(textOf(file)).questions);
  expect(questions.map(({ length }) => length)).toEqual([48, 1, 2, 32, 46, 3]);
  const spoken = questions.flat().filter(({ label }) => Object.keys(label).length > 0);
  expect(spoken).toHaveLength(112);
});

describe.each(FORMS)('%s', (file) => {
  const form = readXForm(textOf(file));
  const workbook = filesWith(/\.xlsx?$/).find((name) => name.replace(/\.xlsx?$/, '.xml') === file) ?? '';
  const { draft, issues } = imported(workbook);
  if (!draft) throw new Error(`${workbook} gives nothing`);
  const outline = outlineOf(draft);
  const byPath = new Map(outline.questions.map((question) => [question.path, question]));
  const asked = form.questions.filter(
    ({ isMetadata, bindType }) => !isMetadata && !NOT_CARRIED.includes(bindType),
  );
  const leftOut = form.questions.filter((question) => !asked.includes(question));
  const lost = new Set(leftOut.map(({ path }) => path.split('/').at(-1) ?? ''));

  /** In the language of the questionnaire; what is put into a text and was left out leaves nothing. */
  const words = (texts: Texts): [language: string, text: string][] =>
    Object.entries(texts)
      .map(([language, text]): [string, string] => [
        language === 'default' ? draft.sourceLanguage : (languageNamed(language) ?? ''),
        plain(text.replace(/\$\{([\w.-]+)\}/g, (whole, name: string) => (lost.has(name) ? '' : whole))),
      ])
      .filter(([, text]) => text !== '');
  const compare = (found: Texts, wanted: Texts, at: string): void => {
    for (const [language, text] of words(wanted)) {
      const name = `${at} in ${language}`;
      expect(plain((found[language] ?? '').replace(/\$\{/g, ' ${').replace(/\}/g, '} ')), name).toBe(
        plain(text.replace(/\$\{/g, ' ${').replace(/\}/g, '} ')),
      );
    }
  };

  test('asks the same questions, in the same groups and order', () => {
    expect(outline.questions.map(({ path }) => path)).toEqual(asked.map(({ path }) => path));
    const groups = outline.groups.map(({ path }) => path);
    expect(groups).toEqual([...form.groups.keys()].filter((path) => groups.includes(path)));
  });

  test('names every question that it leaves out, by its row', () => {
    const told = issues.filter(({ code }) => code === 'typeNotCarried' || code === 'metadataNotStored');
    expect(told).toHaveLength(leftOut.length);
    for (const { row, sheet } of told) expect([sheet, typeof row]).toEqual(['survey', 'number']);
  });

  test('has the same title and languages', () => {
    if (form.title !== file.replace('.xml', '')) expect(draft.title[draft.sourceLanguage]).toBe(form.title);
    const wanted = form.languages
      .filter((language) => language !== 'default')
      .map((language) => languageNamed(language));
    if (wanted.length > 0) expect(draft.languages.toSorted()).toEqual(wanted.toSorted());
    else expect(draft.languages).toHaveLength(1);
  });

  test('asks each question as the same type', () => {
    for (const question of asked)
      expect(typesOf(question), question.path).toContain(byPath.get(question.path)?.type);
  });

  test('has the same words in every language', () => {
    for (const { path, label, hint } of asked) {
      const found = byPath.get(path);
      compare(found?.label ?? {}, label, path);
      // Where there is no label the hint stands in its place.
      if (Object.keys(label).length > 0) compare(found?.hint ?? {}, hint, `the hint of ${path}`);
    }
  });

  test('says the same of an answer that is wrong or missing', () => {
    const nodes = (children: readonly Node[]): Question[] =>
      children.flatMap((node) => (node.type === 'group' ? nodes(node.children) : [node]));
    const byName = new Map(nodes(draft.children).map((question) => [question.name, question]));
    for (const { path, constraintMessage, requiredMessage } of asked) {
      const question = byName.get(path.split('/').at(-1) ?? '');
      compare(question?.constraintMessage ?? {}, constraintMessage, `the constraint of ${path}`);
      compare(question?.requiredMessage ?? {}, requiredMessage, `the need of ${path}`);
    }
  });

  test('asks under the same conditions', () => {
    for (const { path, bind } of asked) {
      const found = byPath.get(path);
      expect(normal(found?.relevant), path).toBe(normal(bind['relevant']));
      expect(normal(found?.constraint), path).toBe(normal(bind['constraint']));
      expect(String(found?.required), path).toBe(bind['required'] === 'true()' ? 'true' : 'false');
      expect(String(found?.readonly), path).toBe(bind['readonly'] === 'true()' ? 'true' : 'false');
    }
    for (const { path, relevant, count } of outline.groups) {
      expect(normal(relevant), path).toBe(normal(form.groups.get(path)?.relevant));
      expect(normal(count), path).toBe(normal(form.groups.get(path)?.count));
    }
  });

  test('works the same things out, or says that it cannot', () => {
    for (const { path, bind } of asked) {
      const found = normal(byPath.get(path)?.calculation);
      const row = issues.find(({ code, found: name }) => code === 'calculationNotCarried' && name === path);
      if (row) expect([found, bind['calculate']?.includes('pulldata')]).toEqual(["''", true]);
      else expect(found, path).toBe(normal(bind['calculate']));
    }
  });

  test('has the same answers standing there beforehand', () => {
    for (const { path, standing } of asked) {
      const initial = byPath.get(path)?.default ?? '';
      expect(initial.replace(/^'(.*)'$/, '$1'), path).toBe(standing);
    }
  });

  test('offers the same choices in the same words', () => {
    for (const { path, choices } of asked) {
      const found = byPath.get(path)?.choices ?? [];
      expect(
        found.map(({ name }) => name),
        path,
      ).toEqual(choices.map(({ name }) => name));
      choices.forEach(({ label, name }, index) => {
        compare(found[index]?.label ?? {}, label, `${path}: ${name}`);
      });
    }
  });
});

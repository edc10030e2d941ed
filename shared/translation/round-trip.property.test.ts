import { parseXml, XmlElement } from '@rgrove/parse-xml';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { node, options, questionnaireOf } from '#shared/interview/testing/example.ts';
import type { LocalizedText } from '#shared/language/localized-text.ts';
import { edit } from '#shared/questionnaire/edit/edit.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { NEEDS_SURVEY } from '#shared/starter/needs.ts';
import { parseCsv, printCsv } from './sheet/csv.ts';
import { exportRows, importRows } from './sheet/translation-rows.ts';
import { unitsOf } from './unit.ts';
import { exportXliff } from './xliff/export-xliff.ts';
import { importXliff } from './xliff/import-xliff.ts';

/** Whatever can be typed, pasted or forged: control characters, half pairs, markup, formulas, placeholders. */
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc
    .array(
      fc.constantFrom(
        '${a}',
        '${ a }',
        '${b}',
        '<b>',
        '&amp;',
        ']]>',
        '"',
        "'",
        '=1+1',
        '\n',
        '\r',
        ';',
        ',',
        ' ',
        '\t',
        'é',
        'مرحبا',
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
);
const text: fc.Arbitrary<LocalizedText> = fc.record(
  { nl: words, fr: words, ar: words },
  { requiredKeys: ['nl'] },
);
const code = fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }).filter((each) => /^\S+$/.test(each));
const draft = fc
  .record({
    title: text,
    a: text,
    b: text,
    reason: text,
    codes: fc.uniqueArray(code, { minLength: 1, maxLength: 4 }),
    labels: fc.array(text, { minLength: 4, maxLength: 4 }),
  })
  .map(({ title, a, b, reason, codes, labels }): Questionnaire =>
    questionnaireOf(
      [
        node('text', 'a', { label: a }),
        node('group', 'g', {
          label: b,
          children: [node('number', 'b', { label: b, unit: a, sensitive: { category: 'health', reason } })],
        }),
        node('single', 'c', { options: codes.map((each, at) => ({ code: each, label: labels[at] ?? {} })) }),
        node('matrix', 'm', {
          rows: options('x'),
          columns: codes.concat('last').map((each, at) => ({ code: each, label: labels[at] ?? {} })),
        }),
        node('multiple', 'l', { choiceList: 'list' }),
      ],
      { title, choiceLists: { list: codes.map((each, at) => ({ code: each, label: labels[at] ?? {} })) } },
    ),
  );

const seen = (questionnaire: Questionnaire, language: string): string[] =>
  unitsOf(questionnaire).map(({ text: of }) => of[language] ?? '');
/** The same draft with nothing in a language. */
const without = (questionnaire: Questionnaire, language: string): Questionnaire => {
  const changes = unitsOf(questionnaire).map(({ of, field }) => ({
    do: 'setText' as const,
    of,
    field,
    language,
    text: '',
  }));
  const outcome = edit(questionnaire, { do: 'several', changes });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.draft;
};
const withChanges = (
  questionnaire: Questionnaire,
  outcome: ReturnType<typeof importXliff>,
): Questionnaire => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  const edited = edit(questionnaire, { do: 'several', changes: outcome.changes });
  if (!edited.ok) throw new Error(JSON.stringify(edited.issues));
  return edited.draft;
};
/** A text of spaces alone counts as none, and is not taken. */
const taken = (all: readonly string[]): string[] => all.map((each) => (each.trim() === '' ? '' : each));

describe('what is exported comes back', () => {
  test('as XLIFF: unchanged it changes nothing, and into an empty language it brings every text', () => {
    fc.assert(
      fc.property(draft, fc.constantFrom('fr', 'ar'), (questionnaire, language) => {
        const file = exportXliff(questionnaire, {}, language);
        // A questionnaire whose texts are all blank has nothing to send out.
        fc.pre(file !== undefined);
        const same = importXliff(questionnaire, {}, file);
        expect(same.ok && same.changes).toEqual([]);
        const empty = without(questionnaire, language);
        const back = withChanges(empty, importXliff(empty, {}, file));
        const source = seen(questionnaire, 'nl');
        expect(seen(back, language)).toEqual(
          taken(seen(questionnaire, language)).map((each, at) => (source[at]?.trim() === '' ? '' : each)),
        );
      }),
      { numRuns: 100 },
    );
  });

  test('as CSV, whatever stands between the cells', () => {
    fc.assert(
      fc.property(draft, fc.constantFrom(',' as const, ';' as const), (questionnaire, separator) => {
        const file = printCsv(exportRows(questionnaire, {}, ['fr', 'ar']), separator);
        const empty = without(without(questionnaire, 'fr'), 'ar');
        const back = withChanges(empty, importRows(empty, {}, parseCsv(file)));
        for (const language of ['fr', 'ar']) {
          expect(seen(back, language)).toEqual(
            taken(seen(questionnaire, language)).map((each) => each.replace(/\r\n?/g, '\n')),
          );
        }
      }),
      { numRuns: 100 },
    );
  });

  test('and no cell of it runs in a spreadsheet', () => {
    fc.assert(
      fc.property(draft, (questionnaire) => {
        for (const row of exportRows(questionnaire, {}, ['fr', 'ar']).slice(1)) {
          for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        }
      }),
    );
  });
});

/** The rules of the core schema of XLIFF 2.1 for what Peil writes: which elements, in which order, which attributes. */
const RULES: Readonly<Record<string, { readonly children: RegExp; readonly attributes: readonly string[] }>> =
  {
    xliff: { children: /^(file )+$/, attributes: ['xmlns', 'version', 'srcLang', 'trgLang'] },
    file: { children: /^(unit )+$/, attributes: ['id', 'original', 'canResegment', 'srcDir', 'trgDir'] },
    unit: { children: /^(originalData )?segment $/, attributes: ['id', 'name', 'xml:space'] },
    originalData: { children: /^(data )+$/, attributes: [] },
    data: { children: /^(cp )*$/, attributes: ['id'] },
    segment: { children: /^source (target )?$/, attributes: ['id', 'state', 'subState'] },
    source: { children: /^((cp|ph) )*$/, attributes: ['xml:lang', 'xml:space'] },
    target: { children: /^((cp|ph) )*$/, attributes: ['xml:lang', 'xml:space'] },
    ph: { children: /^$/, attributes: ['id', 'dataRef', 'disp', 'equiv', 'canDelete'] },
    cp: { children: /^$/, attributes: ['hex'] },
  };

function checkElement(element: XmlElement): void {
  const rule = RULES[element.name];
  const inner = element.children.filter((child) => child instanceof XmlElement);
  expect(inner.map(({ name }) => `${name} `).join('')).toMatch(rule?.children ?? /^none$/);
  for (const name of Object.keys(element.attributes)) expect(rule?.attributes).toContain(name);
  const { id, hex } = element.attributes;
  if (id !== undefined) expect(id).toMatch(/^[A-Za-z0-9._:-]+$/);
  if (hex !== undefined) expect(hex).toMatch(/^([0-9A-F]{2})+$/);
  inner.forEach(checkElement);
}

const idsOf = (elements: readonly XmlElement[], name: string): string[] =>
  elements.flatMap((element) => [
    ...(element.name === name ? [element.attributes['id'] ?? ''] : []),
    ...idsOf(
      element.children.filter((child) => child instanceof XmlElement),
      name,
    ),
  ]);
const areUnique = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

function checkFile(xml: string | undefined): void {
  const { root } = parseXml(xml ?? '');
  if (!root) throw new Error('no root');
  checkElement(root);
  expect(areUnique(idsOf([root], 'unit'))).toBe(true);
  for (const file of root.children) {
    if (!(file instanceof XmlElement)) continue;
    for (const unit of file.children.filter((child) => child instanceof XmlElement)) {
      const data = idsOf([unit], 'data');
      expect(areUnique(data)).toBe(true);
      for (const side of ['source', 'target']) {
        const [segment] = unit.children.filter(
          (child) => child instanceof XmlElement && child.name === 'segment',
        );
        const [of] = (segment as XmlElement).children.filter(
          (child) => child instanceof XmlElement && child.name === side,
        );
        if (of instanceof XmlElement) expect(areUnique(idsOf([of], 'ph'))).toBe(true);
      }
      const { state, subState } = (
        unit.children.find((child) => child instanceof XmlElement && child.name === 'segment') as XmlElement
      ).attributes;
      expect(['initial', 'translated']).toContain(state);
      if (subState !== undefined) expect(subState).toMatch(/^[^\s:]+:[^\s:]+$/);
    }
  }
}

describe('an XLIFF file has the structure that the standard asks for', () => {
  test('for a starter survey', () => {
    checkFile(exportXliff(NEEDS_SURVEY, {}, 'ar'));
    checkFile(exportXliff(NEEDS_SURVEY, {}, 'tr', { only: 'open' }));
  });

  test('whatever the texts and codes', () => {
    fc.assert(
      fc.property(draft, (questionnaire) => {
        const file = exportXliff(questionnaire, {}, 'fr');
        fc.pre(file !== undefined);
        checkFile(file);
      }),
      { numRuns: 100 },
    );
  });
});

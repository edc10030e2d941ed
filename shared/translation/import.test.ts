import { describe, expect, test } from 'vitest';
import { node, options, questionnaireOf } from '#shared/interview/testing/example.ts';
import { edit } from '#shared/questionnaire/edit/edit.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { parseCsv, printCsv } from './sheet/csv.ts';
import { exportRows, importRows } from './sheet/translation-rows.ts';
import { unitsOf } from './unit.ts';
import { exportXliff } from './xliff/export-xliff.ts';
import { importXliff } from './xliff/import-xliff.ts';

const DRAFT: Questionnaire = {
  ...questionnaireOf([
    node('text', 'name', { label: { nl: 'Hoe heet u?', fr: 'Quel est votre nom ?' } }),
    node('single', 'well', {
      label: { nl: 'Gaat het, ${name}?' },
      options: options({ code: 'yes', label: { nl: 'Ja' } }, { code: 'a/b', label: { nl: 'Nee' } }),
    }),
  ]),
  title: { nl: 'Vragen', fr: 'Questions' },
  languages: ['nl', 'fr'],
};

const unit = (
  name: string,
  source: string,
  target: string | undefined,
  segment = 'state="translated"',
): string =>
  `<unit id="x" name="${name}"><originalData><data id="d1">\${name}</data></originalData><segment ${segment}><source>${source}</source>${
    target === undefined ? '' : `<target>${target}</target>`
  }</segment></unit>`;
const xliff = (
  units: string,
  attributes = 'version="2.1" srcLang="nl" trgLang="fr"',
  original = 'example',
): string =>
  `<?xml version="1.0"?><xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" ${attributes}><file id="f" original="${original}">${units}</file></xliff>`;
const imported = (xml: string, draft = DRAFT) => importXliff(draft, {}, xml);
const summary = (outcome: ReturnType<typeof imported>) =>
  outcome.ok
    ? outcome.lines.map(({ code, key, after, warnings }) => [
        code,
        key,
        after,
        ...warnings.map((each) => each.code),
      ])
    : outcome.issues.map(({ code, found, line }) => [code, found, line].filter((each) => each !== undefined));

test('keys are made of names and codes, so that moving a question changes none', () => {
  expect(unitsOf(DRAFT).map(({ key }) => key)).toEqual([
    'questionnaire/title',
    'question/name/label',
    'question/well/label',
    'question/well/options/yes/label',
    'question/well/options/a%2f;b/label',
  ]);
});

describe('what an agency sends back', () => {
  test('is told line by line, and changes nothing by itself', () => {
    const outcome = imported(
      xliff(
        [
          unit('questionnaire/title', 'Vragen', 'Questions'),
          unit('question/name/label', 'Hoe heet u?', 'Comment vous appelez-vous ?'),
          unit(
            'question/well/label',
            'Gaat het, <ph id="1" dataRef="d1"/>?',
            'Ça va, <ph id="1" dataRef="d1"/> ?',
          ),
          unit('question/well/options/yes/label', 'Ja', ''),
          unit('question/gone/label', 'Weg', 'Parti'),
        ].join(''),
      ),
    );
    expect(summary(outcome)).toEqual([
      ['same', 'questionnaire/title', 'Questions'],
      ['changed', 'question/name/label', 'Comment vous appelez-vous ?'],
      ['new', 'question/well/label', 'Ça va, ${name} ?'],
      ['empty', 'question/well/options/yes/label', undefined],
      ['unknownKey', 'question/gone/label', 'Parti'],
    ]);
    const changed = outcome.ok && edit(DRAFT, { do: 'several', changes: outcome.changes });
    expect(changed && changed.ok && changed.draft.children[1]).toMatchObject({
      label: { nl: 'Gaat het, ${name}?', fr: 'Ça va, ${name} ?' },
    });
  });

  test('an answer that is no longer piped, a strange one, and a source that has changed are warned of', () => {
    expect(
      summary(
        imported(
          xliff(
            [
              unit('question/well/label', 'Gaat het, ${name}?', 'Ça va ?'),
              unit('question/name/label', 'Hoe heet je?', 'Ton nom, ${naam} ?'),
            ].join(''),
          ),
        ),
      ),
    ).toEqual([
      ['new', 'question/well/label', 'Ça va ?', 'placeholderLost'],
      ['changed', 'question/name/label', 'Ton nom, ${naam} ?', 'placeholderUnknown', 'sourceChanged'],
    ]);
  });

  test('the tool may split segments, wrap words, use groups and prefixes, and drop names', () => {
    const file = exportXliff(DRAFT, {}, 'fr') ?? '';
    const id = /id="(\w+)" name="question\/name\/label"/.exec(file)?.[1] ?? '';
    const xml = `<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="nl" trgLang="fr"><x:file id="f" original="example"><x:group id="g"><x:unit id="${id}"><x:segment><x:source>Hoe</x:source><x:target>Votre</x:target></x:segment><x:ignorable><x:source> </x:source></x:ignorable><x:segment><x:source>heet u?</x:source><x:target><x:mrk id="m" type="term">nom</x:mrk> ?</x:target></x:segment></x:unit></x:group></x:file></x:xliff>`;
    expect(summary(imported(xml))).toEqual([['changed', 'question/name/label', 'Votre nom ?']]);
  });

  test('the same text twice with other words is not guessed at', () => {
    const twice = ['Un', 'Deux'].map((each) => unit('questionnaire/title', 'Vragen', each)).join('');
    expect(summary(imported(xliff(twice)))).toEqual([
      ['changed', 'questionnaire/title', 'Un'],
      ['twice', 'questionnaire/title', 'Deux'],
    ]);
  });

  test('a language that the draft does not have yet is added', () => {
    const outcome = imported(
      xliff(unit('questionnaire/title', 'Vragen', 'أسئلة'), 'version="2.1" srcLang="nl" trgLang="ar"'),
    );
    expect(outcome.ok && outcome.newLanguages).toEqual(['ar']);
    expect(outcome.ok && outcome.changes[0]).toEqual({ do: 'addLanguage', language: 'ar' });
  });
});

describe('a file that is not one of ours is refused as a whole', () => {
  const one = unit('questionnaire/title', 'Vragen', 'Titre');
  test.each([
    ['broken', '<xliff>\n<file', [['notXml', 'Unclosed start tag for element `file` (line 2, column 6)', 2]]],
    ['empty', '', 'notXml'],
    ['no XML at all', 'Dear customer', 'notXml'],
    ['another document', '<html/>', [['notXliff', 'html']]],
    ['an old version', xliff(one, 'version="1.2" srcLang="nl" trgLang="fr"'), [['otherVersion', '1.2']]],
    ['another questionnaire', xliff(one, undefined, 'other'), [['otherQuestionnaire', 'other']]],
    [
      'another source',
      xliff(one, 'version="2.1" srcLang="en" trgLang="fr"'),
      [['otherSourceLanguage', 'en']],
    ],
    ['no target', xliff(one, 'version="2.1" srcLang="nl"'), [['noTargetLanguage', '']]],
    [
      'the source as target',
      xliff(one, 'version="2.1" srcLang="nl" trgLang="nl"'),
      [['noTargetLanguage', 'nl']],
    ],
    ['no units', xliff(''), [['nothing']]],
    ['entities of its own', `<!DOCTYPE x [<!ENTITY a "b">]>${xliff('&a;')}`, 'notXml'],
    [
      'elements in elements without end',
      xliff('<group>'.repeat(50_000) + '</group>'.repeat(50_000)),
      'notXml',
    ],
  ])('%s', (_, xml, expected) => {
    const found = summary(imported(xml));
    if (typeof expected === 'string') expect(found[0]?.[0]).toBe(expected);
    else if (expected[0]?.[0] === 'notXml') expect(found[0]).toEqual(expect.arrayContaining(['notXml', 2]));
    else expect(found).toEqual(expected);
  });

  test.each([100, 500, 1000, 2000, 4000, 8000])('%d groups in each other do not bring it down', (depth) => {
    const nested = '<group id="g">'.repeat(depth) + one + '</group>'.repeat(depth);
    const inline = unit(
      'questionnaire/title',
      'Vragen',
      '<mrk id="m">'.repeat(depth) + 'Titre' + '</mrk>'.repeat(depth),
    );
    for (const units of [nested, inline]) {
      expect(['changed', 'notXml', 'nothing', 'empty']).toContain(summary(imported(xliff(units)))[0]?.[0]);
    }
  });
});

describe('sheets', () => {
  const rows = exportRows(DRAFT, {}, ['fr']);

  test('say what is to be done, and can leave out what is done', () => {
    expect(rows.slice(0, 4)).toEqual([
      ['questionnaire', 'key', 'place', 'nl', 'fr', 'fr state'],
      ['example', 'questionnaire/title', '', 'Vragen', 'Questions', 'current'],
      ['example', 'question/name/label', '', 'Hoe heet u?', 'Quel est votre nom ?', 'current'],
      ['example', 'question/well/label', '', 'Gaat het, ${name}?', '', 'missing'],
    ]);
    expect(rows[4]?.slice(1, 4)).toEqual(['question/well/options/yes/label', 'Gaat het, ${name}?', 'Ja']);
    expect(exportRows(DRAFT, {}, ['fr'], { only: 'open' })).toHaveLength(4);
  });

  test('may come back with columns in another order, a column more, and empty rows', () => {
    const shuffled = rows.map(([owner, key, , nl, fr]) => [
      fr === '' ? 'Oui' : (fr ?? ''),
      'x',
      key ?? '',
      nl ?? '',
      owner ?? '',
    ]);
    const outcome = importRows(DRAFT, {}, [...shuffled, ['', '', '', '', '']]);
    expect(summary(outcome).map(([code]) => code)).toEqual(['same', 'same', 'new', 'new', 'new']);
  });

  test('of another questionnaire, or without the columns that name a row, are refused with the line', () => {
    const other = rows.map((row, index) => (index === 3 ? ['other', ...row.slice(1)] : row));
    expect(summary(importRows(DRAFT, {}, other))).toEqual([['otherQuestionnaire', 'other', 4]]);
    expect(summary(importRows(DRAFT, {}, [['a', 'b']]))).toEqual([['noColumns', 'a, b']]);
    expect(summary(importRows(DRAFT, {}, []))).toEqual([['noColumns', '']]);
    expect(summary(importRows(DRAFT, {}, [['questionnaire', 'key', 'nl']]))).toEqual([['noTargetLanguage']]);
  });

  test('a formula is shown and never run, and comes back as it was', () => {
    const risky = edit(DRAFT, {
      do: 'setText',
      of: { at: 'questionnaire' },
      field: 'title',
      language: 'fr',
      text: '=HYPERLINK("x")',
    });
    if (!risky.ok) throw new Error('refused');
    const file = printCsv(exportRows(risky.draft, {}, ['fr']));
    expect(file).toContain(`"'=HYPERLINK(""x"")"`);
    expect(summary(importRows(risky.draft, {}, parseCsv(file)))[0]).toEqual([
      'same',
      'questionnaire/title',
      '=HYPERLINK("x")',
    ]);
  });

  test('CSV is read with comma, semicolon or tab, with line ends of either kind, quotes and a mark', () => {
    const cells = [
      ['a', 'b;,', 'c "d"'],
      ['', '\n', ''],
    ];
    expect(parseCsv(printCsv(cells, ','))).toEqual(cells);
    expect(parseCsv(printCsv(cells))).toEqual(cells);
    expect(parseCsv('a\tb\r\nc\t"d')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(parseCsv('a,b\n1,2')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(parseCsv('a;')).toEqual([['a', '']]);
  });
});

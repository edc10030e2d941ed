import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { ddiCodebook, type Study } from '#shared/export/ddi-codebook.ts';
import { EXAMPLE_VERSIONS, exampleResponse } from '#shared/export/example-table.ts';
import { microdataOf } from '#shared/export/microdata.ts';
import { NEEDS_SURVEY } from '#shared/starter/needs.ts';

const file = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const STUDY: Study = {
  survey: 'buurt',
  title: { nl: 'De buurt & <wij>', fr: 'Le quartier' },
  day: '2026-11-25',
  months: ['2026-10', '2026-11'],
  languages: ['nl', 'fr'],
  file: 'buurt.csv',
};
const OPTIONS = { channels: [{ code: 'bib', label: 'Bib "Zuid"' }], openAnswers: true };

const errorsOf = async (contents: string) =>
  (
    await validateXML({
      xml: [{ fileName: 'codebook.xml', contents }],
      schema: [file('ddi-codebook.xsd')],
      preload: [{ fileName: 'xml.xsd', contents: file('xml.xsd') }],
    })
  ).errors.map(({ message }) => message);

test('the codebook of every kind of question is valid DDI-Codebook 2.5', async () => {
  const table = microdataOf(
    EXAMPLE_VERSIONS,
    [exampleResponse('a', 2, { needs: ['care'], home: 'gone-code', people: 3, child: [{ age: 4 }] })],
    OPTIONS,
  );
  expect(await errorsOf(ddiCodebook(table, STUDY))).toEqual([]);
});

test('the codebook of the needs survey is valid before anybody answered', async () => {
  const table = microdataOf([{ version: 1, questionnaire: NEEDS_SURVEY }], [], OPTIONS);
  expect(await errorsOf(ddiCodebook(table, { ...STUDY, months: undefined }))).toEqual([]);
});

test('a codebook with its parts in another order is found wrong', async () => {
  const wrong = ddiCodebook(microdataOf(EXAMPLE_VERSIONS, [], OPTIONS), STUDY).replace(
    /(<labl[^>]*>[^<]*<\/labl>)(<TotlResp>0<\/TotlResp>)/,
    '$2$1',
  );
  expect(await errorsOf(wrong)).not.toEqual([]);
});

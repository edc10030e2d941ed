import type { LocalizedText } from '#shared/language/localized-text.ts';
import { element, type Xml } from '#shared/xml/element.ts';
import { countsOf } from './codebook.ts';
import type { DataTable, ExportVariable } from './export-variable.ts';

/** What the codebook says of the survey itself. */
export interface Study {
  readonly survey: string;
  readonly title: LocalizedText;
  /** The day on which the export was made, `YYYY-MM-DD`. */
  readonly day: string;
  /** The first and the last month with responses, `YYYY-MM`; `undefined` when there are none. */
  readonly months: readonly [first: string, last: string] | undefined;
  readonly languages: readonly string[];
  readonly file: string;
}

/**
 * The variables of an export as DDI-Codebook 2.5 (DDI Alliance, 2012; XML schema `codebook.xsd` of namespace
 * `ddi:codebook:2_5`): study, file and data description, with labels in every language that the questionnaire has. The
 * order of the elements is that of the schema.
 */
export function ddiCodebook({ variables, rows }: DataTable, study: Study): string {
  const document = element(
    'codeBook',
    {
      xmlns: 'ddi:codebook:2_5',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation':
        'ddi:codebook:2_5 http://www.ddialliance.org/Specification/DDI-Codebook/2.5/XMLSchema/codebook.xsd',
      version: '2.5',
      'xml:lang': 'nl',
    },
    element('docDscr', {}, citation(study)),
    studyDescription(study),
    element(
      'fileDscr',
      { ID: 'F1' },
      element(
        'fileTxt',
        {},
        element('fileName', {}, study.file),
        element(
          'dimensns',
          {},
          element('caseQnty', {}, String(rows.length)),
          element('varQnty', {}, String(variables.length)),
        ),
      ),
    ),
    element(
      'dataDscr',
      {},
      variables.map((variable, column) => variableDescription(variable, countsOf(rows, column), column)),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${document.printed}\n`;
}

/** A text as one element per language. */
const perLanguage = (
  name: string,
  text: LocalizedText,
  attributes: Record<string, string> = {},
): readonly Xml[] =>
  Object.entries(text)
    .filter(([, words]) => words.trim() !== '')
    .map(([language, words]) => element(name, { ...attributes, 'xml:lang': language }, words));

function citation({ survey, title, day }: Study): Xml {
  const [first, ...others] = Object.entries(title);
  return element(
    'citation',
    {},
    element(
      'titlStmt',
      {},
      element('titl', { 'xml:lang': first?.[0] }, first?.[1] ?? survey),
      others.map(([language, words]) => element('parTitl', { 'xml:lang': language }, words)),
      element('IDNo', { agency: 'Peil' }, survey),
    ),
    element('prodStmt', {}, element('prodDate', { date: day }, day), element('software', {}, 'Peil')),
  );
}

function studyDescription(study: Study): Xml {
  const { months, languages } = study;
  return element(
    'stdyDscr',
    {},
    citation(study),
    element(
      'stdyInfo',
      {},
      element(
        'sumDscr',
        {},
        months && [
          element('collDate', { date: months[0], event: 'start' }, months[0]),
          element('collDate', { date: months[1], event: 'end' }, months[1]),
        ],
        element('nation', { abbr: 'BE' }, 'Belgium'),
        element('anlyUnit', {}, 'Individual'),
        element('dataKind', {}, 'survey data'),
      ),
    ),
    element(
      'method',
      {},
      element(
        'dataColl',
        {},
        element('timeMeth', {}, 'cross-section'),
        element('sampProc', {}, 'Open survey: residents chose to answer. No probability sample.'),
        element('collMode', {}, `Self-administered web questionnaire (${languages.join(', ')})`),
        element('weight', {}, 'Unweighted.'),
      ),
    ),
    element(
      'dataAccs',
      {},
      element(
        'useStmt',
        {},
        element(
          'confDec',
          { required: 'yes' },
          'Pseudonymous: for the analysts of the body that asks, and never to find out who somebody is.',
        ),
      ),
    ),
  );
}

function variableDescription(
  variable: ExportVariable,
  counts: ReadonlyMap<string, number>,
  column: number,
): Xml {
  const { name, label, kind, values, definition } = variable;
  const known = new Set(values.map(({ code }) => code));
  const numeric = kind === 'number' || kind === 'flag';
  return element(
    'var',
    {
      ID: `V${String(column + 1)}`,
      name,
      files: 'F1',
      intrvl: kind === 'number' ? 'contin' : 'discrete',
    },
    perLanguage('labl', label),
    element('TotlResp', {}, String([...counts.values()].reduce((sum, count) => sum + count, 0))),
    [
      ...values.map(({ code, label: words, missing }) =>
        category(code, perLanguage('labl', words), counts.get(code) ?? 0, missing),
      ),
      ...(kind === 'code' ? [...counts].filter(([code]) => !known.has(code)) : []).map(([code, count]) =>
        category(code, [], count),
      ),
    ],
    definition && element('derivation', {}, perLanguage('drvdesc', definition)),
    element('varFormat', { type: numeric ? 'numeric' : 'character', schema: 'other' }),
  );
}

const category = (code: string, labels: readonly Xml[], count: number, missing?: true): Xml =>
  element(
    'catgry',
    { missing: missing ? 'Y' : undefined },
    element('catValu', {}, code),
    labels,
    element('catStat', { type: 'freq' }, String(count)),
  );

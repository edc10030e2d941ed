import { distance } from './distance.ts';
import { readHeader } from './header.ts';
import { textOfCell, type Sheet, type Workbook } from './workbook.ts';
import type { Report } from './xlsform-issue.ts';

const KNOWN = ['survey', 'choices', 'settings', 'external_choices', 'columns', 'entities', 'peil'] as const;
export type KnownSheet = (typeof KNOWN)[number];

/** The sheets of a form by what they are. */
export type Sheets = Partial<Readonly<Record<KnownSheet, Sheet>>>;

const squeeze = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
const isKnown = (name: string): name is KnownSheet => KNOWN.some((known) => known === name);
const isFilled = (sheet: Sheet): boolean =>
  sheet.rows.some(({ cells }) => cells.some((cell) => textOfCell(cell) !== ''));

/** Finds the sheets of a form, whatever the case of their names, and tells what the other sheets are taken for. */
export function findSheets(workbook: Workbook, report: Report): Sheets {
  const found: Partial<Record<KnownSheet, Sheet>> = {};
  const others: Sheet[] = [];
  for (const sheet of workbook.sheets) {
    const name = squeeze(sheet.name);
    if (isKnown(name) && !found[name]) found[name] = sheet;
    else others.push(sheet);
  }
  if (!found.survey) {
    const [only] = others.filter((sheet) => looksLikeSurvey(sheet));
    if (only) {
      report('surveySheetGuessed', { sheet: only.name }, { found: only.name });
      found.survey = only;
      others.splice(others.indexOf(only), 1);
    } else report('noSurveySheet', { sheet: '' });
  }
  for (const { name, ...sheet } of others) {
    const near = KNOWN.find(
      (known) => known !== 'peil' && !found[known] && distance(known, squeeze(name)) <= 2,
    );
    if (near) report('misspelledSheet', { sheet: name }, { found: name, expected: near });
    else if (isFilled({ name, ...sheet })) report('ignoredSheet', { sheet: name }, { found: name });
  }
  if (found.entities && isFilled(found.entities))
    report('entitiesNotCarried', { sheet: found.entities.name });
  return found;
}

/** A sheet whose first rows hold the headers `type` and `name` or `label`. */
function looksLikeSurvey(sheet: Sheet): boolean {
  return sheet.rows.slice(0, 10).some(({ cells }) => {
    const keys = new Set(cells.map((cell) => readHeader(textOfCell(cell), 'survey')?.key));
    return keys.has('type') && (keys.has('name') || keys.has('label'));
  });
}

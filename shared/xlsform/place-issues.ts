import type { Node } from '#shared/questionnaire/questionnaire.ts';
import type { QuestionnaireIssue } from '#shared/questionnaire/questionnaire-issue.ts';
import type { OfferedList } from './choice-lists.ts';
import type { Languages } from './read-languages.ts';
import type { TableRow } from './table.ts';
import type { Place, Report } from './xlsform-issue.ts';

/** Where the parts of a questionnaire came from. */
export interface Origins {
  /** Rows by the name of what they became. */
  readonly rows: ReadonlyMap<string, { readonly row: TableRow; readonly node?: Node | undefined }>;
  readonly lists: ReadonlyMap<string, OfferedList>;
  readonly settings: Place;
  readonly languages: Languages;
}

const COLUMNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    relevance: 'relevant',
    requiredMessage: 'required_message',
    constraintMessage: 'constraint_message',
    initial: 'default',
    choiceFilter: 'choice_filter',
    shuffle: 'parameters',
    'repeat.count': 'repeat_count',
    guidance: 'guidance_hint',
    choiceList: 'type',
    options: 'type',
    rows: 'type',
    columns: 'type',
    steps: 'type',
    expression: 'calculation',
    when: 'relevant',
    consent: 'peil::consent',
    maximum: 'peil::maximum',
  }),
);

/** Tells what is wrong with a questionnaire as something that is wrong with the workbook it came from. */
export function placeIssues(issues: readonly QuestionnaireIssue[], origins: Origins, report: Report): void {
  const names = new Set<string>();
  for (const issue of issues) {
    const { code, node, field, span } = issue;
    // A list that is missing was told where it was looked for.
    if (code === 'unknownChoiceList' || (code === 'noOptions' && isListMissing(node, origins))) continue;
    if (code === 'duplicateName') {
      if (names.has(node)) continue;
      names.add(node);
    }
    const found = issue.cycle ? issue.cycle.join(' → ') : issue.found;
    report(code, placeOf(issue, origins), {
      found,
      expected: issue.expected,
      span: span && standsAsWritten(node, field, origins) ? span : undefined,
    });
  }
}

const isListMissing = (name: string, { rows, lists }: Origins): boolean => {
  const node = rows.get(name)?.node;
  return node !== undefined && 'choiceList' in node && !lists.has(node.choiceList ?? '');
};

const FIELD = /^([a-zA-Z.]+?)(?:\[(\d+)\])?(?:\.(label|code|consent))?(?:\.([a-z]{2,3}(?:-[A-Za-z0-9]+)*))?$/;

function placeOf({ node, field }: QuestionnaireIssue, origins: Origins): Place {
  const [, part = field, index, , language] = FIELD.exec(field) ?? [];
  const option = index === undefined ? undefined : listOf(node, origins)?.options[Number(index)];
  if (option)
    return placeIn(option.choice.row, field.includes('.label') ? 'label' : 'name', language, origins);
  const row = origins.rows.get(node)?.row;
  return row ? placeIn(row, COLUMNS.get(part) ?? part, language, origins) : origins.settings;
}

function listOf(name: string, { rows, lists }: Origins): OfferedList | undefined {
  const node = rows.get(name)?.node;
  if (node && 'choiceList' in node && node.choiceList !== undefined) return lists.get(node.choiceList);
  return lists.get(name);
}

function placeIn(row: TableRow, key: string, language: string | undefined, { languages }: Origins): Place {
  const columns = row.cells.map(({ column }) => column).filter((column) => column.key === key);
  const own = columns.find(
    (column) => language !== undefined && languages.tagOf(column.language) === language,
  );
  return { sheet: row.sheet, row: row.number, column: (own ?? columns[0])?.header ?? key };
}

/** Whether an expression is what stands in its cell, so that a place in the one is a place in the other. */
function standsAsWritten(name: string, field: string, { rows }: Origins): boolean {
  const origin = rows.get(name);
  if (!origin?.node) return false;
  const stored = (origin.node as unknown as Readonly<Record<string, unknown>>)[field];
  return origin.row.cells.some(
    ({ column, text }) => column.key === (COLUMNS.get(field) ?? field) && text === stored,
  );
}

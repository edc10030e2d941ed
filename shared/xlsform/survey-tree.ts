import { cellOf, headerOf, type Table, type TableRow } from './table.ts';
import { readType, type TypeWord } from './type-word.ts';
import type { Place, Report } from './xlsform-issue.ts';

/** A row of the survey sheet that asks or shows something, or keeps it apart from what does. */
export interface SurveyQuestion {
  readonly kind: 'question';
  readonly row: TableRow;
  readonly type: Extract<TypeWord, { kind: 'question' | 'select' | 'metadata' | 'notCarried' | 'row' }>;
  readonly parent: SurveyGroup | undefined;
}

/** From a `begin` to its `end`. */
export interface SurveyGroup {
  readonly kind: 'group';
  readonly row: TableRow;
  readonly what: 'group' | 'repeat' | 'matrix' | 'ranking';
  readonly parent: SurveyGroup | undefined;
  /** One pass of a loop: the names in it stand in every other pass as well. */
  readonly isPass?: boolean;
  readonly children: SurveyEntry[];
}

export type SurveyEntry = SurveyQuestion | SurveyGroup;

/** One pass of a loop: the name of its group, and the row of the survey with the choice filled in. */
export interface LoopPass {
  readonly group: TableRow;
  fillIn(row: TableRow): TableRow;
}

/** A survey sheet as a tree. */
export interface SurveyTree {
  readonly entries: readonly SurveyEntry[];
  /** Settings that older workbooks write among the questions. */
  readonly settings: readonly { readonly key: 'form_title' | 'form_id'; readonly text: string }[];
}

const placeOf = (row: TableRow): Place => ({
  sheet: row.sheet,
  row: row.number,
  column: headerOf(row, 'type'),
});

/** Whether a cell says yes, as people and spreadsheets write it. */
export const saysYes = (text: string): boolean => /^(yes|true|true\(\)|1|x|ja|oui)$/i.test(text);

interface Loop {
  readonly kind: 'loop';
  readonly row: TableRow;
  readonly list: string;
  readonly parent: Open | undefined;
  readonly body: Line[];
}
type Open =
  | {
      readonly kind: 'group';
      readonly what: SurveyGroup['what'];
      readonly row: TableRow;
      readonly parent: Open | undefined;
      readonly body: Line[];
    }
  | Loop;
/** A row, or a bracket with all that stands in it. */
type Line = { readonly row: TableRow; readonly type: SurveyQuestion['type'] } | Open;

/**
 * Reads the rows of the survey sheet into a tree. Brackets that do not match are told to `report` and closed where
 * that loses nothing. `passesOf` writes a loop out.
 */
export function readTree(
  table: Table,
  passesOf: (list: string, at: Place) => readonly LoopPass[],
  report: Report,
): SurveyTree {
  const settings: SurveyTree['settings'][number][] = [];
  const top: Line[] = [];
  let open: Open | undefined;
  for (const row of table.rows) {
    const place = placeOf(row);
    const written = cellOf(row, 'type');
    if (saysYes(cellOf(row, 'disabled'))) {
      report('disabledRow', place);
      continue;
    }
    if (written === '') {
      // Notes of the author beside the table are no questions.
      if (cellOf(row, 'name') !== '' || row.cells.some(({ column }) => column.key === 'label'))
        report('noType', place);
      continue;
    }
    const type = reachable(readType(withList(written, row)), written, row);
    const into = open?.body ?? top;
    switch (type.kind) {
      case 'begin': {
        const next: Open =
          type.what === 'loop'
            ? { kind: 'loop', row, list: type.list || cellOf(row, 'kobo::matrix'), parent: open, body: [] }
            : { kind: 'group', what: type.what, row, parent: open, body: [] };
        into.push(next);
        open = next;
        break;
      }
      case 'end':
        open = close(open, type.what, written, place, report);
        break;
      case 'setting':
        settings.push({ key: type.key, text: cellOf(row, 'name') });
        break;
      case 'unknown':
        report('unknownType', place, { found: written, expected: type.expected });
        break;
      default:
        into.push({ row, type });
    }
  }
  for (; open; open = open.parent)
    report('unclosedGroup', placeOf(open.row), { found: cellOf(open.row, 'type') });
  return { entries: grow(top, undefined, passesOf, report), settings };
}

/** Kobo keeps the list in a column of its own. */
function withList(written: string, row: TableRow): string {
  const list = cellOf(row, 'list_name');
  const other = saysYes(cellOf(row, 'or_other')) && !/other\s*$/i.test(written) ? ' or_other' : '';
  if (/^(select_one|select_multiple|rank)$/i.test(written) && list !== '')
    return `${written} ${list}${other}`;
  return /^(select|add select)/i.test(written) ? `${written}${other}` : written;
}

/** Choices that are looked up in a file while somebody answers, or that lie on a map, cannot be offered. */
function reachable(type: TypeWord, written: string, row: TableRow): TypeWord {
  if (type.kind !== 'select') return type;
  const isLookedUp = /(?:^|\s)search\s*\(/i.test(cellOf(row, 'appearance'));
  return isLookedUp || /\.(geojson|xml)$/i.test(type.list) ? { kind: 'notCarried', word: written } : type;
}

function close(
  open: Open | undefined,
  what: 'group' | 'repeat' | 'loop' | 'matrix' | 'ranking',
  written: string,
  place: Place,
  report: Report,
): Open | undefined {
  const isOf = (each: Open): boolean => (each.kind === 'loop' ? what === 'loop' : each.what === what);
  if (!open) {
    report('strayEnd', place, { found: written });
    return undefined;
  }
  if (isOf(open)) return open.parent;
  report('mismatchedEnd', place, {
    found: written,
    expected: cellOf(open.row, 'type').replace(/begin/i, 'end'),
  });
  // If what it closes stands further out, all that was left open in between ends here as well.
  for (let outer: Open | undefined = open; outer; outer = outer.parent) if (isOf(outer)) return outer.parent;
  return open;
}

function grow(
  lines: readonly Line[],
  parent: SurveyGroup | undefined,
  passesOf: (list: string, at: Place) => readonly LoopPass[],
  report: Report,
  fillIn: (row: TableRow) => TableRow = (row) => row,
): SurveyEntry[] {
  return lines.map((line): SurveyEntry => {
    if (!('kind' in line)) return { kind: 'question', row: fillIn(line.row), type: line.type, parent };
    const row = fillIn(line.row);
    const isMatrix = cellOf(row, 'peil::type') === 'matrix';
    const what = line.kind === 'loop' ? 'group' : isMatrix ? 'matrix' : line.what;
    const group: SurveyGroup = { kind: 'group', row, what, parent, children: [] };
    if (line.kind === 'group') {
      group.children.push(...grow(line.body, group, passesOf, report, fillIn));
      return group;
    }
    report('loopWritten', placeOf(row), { found: line.list });
    for (const pass of passesOf(line.list, placeOf(row))) {
      const inner: SurveyGroup = {
        kind: 'group',
        row: pass.group,
        what: 'group',
        parent: group,
        isPass: true,
        children: [],
      };
      inner.children.push(...grow(line.body, inner, passesOf, report, (each) => pass.fillIn(fillIn(each))));
      group.children.push(inner);
    }
    return group;
  });
}

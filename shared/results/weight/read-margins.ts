import { checkMargins, type MarginLines } from './check-margins.ts';
import type { MarginProblem } from './margin-problem.ts';
import type { PopulationMargin } from './population-margin.ts';

/** One line of a CSV file, with where it stands. */
export interface CsvLine {
  /** From 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Takes a CSV text apart: reading CSV is a matter of whoever reads the file. */
export type ReadCsv = (
  text: string,
) =>
  | { readonly kind: 'lines'; readonly lines: readonly CsvLine[] }
  | { readonly kind: 'unreadable'; readonly line: number; readonly reason: string };

export type MarginsOutcome =
  | { readonly kind: 'margins'; readonly margins: readonly PopulationMargin[] }
  | { readonly kind: 'refused'; readonly problems: readonly MarginProblem[] };

const COLUMNS = ['margin', 'class', 'population', 'source', 'year'] as const;
type ColumnName = (typeof COLUMNS)[number];
/** The class whose population is what the others of its margin add up to; it may be left out. */
const TOTAL = 'total';
/** For a class that the source does not count: who is in it is not weighted on this margin. */
const NOT_COUNTED = '-';
const NUMBER = /^\d+(\.\d+)?$/;
const YEAR = /^(19|20)\d\d$/;

/**
 * Reads the margins of a population: a CSV with the columns margin, class, population, source and year, a line for
 * each class. A margin by several variables is named `age*sex` and its classes `18_24*f`; a class `total` is checked
 * against the others. A class may take several answers together (`18_24+25_34`); one that the source does not count has
 * `-` as its population, and who is in it is not weighted on this margin. All that is wrong is said at once, line by line, and then no margin is given.
 *
 * @param known the classes of each variable that there may be: then a margin must have all of them and no others.
 *   Without it, a margin by several variables must have every combination of the classes that it names.
 */
export function readMargins(
  csvText: string,
  readCsv: ReadCsv,
  known?: Readonly<Record<string, readonly string[]>>,
): MarginsOutcome {
  const csv = readCsv(csvText);
  if (csv.kind === 'unreadable')
    return { kind: 'refused', problems: [{ line: csv.line, code: 'unreadable', reason: csv.reason }] };
  const [header, ...lines] = csv.lines;
  const names = header?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const missing = COLUMNS.filter((column) => !names.includes(column));
  if (missing.length > 0)
    return {
      kind: 'refused',
      problems: missing.map((column) => ({ line: header?.line ?? 1, code: 'missing-column', column })),
    };

  const problems: MarginProblem[] = [];
  const margins = new Map<string, MarginLines>();
  /** Margins of which a line cannot be used: that classes are missing there or do not add up follows from it. */
  const damaged = new Set<string>();
  for (const { line, cells } of lines) {
    if (cells.length !== names.length) {
      problems.push({ line, code: 'cells', cells: cells.length, columns: names.length });
      continue;
    }
    const cell = (column: ColumnName): string => (cells[names.indexOf(column)] ?? '').trim();
    const found = problemsOf(line, cell);
    problems.push(...found);
    if (found.length > 0) {
      damaged.add(cell('margin'));
      continue;
    }
    const [name, className] = [cell('margin'), cell('class')];
    const margin = margins.get(name) ?? {
      name,
      line,
      source: cell('source'),
      year: cell('year'),
      classes: [],
      totals: [],
    };
    margins.set(name, margin);
    for (const column of ['source', 'year'] as const)
      if (cell(column) !== margin[column])
        problems.push({ line, code: 'differs', column, first: margin[column], value: cell(column) });
    const isCounted = cell('population') !== NOT_COUNTED;
    const population = isCounted ? Number(cell('population')) : undefined;
    if (className.toLowerCase() === TOTAL) margin.totals.push({ line, population: population ?? 0 });
    else margin.classes.push({ line, codes: className.split('*').map((code) => code.trim()), population });
  }
  if (margins.size === 0 && problems.length === 0)
    problems.push({ line: header?.line ?? 1, code: 'no-margins' });
  const whole = [...margins.values()].filter(({ name }) => !damaged.has(name));
  problems.push(...checkMargins(whole, known));
  if (problems.length > 0) return { kind: 'refused', problems: problems.toSorted((a, b) => a.line - b.line) };
  return {
    kind: 'margins',
    margins: [...margins.values()].map(({ name, source, year, classes }) => ({
      name,
      variables: name.split('*').map((variable) => variable.trim()),
      source,
      year: Number(year),
      classes: classes.flatMap(({ codes, population }) =>
        population === undefined ? [] : [{ codes, population }],
      ),
    })),
  };
}

/** What is wrong with the cells of one line. */
function problemsOf(line: number, cell: (column: ColumnName) => string): MarginProblem[] {
  const empty = COLUMNS.filter((column) => cell(column) === '');
  if (empty.length > 0) return empty.map((column) => ({ line, code: 'empty-cell', column }));
  const problems: MarginProblem[] = [];
  const population = cell('population');
  if (population === NOT_COUNTED && cell('class').toLowerCase() !== TOTAL) return yearProblems(line, cell);
  if (!NUMBER.test(population)) problems.push({ line, code: 'no-number', value: population });
  else if (Number(population) === 0) problems.push({ line, code: 'nobody', class: cell('class') });
  return [...problems, ...yearProblems(line, cell)];
}

const yearProblems = (line: number, cell: (column: ColumnName) => string): MarginProblem[] =>
  YEAR.test(cell('year')) ? [] : [{ line, code: 'no-year', value: cell('year') }];

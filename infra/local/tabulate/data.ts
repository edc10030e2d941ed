import { CsvError } from 'csv-parse';
import type { ChoiceColumn, Column } from '#shared/results/columns/column.ts';
import { type Growing, growChoice, growMultiple, growNumbers } from '#shared/results/columns/grow.ts';
import type { CsvLine } from '#shared/results/weight/read-margins.ts';
import { sortChoice, sortMultiple } from './sort-categories.ts';
import type { Spec, SpecVariable } from './spec.ts';

/** The columns of a file of data that a specification asks for. */
export interface Data {
  readonly rows: number;
  readonly variables: readonly Column[];
  readonly breakdowns: readonly ChoiceColumn[];
  /** The variables of the margins. */
  readonly classes: readonly ChoiceColumn[];
  readonly weight: Float64Array | undefined;
  readonly strata: readonly string[] | undefined;
  readonly clusters: readonly string[] | undefined;
  readonly population: Float64Array | undefined;
}

/** What is wrong with the data; `line` from 1, where a line is to blame. */
export interface DataProblem {
  readonly line?: number;
  readonly column?: string;
  readonly text: string;
}

export type DataOutcome =
  | { readonly kind: 'data'; readonly data: Data }
  | { readonly kind: 'refused'; readonly problems: readonly DataProblem[] };

/** After this many lines with a problem the others are not read: they will be wrong in the same way. */
const ENOUGH_PROBLEMS = 20;

/** Reads the columns that the specification and the margins name. What is wrong is said line by line. */
export async function readData(
  lines: AsyncIterable<CsvLine>,
  spec: Spec,
  marginVariables: readonly string[],
): Promise<DataOutcome> {
  const problems: DataProblem[] = [];
  let header: readonly string[] | undefined;
  let readers: Readers | undefined;
  let rows = 0;
  try {
    for await (const { line, cells } of lines) {
      if (!header) {
        header = cells.map((cell) => cell.trim());
        problems.push(...headerProblems(header, spec, marginVariables));
        if (problems.length > 0) return { kind: 'refused', problems };
        readers = createReaders(header, spec, marginVariables);
        continue;
      }
      if (cells.length !== header.length)
        problems.push({
          line,
          text: `has ${String(cells.length)} cells, the header has ${String(header.length)}`,
        });
      else problems.push(...(readers?.read(cells) ?? []).map((problem) => ({ line, ...problem })));
      rows += 1;
      if (problems.length >= ENOUGH_PROBLEMS) return { kind: 'refused', problems };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    problems.push({ text: error.message });
  }
  if (problems.length === 0 && rows === 0) problems.push({ text: 'there are no answers in this file' });
  if (problems.length > 0 || !readers) return { kind: 'refused', problems };
  return { kind: 'data', data: { rows, ...readers.data() } };
}

/** The columns that a specification names, with the field that names them. */
function namedColumns(spec: Spec, marginVariables: readonly string[]): (readonly [string, string])[] {
  return [
    ...spec.variables.map(({ name }, at) => [`variables[${String(at)}].name`, name] as const),
    ...spec.breakdowns.map((name, at) => [`breakdowns[${String(at)}]`, name] as const),
    ...marginVariables.map((name) => ['margins', name] as const),
    ...(spec.weight === undefined ? [] : [['weight', spec.weight] as const]),
    ...Object.entries(spec.design).flatMap(([field, name]) =>
      name === undefined ? [] : [[`design.${field}`, name] as const],
    ),
  ];
}

function headerProblems(
  header: readonly string[],
  spec: Spec,
  marginVariables: readonly string[],
): DataProblem[] {
  const twice = header.filter((name, at) => header.indexOf(name) !== at);
  return [
    ...twice.map((column) => ({ line: 1, column, text: 'is there twice' })),
    ...namedColumns(spec, marginVariables)
      .filter(([, name]) => !header.includes(name))
      .map(([field, column]) => ({
        line: 1,
        column,
        text: `is named in ${field} of the specification, and is not there`,
      })),
  ];
}

interface Readers {
  read(cells: readonly string[]): DataProblem[];
  data(): Omit<Data, 'rows'>;
}

function createReaders(header: readonly string[], spec: Spec, marginVariables: readonly string[]): Readers {
  const missing = new Set(spec.missing);
  const problems: DataProblem[] = [];
  const adders: ((cells: readonly string[]) => void)[] = [];

  /** The cell of a column, `undefined` where it is no answer. */
  const cellOf = (name: string): ((cells: readonly string[]) => string | undefined) => {
    const at = header.indexOf(name);
    return (cells) => {
      const cell = (cells[at] ?? '').trim();
      return missing.has(cell) ? undefined : cell;
    };
  };
  const numberIn = (column: string, cell: string | undefined, above0: boolean): number | undefined => {
    const value = cell === undefined || cell === '' ? NaN : Number(cell);
    if (Number.isFinite(value) && (!above0 || value > 0)) return value;
    problems.push({ column, text: `"${cell ?? ''}" is no number${above0 ? ' above 0' : ''}` });
    return undefined;
  };
  const grow = <Kind, Value>(
    growing: Growing<Kind, Value>,
    valueOf: (cells: readonly string[]) => Value,
  ): (() => Kind) => {
    adders.push((cells) => {
      growing.add(valueOf(cells));
    });
    return () => growing.column();
  };
  const listed = (column: string, code: string, categories?: readonly string[]): boolean => {
    if (!categories || categories.includes(code)) return true;
    problems.push({ column, text: `"${code}" is none of its categories` });
    return false;
  };
  const choice = (name: string, categories?: readonly string[]): (() => ChoiceColumn) => {
    const cell = cellOf(name);
    const column = grow(growChoice(name, categories), (cells) => {
      const code = cell(cells);
      return code !== undefined && listed(name, code, categories) ? code : undefined;
    });
    return () => (categories ? column() : sortChoice(column()));
  };
  const variable = (one: SpecVariable): (() => Column) => {
    const cell = cellOf(one.name);
    if (one.kind === 'single') return choice(one.name, one.categories);
    if (one.kind === 'number')
      return grow(growNumbers(one.name), (cells) => {
        const value = cell(cells);
        return value === undefined ? undefined : numberIn(one.name, value, false);
      });
    const column = grow(growMultiple(one.name, one.categories), (cells) =>
      cell(cells)
        ?.split(one.separator)
        .map((code) => code.trim())
        .filter((code) => code !== '' && listed(one.name, code, one.categories)),
    );
    return () => (one.categories ? column() : sortMultiple(column()));
  };
  const positive = (name: string | undefined): (() => Float64Array) | undefined => {
    if (name === undefined) return undefined;
    const cell = cellOf(name);
    const column = grow(growNumbers(name), (cells) => numberIn(name, cell(cells), true));
    return () => column().values;
  };
  const texts = (name: string | undefined): string[] | undefined => {
    if (name === undefined) return undefined;
    const cell = cellOf(name);
    const list: string[] = [];
    adders.push((cells) => {
      const value = cell(cells);
      if (value === undefined) problems.push({ column: name, text: 'is empty' });
      list.push(value ?? '');
    });
    return list;
  };

  const columns = {
    variables: spec.variables.map(variable),
    breakdowns: spec.breakdowns.map((name) => choice(name)),
    classes: marginVariables.map((name) => choice(name)),
    weight: positive(spec.weight),
    strata: texts(spec.design.strata),
    clusters: texts(spec.design.cluster),
    population: positive(spec.design.population),
  };
  return {
    read(cells) {
      for (const add of adders) add(cells);
      return problems.splice(0);
    },
    data: () => ({
      variables: columns.variables.map((column) => column()),
      breakdowns: columns.breakdowns.map((column) => column()),
      classes: columns.classes.map((column) => column()),
      weight: columns.weight?.(),
      strata: columns.strata,
      clusters: columns.clusters,
      population: columns.population?.(),
    }),
  };
}

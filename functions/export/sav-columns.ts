import { exportText, numberedValues } from '#shared/export/codebook.ts';
import type { Cell, DataTable, ExportVariable } from '#shared/export/export-variable.ts';
import { EXPORT_WORDS, type ExportLanguage } from '#shared/export/export-words.ts';

/** A variable as SPSS keeps it: numbers, or texts of at most `width` bytes. */
export interface SavColumn {
  readonly name: string;
  readonly label: string;
  /** 0: a number. */
  readonly width: number;
  readonly format: 'number' | 'decimal' | 'date' | 'text';
  readonly measure: 'nominal' | 'scale';
  readonly values: readonly { readonly value: number; readonly label: string }[];
  /** At most three, as SPSS wants it. */
  readonly missing: readonly number[];
  readonly cellOf: (cell: Cell) => string | number | undefined;
}

/** SPSS takes no longer text. */
const LONGEST_TEXT = 32_767;
const SPSS_EPOCH_DAYS = 141_428;
const DAY_SECONDS = 86_400;

/** The variables of an export as SPSS keeps them, their words in `language`. */
export function savColumns({ variables, rows }: DataTable, language: ExportLanguage): readonly SavColumn[] {
  return variables.map((variable, column) => {
    const base = { name: variable.name, label: exportText(variable.label, language) };
    const cells = (): Cell[] => rows.map((row) => row[column]);
    switch (variable.kind) {
      case 'code':
        return codeColumn(base, variable, cells(), language);
      case 'flag':
        return {
          ...base,
          ...NUMBER,
          format: 'number',
          measure: 'nominal',
          values: [0, 1].map((value) => ({
            value,
            label: exportText(value === 1 ? EXPORT_WORDS.yes : EXPORT_WORDS.no, language),
          })),
        };
      case 'number':
        return {
          ...base,
          ...NUMBER,
          format: cells().every((cell) => cell === undefined || Number.isInteger(cell))
            ? 'number'
            : 'decimal',
        };
      case 'date':
        return cells().every((cell) => cell === undefined || /^\d{4}-\d\d-\d\d$/.test(String(cell)))
          ? { ...base, ...NUMBER, format: 'date', cellOf: secondsOf }
          : textColumn(base, cells());
      case 'text':
        return textColumn(base, cells());
    }
  });
}

const NUMBER = {
  width: 0,
  measure: 'scale',
  values: [],
  missing: [],
  cellOf: (cell: Cell) => (cell === undefined ? undefined : Number(cell)),
} as const;

function codeColumn(
  base: Pick<SavColumn, 'name' | 'label'>,
  variable: ExportVariable,
  cells: readonly Cell[],
  language: ExportLanguage,
): SavColumn {
  const numbers = new Map(numberedValues(variable));
  const labels = new Map(variable.values.map(({ code, label }) => [code, exportText(label, language)]));
  // A code that no version knows by now still gets a number of its own, after the others, and its code for a label.
  let next = Math.max(0, ...numbers.values()) + 1;
  for (const cell of cells) {
    if (cell === undefined || numbers.has(String(cell))) continue;
    numbers.set(String(cell), next++);
  }
  return {
    ...base,
    ...NUMBER,
    format: 'number',
    measure: 'nominal',
    values: [...numbers].map(([code, value]) => ({ value, label: labels.get(code) ?? code })),
    missing: variable.values
      .filter(({ missing }) => missing)
      .flatMap(({ code }) => numbers.get(code) ?? [])
      .slice(0, 3),
    cellOf: (cell) => (cell === undefined ? undefined : numbers.get(String(cell))),
  };
}

function textColumn(base: Pick<SavColumn, 'name' | 'label'>, cells: readonly Cell[]): SavColumn {
  const longest = cells.reduce<number>(
    (most, cell) => Math.max(most, cell === undefined ? 0 : Buffer.byteLength(String(cell), 'utf8')),
    1,
  );
  return {
    ...base,
    width: Math.min(longest, LONGEST_TEXT),
    format: 'text',
    measure: 'nominal',
    values: [],
    missing: [],
    cellOf: (cell) => (cell === undefined ? undefined : String(cell)),
  };
}

/** SPSS counts seconds since the first day of the Gregorian calendar, 14 October 1582. */
function secondsOf(cell: Cell): number | undefined {
  if (cell === undefined) return undefined;
  const days = Date.parse(`${String(cell)}T00:00:00Z`) / 1000 / DAY_SECONDS;
  return (days + SPSS_EPOCH_DAYS) * DAY_SECONDS;
}

import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { type DesignColumns, createDesign, type SurveyDesign } from '#shared/results/variance/design.ts';
import type { RakingMargin } from '#shared/results/weight/raking-margin.ts';

const read = (name: string): string => readFileSync(new URL(`statistics/${name}`, import.meta.url), 'utf8');

/** The figures, by block; each test states the shape of what it takes. */
export const reference = JSON.parse(read('reference.json')) as Record<string, unknown>;

/** One data set, by column. */
export interface Data {
  readonly size: number;
  texts(column: string): string[];
  numbers(column: string): Float64Array;
}

export function data(name: string): Data {
  const rows = parse(read(`${name}.csv`), { columns: true }) as unknown as Record<string, string>[];
  const column = (of: string): string[] =>
    rows.map((row) => {
      const value = row[of];
      if (value === undefined) throw new Error(`${name}.csv has no column ${of}`);
      return value;
    });
  return { size: rows.length, texts: column, numbers: (of) => Float64Array.from(column(of), Number) };
}

/** 1 for each response that has this value, else 0. */
export function where(values: readonly string[], value: string): Float64Array {
  return Float64Array.from(values, (one) => (one === value ? 1 : 0));
}

export function marginOf(
  name: string,
  values: readonly string[],
  populations: Readonly<Record<string, number>>,
): RakingMargin {
  const classes = Object.keys(populations);
  return {
    name,
    classes,
    populations: Object.values(populations),
    codes: Uint8Array.from(values, (value) => classes.indexOf(value) + 1),
  };
}

export function designOf(columns: DesignColumns): SurveyDesign {
  const outcome = createDesign(columns);
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problem));
  return outcome.design;
}

/** How far `actual` is off, as a part of `expected`. */
export const off = (actual: number | undefined, expected: number | undefined): number =>
  Math.abs((actual ?? NaN) / (expected ?? NaN) - 1);

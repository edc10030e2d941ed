import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { PopulationMargin } from '#shared/results/weight/population-margin.ts';
import { readMargins } from '#shared/results/weight/read-margins.ts';
import { marginText } from './problem-text.ts';
import { readCsv } from '#functions/workbook/read-csv.ts';
import type { Spec } from './spec.ts';

/** A margin; one that stands in the specification itself has no source and no year. */
export type SpecMargin = Omit<PopulationMargin, 'source' | 'year'> &
  Partial<Pick<PopulationMargin, 'source' | 'year'>>;

export type SpecMarginsOutcome =
  | { readonly kind: 'margins'; readonly margins: readonly SpecMargin[] }
  | { readonly kind: 'refused'; readonly path: string; readonly problems: readonly string[] };

/** The margins of a specification: in a file beside it, in itself, or none. */
export async function marginsOf(margins: Spec['margins'], specPath: string): Promise<SpecMarginsOutcome> {
  if (typeof margins !== 'string') return { kind: 'margins', margins: inSpec(margins ?? {}) };
  const path = resolve(dirname(specPath), margins);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return { kind: 'refused', path, problems: ['there is no such file, or it cannot be read'] };
  }
  const read = readMargins(text, readCsv);
  if (read.kind === 'margins') return read;
  return {
    kind: 'refused',
    path,
    problems: read.problems.map((problem) => `:${String(problem.line)}: ${marginText(problem)}`),
  };
}

function inSpec(margins: Readonly<Record<string, Readonly<Record<string, number>>>>): SpecMargin[] {
  return Object.entries(margins).map(([name, classes]) => ({
    name,
    variables: name.split('*'),
    classes: Object.entries(classes).map(([code, population]) => ({ codes: code.split('*'), population })),
  }));
}

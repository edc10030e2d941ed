import { access, constants, readFile } from 'node:fs/promises';
import { chanceFrom } from '../demo/chance.ts';
import { csvLines } from './csv-lines.ts';
import { readData } from './data.ts';
import { marginsOf } from './margins.ts';
import { createSample } from './sample.ts';
import { readSpec } from './spec.ts';
import { tabulate } from './tabulate.ts';

export type TabulationOutcome =
  | { readonly kind: 'tabulated'; readonly report: object }
  /** Each problem begins with the file, and the line where one is to blame. */
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

/** Reads the files, and gives all that the specification asks for, or all that is wrong with one of the files. */
export async function runTabulation(paths: {
  readonly data: string;
  readonly spec: string;
}): Promise<TabulationOutcome> {
  for (const path of [paths.spec, paths.data])
    try {
      await access(path, constants.R_OK);
    } catch {
      return refused(path, ['there is no such file, or it cannot be read']);
    }
  const read = readSpec(await readFile(paths.spec, 'utf8'));
  if (read.kind === 'refused') return refused(paths.spec, read.problems);
  const { spec } = read;

  const margins = await marginsOf(spec.margins, paths.spec);
  if (margins.kind === 'refused') return refused(margins.path, margins.problems);
  const marginVariables = [...new Set(margins.margins.flatMap(({ variables }) => variables))];
  const outcome = await readData(csvLines(paths.data), spec, marginVariables);
  if (outcome.kind === 'refused')
    return refused(
      paths.data,
      outcome.problems.map(({ line, column, text }) =>
        [
          ...(line === undefined ? [] : [`:${String(line)}`]),
          ...(column === undefined ? [] : [`column ${column}`]),
          text,
        ].join(': '),
      ),
    );
  const sample = createSample(outcome.data, spec, margins.margins);
  if (sample.kind === 'refused') return refused(paths.data, sample.problems);
  return {
    kind: 'tabulated',
    report: {
      format: 'peil-tabulation/1',
      rows: outcome.data.rows,
      confidence: spec.confidence,
      weights: sample.weights,
      design: sample.design,
      variables: tabulate(outcome.data, spec, sample.sample, () => chanceFrom(spec.seed).next),
    },
  };
}

const refused = (path: string, problems: readonly string[]): TabulationOutcome => ({
  kind: 'refused',
  problems: problems.map((problem) => `${path}${problem.startsWith(':') ? '' : ': '}${problem}`),
});

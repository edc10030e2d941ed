import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runTabulation } from './run.ts';

const HELP = `Tabulates a file of answers: counts, weighted shares, standard errors, intervals, design effects and tests.

  npm run --silent tabulate -- DATA.csv --spec SPEC.json

  --spec  what to tabulate, and how the sample came about (JSON; shared/results/README.md describes it)

Prints JSON. What is wrong with a file goes to standard error, line by line, and nothing is printed.`;

function readArguments(): { readonly data: string; readonly spec: string } | undefined {
  try {
    const { values, positionals } = parseArgs({
      options: { spec: { type: 'string' }, help: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [data, ...others] = positionals;
    if (values.help || data === undefined || values.spec === undefined || others.length > 0) return undefined;
    // npm runs a script in the folder of package.json, and says where it was called.
    const here = process.env['INIT_CWD'] ?? '.';
    return { data: resolve(here, data), spec: resolve(here, values.spec) };
  } catch {
    return undefined; // an option that does not exist
  }
}

const paths = readArguments();
if (!paths) {
  console.log(HELP);
  process.exit(process.argv.includes('--help') ? 0 : 2);
}
const outcome = await runTabulation(paths);
if (outcome.kind === 'refused') {
  for (const problem of outcome.problems) console.error(problem);
  process.exit(1);
}
console.log(JSON.stringify(outcome.report, null, 2));

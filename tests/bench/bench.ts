import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type RunningProduct, startProduct } from '../browser/product.ts';
import type { BenchEntry, Measured } from './entry.ts';
import { entries as columns } from './columns.ts';
import { entries as designer } from './designer.ts';
import { entries as firstPage } from './first-page.ts';
import { entries as interview } from './interview.ts';
import { entries as slowPhone } from './slow-phone.ts';
import { entries as snapshot } from './snapshot.ts';
import { entries as submit } from './submit.ts';
import { entries as submitBundle } from './submit-bundle.ts';
import { entries as tabulate } from './tabulate.ts';

/** Everything that is measured, in the order in which it is shown. */
const ENTRIES: readonly BenchEntry[] = [
  ...submit,
  ...firstPage,
  ...submitBundle,
  ...interview,
  ...slowPhone,
  ...designer,
  ...tabulate,
  ...columns,
  ...snapshot,
];

interface Row extends Measured {
  readonly name: string;
  readonly unit: string;
  readonly atMost: number;
  readonly pass: boolean;
}

const { values, positionals } = parseArgs({
  options: { json: { type: 'string' } },
  allowPositionals: true,
});
const chosen = ENTRIES.filter(
  ({ name }) => positionals.length === 0 || positionals.some((wanted) => name === wanted),
);
const unknown = positionals.filter((wanted) => !ENTRIES.some(({ name }) => name === wanted));
if (unknown.length > 0) {
  console.error(
    `There is no ${unknown.join(', ')}. There are: ${ENTRIES.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(1);
}

let starting: Promise<RunningProduct> | undefined;
const surroundings = {
  product: (): Promise<RunningProduct> =>
    (starting ??= startProduct({
      // It sends more at once than people do.
      environment: { ANSWERS_WITHOUT_PROOF: '1000000' },
    })),
};
// The product ends with this process in any case; this way it ends in good order.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void (starting?.then((product) => product.stop()) ?? Promise.resolve()).finally(() => process.exit(1));
  });
}

const rows: Row[] = [];
try {
  for (const { name, unit, atMost, measure } of chosen) {
    console.error(`Measuring ${name}…`);
    const measured = await measure(surroundings);
    rows.push({ name, unit, atMost, pass: measured.median <= atMost, ...measured });
  }
} finally {
  await (await starting?.catch(() => undefined))?.stop();
}
console.log(table(rows));
if (values.json !== undefined)
  await writeFile(values.json, `${JSON.stringify({ entries: rows }, null, 2)}\n`);
process.exit(rows.every(({ pass }) => pass) ? 0 : 1);

function table(all: readonly Row[]): string {
  const lines = [
    ['name', 'median', 'unit', 'must be', 'reached', ''],
    ...all.map(({ name, median, unit, atMost, pass, detail }) => [
      name,
      median.toFixed(median < 10 ? 2 : 1),
      unit,
      `at most ${String(atMost)}`,
      pass ? 'yes' : 'NO',
      detail ?? '',
    ]),
  ];
  const widths =
    lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          column === 1 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

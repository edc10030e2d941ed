import { loadSolver } from '#functions/solver.ts';
import { compileQuestionnaire } from '#shared/questionnaire/compile.ts';
import { MUNICIPALITIES } from '#shared/questionnaire/municipality.ts';
import type { Question } from '#shared/questionnaire/question.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import type { CollectedColumn } from '#shared/results/columns/collect.ts';
import type { CountedColumns } from '#shared/results/columns/counted-columns.ts';
import { growChoice, growMultiple } from '#shared/results/columns/grow.ts';
import { calendarOf } from '#shared/results/disclosure/calendar.ts';
import { disclosureOf } from '#shared/results/disclosure/disclosure-of.ts';
import { release } from '#shared/results/disclosure/release.ts';
import { chanceFrom } from '#shared/results/gate/chance.ts';
import { attackAll } from '#shared/results/gate/gate.ts';
import { countTables, variablesToCount } from '#shared/results/publication/count-tables.ts';
import { weightingOf } from '#shared/results/publication/weighting-of.ts';
import { SNAPSHOT_FORMAT } from '#shared/results/snapshot.ts';
import type { PopulationMargin } from '#shared/results/weight/population-margin.ts';

/**
 * Makes a whole snapshot of so many made-up responses, in a process of its own so that its memory is its own, and
 * prints how long that took and the most memory that it held: weights, all one- and two-way tables of forty questions,
 * noise and gate. The columns are there before the clock starts: loading them is measured elsewhere.
 */
const option = (code: string) => ({ code, label: { nl: code } });
const options = (count: number) => Array.from({ length: count }, (_, at) => option(`o${String(at + 1)}`));
const single = (name: string, count: number): Question => ({
  type: 'single',
  name,
  label: { nl: name },
  options: options(count),
});

const QUESTIONS: readonly Question[] = Array.from({ length: 40 }, (_, at) => {
  const name = `q${String(at + 1)}`;
  return at % 10 < 7
    ? single(name, 6)
    : { type: 'multiple', name, label: { nl: name }, options: options(at === 9 ? 20 : 7) };
});
const BREAKDOWNS: readonly Question[] = [
  single('age', 10),
  single('gender', 3),
  single('origin', 3),
  single('background', 2),
  single('newcomer', 2),
  single('work', 5),
  { type: 'municipality', name: 'municipality', label: { nl: 'Gemeente' }, options: [option('out')] },
];

const QUESTIONNAIRE: Questionnaire = {
  format: 'peil/1',
  id: 'forty',
  kind: 'needs',
  sourceLanguage: 'nl',
  languages: ['nl', 'fr', 'en', 'ar'],
  title: { nl: 'Veertig vragen' },
  children: [...BREAKDOWNS, ...QUESTIONS],
  reporting: {
    overview: QUESTIONS.map(({ name }) => name),
    breakdowns: [...BREAKDOWNS.map(({ name }) => name), 'language'],
  },
};

const outcome = compileQuestionnaire(QUESTIONNAIRE);
if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
const { compiled } = outcome;

const SOURCE = { source: 'Statbel', year: 2025 };
const MARGINS: readonly PopulationMargin[] = [
  {
    name: 'age*gender',
    variables: ['age', 'gender'],
    ...SOURCE,
    classes: options(10).flatMap(({ code }, at) =>
      ['o1', 'o2'].map((gender) => ({ codes: [code, gender], population: 40_000 + 2_000 * at })),
    ),
  },
  {
    name: 'municipality',
    variables: ['municipality'],
    ...SOURCE,
    classes: MUNICIPALITIES.map(({ code }) => ({ codes: [code], population: 980_000 / 19 })),
  },
  {
    name: 'origin',
    variables: ['origin'],
    ...SOURCE,
    classes: options(3).map(({ code }, at) => ({
      codes: [code],
      population: [220_000, 400_000, 360_000][at] ?? 1,
    })),
  },
];

/** Answers by chance, skewed so that there are large and small cells, one in ten left open. */
function makeColumns(responses: number): CountedColumns {
  const next = chanceFrom(2027);
  const skewed = (count: number): number => Math.floor(next() ** 1.7 * count);
  const columns: CountedColumns['columns'] = new Map<string, CollectedColumn>(
    variablesToCount({ compiled, margins: MARGINS, weighted: true }).map(
      ({ name, kind, categories }): [string, CollectedColumn] => {
        const codes = categories.map(({ code }) => code);
        if (kind === 'multiple') {
          const column = growMultiple(name, codes);
          for (let row = 0; row < responses; row++)
            column.add(next() < 0.1 ? undefined : codes.filter((_, at) => next() < 0.3 / (1 + at / 4)));
          return [name, { column: column.column(), offered: undefined }];
        }
        const column = growChoice(name, codes);
        const open = name === 'language' ? 0 : 0.1;
        for (let row = 0; row < responses; row++)
          column.add(next() < open ? undefined : codes[skewed(codes.length)]);
        return [name, { column: column.column(), offered: undefined }];
      },
    ),
  );
  const channel = growChoice('@channel');
  for (let row = 0; row < responses; row++) channel.add(`c${String(skewed(12))}`);
  return {
    size: responses,
    columns,
    ids: BigUint64Array.from({ length: responses }, (_, row) => BigInt(row)),
    keys: Uint32Array.from({ length: responses }, () => next() * 2 ** 32),
    source: { ...channel.column(), name: '@source' },
    channel: channel.column(),
  };
}

const responses = Number(process.argv[2]);
const columns = makeColumns(responses);
const solver = await loadSolver();
const channels = columns.channel.categories.map((code) => ({ code, label: code }));
const start = performance.now();
const laps: Record<string, number> = {};
let last = start;
const lap = (name: string): void => {
  laps[name] = Math.round(performance.now() - last);
  last = performance.now();
};
const counted = countTables({ compiled, margins: MARGINS, weighted: true, channels }, columns);
if (counted.kind === 'refused') throw new Error(JSON.stringify(counted.problem));
lap('count');
const tables = [...counted.questions, ...counted.reach];
const { total, weighing } = counted;
const calendar = calendarOf('trial');
const day = '2027-01-01';
const released = release({
  tables,
  total,
  ledger: undefined,
  secretMark: 'bench',
  weighting: weighing?.mark,
  day,
});
lap('release');
const findings = attackAll(
  {
    snapshot: {
      format: SNAPSHOT_FORMAT,
      survey: 'forty',
      number: 1,
      publishedOn: day,
      title: QUESTIONNAIRE.title,
      kind: 'needs',
      mode: 'trial',
      synthetic: false,
      responses: released.responses,
      questionnaire: { id: 'forty', version: 1 },
      earlier: [],
      disclosure: disclosureOf(calendar),
      weighting: weightingOf(weighing, MARGINS, released.questions, total),
      questions: released.questions.slice(0, counted.questions.length),
      reach: {
        tables: released.questions.slice(counted.questions.length),
        margins: MARGINS.map((margin) => ({
          ...margin,
          variables: [...margin.variables],
          classes: margin.classes.map((each) => ({ ...each, codes: [...each.codes] })),
        })),
      },
    },
    tables,
    total,
    before: undefined,
    after: released.ledger,
    calendar: { ...calendar, last: undefined, joined: responses, waiting: 0 },
  },
  solver,
);
lap('gate');
console.log(
  JSON.stringify({
    milliseconds: performance.now() - start,
    megabytes: process.resourceUsage().maxRSS / 1024,
    findings: findings.length,
    laps,
  }),
);

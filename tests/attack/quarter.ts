import { vi } from 'vitest';
import { loadSolver } from '#functions/solver.ts';
import { deriveVariables } from '#shared/interview/derive.ts';
import { compileQuestionnaire } from '#shared/questionnaire/compile.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { type Calendar, calendarOf } from '#shared/results/disclosure/calendar.ts';
import type { Ledger } from '#shared/results/disclosure/ledger.ts';
import { release } from '#shared/results/disclosure/release.ts';
import { NOISE, type Rules, RULES } from '#shared/results/disclosure/rules.ts';
import { chanceFrom } from '#shared/results/gate/chance.ts';
import type { Finding } from '#shared/results/gate/finding.ts';
import { type Attempt, attackAll } from '#shared/results/gate/gate.ts';
import { countedColumns } from '#shared/results/columns/counted-columns.ts';
import { SNAPSHOT_FORMAT } from '#shared/results/snapshot.ts';
import { totalOf } from '#shared/results/table/tabulate-catalogue.ts';
import { type KeyedResponse, tabulate } from '#shared/results/tabulate.ts';
import type { TrueTable } from '#shared/results/true-table.ts';

// Attacks count thousands of worlds; a machine that does other work as well must not fail them.
vi.setConfig({ testTimeout: 60_000 });

/**
 * A quarter of a town in which every way to be recognised exists: groups of every size, two definitions of nearly the
 * same group, a sensitive question, sensitive options behind a consent, and one question worked out from another.
 */
const option = (code: string, more: object = {}) => ({ code, label: { nl: code }, ...more });
const HEALTH = { sensitive: { category: 'health' as const } };

const QUARTER: Questionnaire = {
  format: 'peil/1',
  id: 'wijk',
  kind: 'needs',
  sourceLanguage: 'nl',
  languages: ['nl', 'fr'],
  title: { nl: 'De wijk' },
  children: [
    {
      type: 'single',
      name: 'age',
      label: { nl: 'Leeftijd' },
      options: [option('young'), option('middle'), option('old')],
    },
    {
      type: 'single',
      name: 'street',
      label: { nl: 'Straat' },
      options: [option('north'), option('south'), option('square'), option('alley')],
    },
    { type: 'single', name: 'came', label: { nl: 'Van elders' }, options: [option('yes'), option('no')] },
    { type: 'single', name: 'born', label: { nl: 'Elders geboren' }, options: [option('yes'), option('no')] },
    { type: 'consent', name: 'agreed', label: { nl: 'Mag het over gezondheid gaan?' } },
    {
      type: 'multiple',
      name: 'needs',
      label: { nl: 'Noden' },
      options: [
        option('housing'),
        option('work'),
        option('dutch'),
        option('doctor', { consent: 'agreed', ...HEALTH }),
        option('papers', { sensitive: { category: 'residence' } }),
      ],
    },
    {
      type: 'single',
      name: 'home',
      label: { nl: 'Woning' },
      options: [option('good'), option('some'), option('bad'), option('none')],
    },
    { type: 'single', name: 'ill', label: { nl: 'Ziek' }, options: [option('yes'), option('no')], ...HEALTH },
  ],
  derived: [
    {
      name: 'gap_home',
      label: { nl: 'Slechte woning' },
      expression: "if(${home} = 'bad' or ${home} = 'none', 'yes', if(${home} != '', 'no', ''))",
      values: [option('yes'), option('no')],
    },
  ],
  reporting: {
    overview: ['needs', 'home', 'gap_home', 'ill'],
    breakdowns: ['age', 'street', 'came', 'born', 'language'],
  },
};

export const REPORTING = QUARTER.reporting ?? { overview: [], breakdowns: [] };

export const COMPILED = (() => {
  const outcome = compileQuestionnaire(QUARTER);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.compiled;
})();

/** One neighbour's answers, where they are not the usual ones. */
export interface Neighbour {
  readonly answers?: Readonly<Record<string, string | readonly string[]>>;
  readonly language?: string;
  readonly channel?: string | undefined;
}

const CHANNELS = ['poster', 'school', 'market'];

/** Neighbours who answer by chance, the same for the same seed; `from` is the number of the first. */
export function neighbours(count: number, seed: number, like: Neighbour = {}, from = 0): KeyedResponse[] {
  const chance = chanceFrom(seed);
  const pick = <Item>(items: readonly (readonly [Item, number])[]): Item => {
    let left = chance() * items.reduce((sum, [, weight]) => sum + weight, 0);
    const found = items.find(([, weight]) => (left -= weight) < 0) ?? items[0];
    if (!found) throw new Error('There is something to pick.');
    return found[0];
  };
  return Array.from({ length: count }, (_, at) => {
    const agreed = pick([
      ['yes', 8],
      ['no', 2],
    ]);
    const needs = ['housing', 'work', 'dutch', ...(agreed === 'yes' ? ['doctor'] : []), 'papers'].filter(
      (code) => chance() < (code === 'papers' ? 0.06 : 0.35),
    );
    // Two definitions that agree for nearly everybody.
    const came = pick([
      ['yes', 5],
      ['no', 5],
    ]);
    const answers = {
      age: pick([
        ['young', 3],
        ['middle', 5],
        ['old', 1],
      ]),
      street: pick([
        ['north', 10],
        ['south', 8],
        ['square', 4],
        ['alley', 1],
      ]),
      came,
      born: chance() < 0.02 ? (came === 'yes' ? 'no' : 'yes') : came,
      agreed,
      needs: needs.length > 0 ? needs : ['housing'],
      home: pick([
        ['good', 6],
        ['some', 3],
        ['bad', 2],
        ['none', 0.4],
      ]),
      ill: pick([
        ['yes', 1],
        ['no', 4],
      ]),
      ...like.answers,
    };
    return {
      answers,
      derived: deriveVariables(COMPILED, answers, SURROUNDINGS),
      language:
        like.language ??
        pick([
          ['nl', 9],
          ['fr', 2],
        ]),
      key: keyOf(seed * 100_003 + from + at),
      channel: 'channel' in like ? like.channel : CHANNELS[Math.floor(chance() * CHANNELS.length)],
    };
  });
}

const SURROUNDINGS = { today: '2026-01-01', now: '2026-01-01T12:00:00Z', random: () => 0, uuid: () => '' };

/** A record key as a secret would make it. */
const keyOf = (number: number): number => Math.floor(chanceFrom(number * 7919 + 13)() * 2 ** 32);

export interface Publication {
  readonly responses: readonly KeyedResponse[];
  readonly before?: Ledger | undefined;
  /** The rules that the figures are made by; the gate has its own. */
  readonly rules?: Partial<Rules>;
  readonly day?: string;
  readonly calendar?: Calendar;
  readonly last?: string | undefined;
  readonly secretMark?: string;
  /** The tables as they are made fit to publish, when somebody tampers with them. */
  readonly tamper?: (tables: readonly TrueTable[]) => readonly TrueTable[];
}

/** A publication on the point of happening: counted, made fit, not yet attacked. */
export function attemptOf(publication: Publication): Attempt {
  const { responses, before, rules, day = '2026-03-01', secretMark = 'ours', last } = publication;
  const calendar = publication.calendar ?? calendarOf('trial');
  const tables = tabulate(responses, COMPILED, REPORTING);
  const total = totalOf(countedColumns(responses, []));
  const released = release(
    { tables: publication.tamper?.(tables) ?? tables, total, ledger: before, secretMark, day },
    { ...RULES, ...rules },
  );
  return {
    snapshot: {
      format: SNAPSHOT_FORMAT,
      survey: 'wijk',
      number: 1,
      publishedOn: day,
      title: QUARTER.title,
      kind: 'needs',
      mode: 'real',
      synthetic: false,
      responses: released.responses,
      questionnaire: { id: 'wijk', version: 1 },
      earlier: [],
      weighting: { kind: 'none' },
      reach: { tables: [], margins: [] },
      disclosure: {
        thresholds: { hidden: RULES.threshold, sensitive: RULES.sensitiveThreshold },
        complement: RULES.complement,
        apart: RULES.apart,
        noise: NOISE,
        batches: {
          newAnswers: RULES.newAnswers,
          otherSources: RULES.otherSources,
          everyDays: calendar.everyDays,
          heldBack: calendar.heldBack,
        },
        effectiveSize: RULES.effectiveSize,
      },
      questions: [...released.questions],
    },
    tables,
    total,
    before,
    after: released.ledger,
    calendar: {
      ...calendar,
      last,
      joined: responses.length,
      waiting: calendar.heldBack ? responses.length : 0,
    },
  };
}

const solver = await loadSolver();

/** What the gate finds. */
export const gate = (attempt: Attempt): readonly Finding[] => attackAll(attempt, solver);

/** The attacks that succeed on a publication, by name. */
export const succeed = (publication: Publication): string[] => [
  ...new Set(gate(attemptOf(publication)).map(({ attack }) => attack)),
];

/** The figures of one row of a snapshot, by the codes of its options. */
export function figuresOf(
  { snapshot }: Attempt,
  question: string,
  breakdown?: string,
  code?: string,
): Readonly<Record<string, number | string | null | undefined>> {
  const result = snapshot.questions.find(({ name }) => name === question);
  const row =
    breakdown === undefined
      ? result?.all
      : result?.breakdowns
          .find(({ name }) => name === breakdown)
          ?.groups.find((group) => group.code === code);
  if (!result || !row) throw new Error(`There is no row ${question} ${String(breakdown)} ${String(code)}.`);
  return {
    base: row.base,
    since: row.since,
    ...Object.fromEntries(result.options.map((each, at) => [each.code, row.counts[at] ?? null])),
  };
}

export { solver };

import type { LocalizedText } from '#shared/language/localized-text.ts';
import type { CompiledQuestionnaire } from '#shared/questionnaire/compiled.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import type { Category, QuestionResult } from './snapshot.ts';
import { type CountedResponse, isOffered, type Variable, variableOf, variablesOf } from './variable.ts';

/** What is reported of a questionnaire. */
export type Reporting = NonNullable<Questionnaire['reporting']>;

/** True counts of one group of people. They never leave the job that counts: `suppress` makes them fit to publish. */
export interface TrueGroup extends Category {
  readonly base: number;
  readonly counts: readonly number[];
  /** Where an option waits for a consent: for each option how many of the base were offered it. */
  readonly bases?: readonly number[] | undefined;
}

export interface TrueBreakdown {
  readonly name: string;
  readonly label: LocalizedText;
  readonly definition?: LocalizedText | undefined;
  readonly groups: readonly TrueGroup[];
  /** Codes of groups that the definition does not list, and that are therefore only there when somebody is in them. */
  readonly unlisted: readonly string[];
  /** Those in the base of the question who are in no group: what is left when all groups are taken off the total. */
  readonly rest: Omit<TrueGroup, 'code' | 'label'>;
}

/** One question with its true counts. */
export interface TrueTable extends Pick<QuestionResult, 'name' | 'label' | 'kind' | 'options'> {
  /** Where an option waits for a consent: which, for each option; options of one consent have one base. */
  readonly consents?: readonly (string | undefined)[] | undefined;
  readonly all: Omit<TrueGroup, 'code' | 'label'>;
  readonly breakdowns: readonly TrueBreakdown[];
}

/** A count that is under way: responses go in one by one, so that a recount need not hold them all. */
export interface Tabulation {
  add(response: CountedResponse): void;
  tables(): TrueTable[];
}

/**
 * Counts responses for each question of the overview, for everybody and split by each breakdown.
 *
 * The base of a question is those who were asked and answered; who declined is not in it. A multiple choice is
 * counted by people, never by ticks; a ranking by what was put first. An option that waits for a consent has a base
 * of its own: those of them who were offered it. Names that cannot be counted are left out.
 */
export function startTabulation(compiled: CompiledQuestionnaire, reporting: Reporting): Tabulation {
  // Groups that overlap would count a person twice, so only what has one value can split a result.
  const breakdowns = reporting.breakdowns
    .map((name) => variableOf(compiled, name))
    .filter((variable) => variable !== undefined)
    .filter(({ kind }) => kind === 'single');
  // A derived variable whose values nobody listed might repeat what somebody typed: it has no table.
  const questions = reporting.overview
    .flatMap((name) => variablesOf(compiled, name))
    .filter(({ categories }) => categories.length > 0);
  const counters = questions.map((question) => createCounter(question, breakdowns));
  return {
    add: (response) => {
      const groups = breakdowns.map((breakdown) => breakdown.codesOf(response)[0]);
      for (const counter of counters) counter.add(response, groups);
    },
    tables: () => counters.map((counter) => counter.table()),
  };
}

/** All tables of these responses, counted in one pass. */
export function tabulate(
  responses: Iterable<CountedResponse>,
  compiled: CompiledQuestionnaire,
  reporting: Reporting,
): TrueTable[] {
  const tabulation = startTabulation(compiled, reporting);
  for (const response of responses) tabulation.add(response);
  return tabulation.tables();
}

interface Cells {
  base: number;
  readonly counts: number[];
  readonly bases?: number[] | undefined;
}

function createCounter(question: Variable, breakdowns: readonly Variable[]) {
  const options = question.categories;
  const place = new Map(options.map(({ code }, at) => [code, at]));
  const waits = options.some(({ consent }) => consent !== undefined);
  const empty = (): Cells => ({
    base: 0,
    counts: options.map(() => 0),
    ...(waits && { bases: options.map(() => 0) }),
  });
  const all = empty();
  const splits = breakdowns.map((breakdown) => ({
    groups: new Map(breakdown.categories.map(({ code }): [string, Cells] => [code, empty()])),
    rest: empty(),
  }));

  const add = (cells: Cells, places: readonly number[], offered: readonly boolean[]): void => {
    cells.base += 1;
    for (const at of places) cells.counts[at] = (cells.counts[at] ?? 0) + 1;
    const { bases } = cells;
    if (bases) for (const [at, isOne] of offered.entries()) if (isOne) bases[at] = (bases[at] ?? 0) + 1;
  };
  /** Who chose an option was offered it, whatever an earlier version of the questionnaire made it wait for. */
  const offeredTo = (response: CountedResponse, places: readonly number[]): readonly boolean[] =>
    waits ? options.map((option, at) => isOffered(option, response) || places.includes(at)) : [];

  return {
    add(response: CountedResponse, groupOf: readonly (string | undefined)[]): void {
      const places = question
        .codesOf(response)
        .map((code) => place.get(code))
        .filter((at) => at !== undefined);
      if (places.length === 0) return;
      const offered = offeredTo(response, places);
      add(all, places, offered);
      for (const [at, { groups, rest }] of splits.entries()) {
        const code = groupOf[at];
        if (code !== undefined && !groups.has(code)) groups.set(code, empty());
        add((code === undefined ? undefined : groups.get(code)) ?? rest, places, offered);
      }
    },
    table(): TrueTable {
      return {
        name: question.name,
        label: question.label,
        kind: question.kind,
        options: options.map(({ consent: _, ...option }) => option),
        ...(waits && { consents: options.map(({ consent }) => consent) }),
        all,
        breakdowns: breakdowns.map((breakdown, at) => breakdownOf(breakdown, splits[at])),
      };
    },
  };
}

function breakdownOf(
  { name, label, definition, categories }: Variable,
  split: { readonly groups: ReadonlyMap<string, Cells>; readonly rest: Cells } | undefined,
): TrueBreakdown {
  const labels = new Map(categories.map((category) => [category.code, category.label]));
  const unlisted = [...(split?.groups.keys() ?? [])].filter((code) => !labels.has(code)).sort();
  const codes = [...labels.keys(), ...unlisted];
  const none: Cells = { base: 0, counts: [] };
  return {
    name,
    label,
    ...(definition && { definition }),
    groups: codes.map((code) => ({
      code,
      label: labels.get(code) ?? { en: code },
      ...(split?.groups.get(code) ?? none),
    })),
    unlisted,
    rest: split?.rest ?? none,
  };
}

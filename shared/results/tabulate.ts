import type { CompiledQuestionnaire } from '#shared/questionnaire/compiled.ts';
import { type CatalogueEntry, catalogueOf, type Reporting } from './disclosure/catalogue.ts';
import { countPeople, type RowCounter } from './row-counter.ts';
import type { Population, TrueBreakdown, TrueTable } from './true-table.ts';
import { type CountedResponse, isOffered, type Variable } from './variable.ts';

/** One response with what publication needs to know of it beside its answers. */
export interface KeyedResponse extends CountedResponse {
  /** A whole number under 2^32 that belongs to the response for good and that nobody can foresee. */
  readonly key: number;
  /** The channel that it came through; `undefined` when it is a source of its own. */
  readonly channel: string | undefined;
}

/** A count that is under way: responses go in one by one, so that a recount need not hold them all. */
export interface Tabulation {
  add(response: KeyedResponse): void;
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
  const catalogue = catalogueOf(compiled, reporting);
  const breakdowns = [...new Set(catalogue.flatMap((entry) => entry.breakdowns))];
  const counters = catalogue.map((entry) => createCounter(entry));
  return {
    add: (response) => {
      const groups = new Map(breakdowns.map((breakdown) => [breakdown, breakdown.codesOf(response)[0]]));
      for (const counter of counters) counter.add(response, groups);
    },
    tables: () => counters.map((counter) => counter.table()),
  };
}

/** All tables of these responses, counted in one pass. */
export function tabulate(
  responses: Iterable<KeyedResponse>,
  compiled: CompiledQuestionnaire,
  reporting: Reporting,
): TrueTable[] {
  const tabulation = startTabulation(compiled, reporting);
  for (const response of responses) tabulation.add(response);
  return tabulation.tables();
}

function createCounter({ question, sensitive, sensitiveOptions, breakdowns }: CatalogueEntry) {
  const options = question.categories;
  const place = new Map(options.map(({ code }, at) => [code, at]));
  const consents = [
    ...new Set(options.map(({ consent }) => consent).filter((consent) => consent !== undefined)),
  ];
  const newRow = (): RowCounter => countPeople(options.length, consents.length > 0);
  const all = newRow();
  const populations: Population[] = [];
  const splits = breakdowns.map((breakdown) => ({
    breakdown,
    groups: new Map(
      breakdown.categories.map(({ code }) => {
        populations.push({ kind: 'group', breakdown: breakdown.name, code });
        return [code, { row: newRow(), population: populations.length - 1 }];
      }),
    ),
    rest: newRow(),
  }));
  const consentAt = new Map(
    consents.map((consent) => [consent, populations.push({ kind: 'consent', consent }) - 1]),
  );
  const overlaps = populations.map(() => new Float64Array(populations.length));

  return {
    add(response: KeyedResponse, groupOf: ReadonlyMap<Variable, string | undefined>): void {
      const places = question
        .codesOf(response)
        .map((code) => place.get(code))
        .filter((at) => at !== undefined);
      if (places.length === 0) return;
      // Who chose an option was offered it, whatever an earlier version of the questionnaire made it wait for.
      const offered = options.map((option, at) => isOffered(option, response) || places.includes(at));
      all.add(response, places, offered);
      const within: number[] = [];
      for (const { breakdown, groups, rest } of splits) {
        const group = groups.get(groupOf.get(breakdown) ?? '');
        (group?.row ?? rest).add(response, places, offered);
        if (group) within.push(group.population);
      }
      for (const [consent, at] of consentAt)
        if (options.some((option, index) => option.consent === consent && offered[index])) within.push(at);
      for (const one of within) for (const other of within) raise(overlaps[one], other);
    },
    table: (): TrueTable => ({
      name: question.name,
      label: question.label,
      ...(question.shortLabel && { shortLabel: question.shortLabel }),
      identity: question.identity,
      kind: question.kind,
      options: options.map(({ sensitive: _, ...option }, at) => ({
        ...option,
        sensitive: sensitive || sensitiveOptions[at] === true,
      })),
      sensitive,
      all: all.row(),
      breakdowns: splits.map(({ breakdown, groups, rest }) => ({
        ...breakdownOf(breakdown),
        groups: breakdown.categories.map((category) => ({
          code: category.code,
          label: category.label,
          ...(groups.get(category.code)?.row ?? newRow()).row(),
        })),
        rest: rest.row(),
      })),
      populations,
      overlaps: overlaps.map((counts) => [...counts]),
    }),
  };
}

/** What is said of a breakdown beside its figures. */
export const breakdownOf = ({
  name,
  label,
  shortLabel,
  definition,
  identity,
  isOrigin,
}: Variable): Omit<TrueBreakdown, 'groups' | 'rest'> => ({
  name,
  label,
  ...(shortLabel && { shortLabel }),
  ...(definition && { definition }),
  classification: identity,
  ...(isOrigin && { role: 'origin' }),
});

function raise(counts: Float64Array | undefined, at: number): void {
  if (counts) counts[at] = (counts[at] ?? 0) + 1;
}

import type { CollectedColumn } from '../columns/collect.ts';
import { type ChoiceColumn, type MultipleColumn, placeOfOption } from '../columns/column.ts';
import type { CountedColumns } from '../columns/counted-columns.ts';
import { answeredOf } from '../columns/indicator.ts';
import type { CatalogueEntry, TableVariable } from '../disclosure/catalogue.ts';
import type { Total } from '../disclosure/release.ts';
import type { People, Population, Sources, TrueBreakdown, TrueRow, TrueTable } from '../true-table.ts';
import { countWhere } from './count-where.ts';
import { createOverlapCounter, type OverlapCounter } from './overlaps.ts';
import { crossPlaces } from './sum-cells.ts';
import { type GroupSums, tabulateColumns } from './tabulate-columns.ts';

/**
 * Counts every table of a catalogue over columns: bases, counts, sums of record keys, sources, how groups overlap, and
 * with `weights` (one per response, 0 for who is not weighted) the sums of weights.
 *
 * The base of a question is those who were asked and answered; who declined is not in it. A multiple choice is
 * counted by people, never by ticks; a ranking by what was put first. An option that waits for a consent has a base
 * of its own: those of them who were offered it.
 */
export function tabulateCatalogue(
  counted: CountedColumns,
  catalogue: readonly CatalogueEntry[],
  weights?: Float64Array,
): TrueTable[] {
  const weighted = weights?.some((weight) => weight === 0)
    ? Uint8Array.from(weights, (weight) => (weight > 0 ? 1 : 0))
    : undefined;
  const over = { counted, weights, weighted, overlaps: createOverlapCounter() };
  return catalogue.map((entry) => tableOf(entry, over));
}

/** All responses, as the number of them is published. */
export function totalOf({ size, keys, source }: CountedColumns): Total {
  let key = 0;
  for (const one of keys) key += one;
  return {
    base: { count: size, key: key % KEYS },
    sources: sourcesOf(countWhere(source.codes, everybody(size), source.categories.length + 1), source, 0),
  };
}

const KEYS = 4_294_967_296;
const everybody = (size: number): Uint8Array => new Uint8Array(size).fill(1);

interface Over {
  readonly counted: CountedColumns;
  readonly weights: Float64Array | undefined;
  /** Who is weighted, where not all are. */
  readonly weighted: Uint8Array | undefined;
  readonly overlaps: OverlapCounter;
}

function tableOf(entry: CatalogueEntry, over: Over): TrueTable {
  const { question, sensitive, sensitiveOptions } = entry;
  const { column, offered } = columnOf(over.counted, question);
  const known = new Set(column.categories);
  const answered = answeredIn(column, question);
  const breakdowns = entry.breakdowns.map((breakdown) => ({
    breakdown,
    by: closed(columnOf(over.counted, breakdown).column, breakdown),
  }));
  const consents = [...new Set(question.categories.flatMap(({ consent }) => consent ?? []))];
  const populations: Population[] = [
    ...entry.breakdowns.flatMap(({ name, categories }) =>
      categories.map(({ code }): Population => ({ kind: 'group', breakdown: name, code })),
    ),
    ...consents.map((consent): Population => ({ kind: 'consent', consent })),
  ];
  const rows = { question, column, offered, answered, over };
  const whole = rowsOf(rows, undefined);
  return {
    name: question.name,
    label: question.label,
    ...(question.shortLabel && { shortLabel: question.shortLabel }),
    identity: question.identity,
    kind: question.kind,
    options: question.categories.map(({ sensitive: _, ...option }, at) => ({
      ...option,
      sensitive: sensitive || sensitiveOptions[at] === true,
    })),
    sensitive,
    all: whole.rest,
    breakdowns: breakdowns.map(({ breakdown, by }): TrueBreakdown => {
      const { groups, rest } = rowsOf(rows, by);
      return {
        ...breakdownOf(breakdown),
        groups: breakdown.categories.map(({ code, label }, at) => ({
          code,
          label,
          ...(groups[at] ?? whole.rest),
        })),
        rest,
      };
    }),
    populations,
    overlaps: over.overlaps.overlaps(
      breakdowns.map(({ by }) => by),
      answered,
      consents.map((consent) => offeredOf(question, offered, consent, known)),
    ),
  };
}

/** What is said of a breakdown beside its figures. */
const breakdownOf = ({
  name,
  label,
  shortLabel,
  definition,
  identity,
  role,
}: TableVariable): Omit<TrueBreakdown, 'groups' | 'rest'> => ({
  name,
  label,
  ...(shortLabel && { shortLabel }),
  ...(definition && { definition }),
  classification: identity,
  ...(role && { role }),
});

function columnOf({ columns, channel }: CountedColumns, { name, column }: TableVariable): CollectedColumn {
  if (name === channel.name) return { column: channel, offered: undefined };
  const found = columns.get(column ?? name);
  if (!found) throw new Error(`${name} has no column.`);
  return found;
}

/** Codes that no definition lists stand after the others; in a table they are no answer. */
const closedColumns = new WeakMap<ChoiceColumn | MultipleColumn, ChoiceColumn>();

function closed(column: ChoiceColumn | MultipleColumn, { name, categories }: TableVariable): ChoiceColumn {
  if (column.kind !== 'single') throw new Error(`${name} has several values: it cannot split a result.`);
  if (column.categories.length === categories.length) return column;
  const known = closedColumns.get(column);
  if (known) return known;
  const made: ChoiceColumn = {
    ...column,
    categories: column.categories.slice(0, categories.length),
    codes: column.codes.map((code) => (code > categories.length ? 0 : code)),
  };
  closedColumns.set(column, made);
  return made;
}

/** Who is in the base: those who gave an answer that is listed. */
function answeredIn(column: ChoiceColumn | MultipleColumn, variable: TableVariable): Uint8Array {
  return answeredOf(column.kind === 'single' ? closed(column, variable) : column);
}

function offeredOf(
  { categories }: TableVariable,
  offered: MultipleColumn | undefined,
  consent: string,
  known: ReadonlySet<string>,
): Uint8Array {
  const mask = new Uint8Array(offered?.planes[0]?.length ?? 0);
  for (const [at, category] of categories.entries()) {
    if (category.consent !== consent || !known.has(category.code)) continue;
    const { plane, bit } = placeOfOption(at);
    const bytes = offered?.planes[plane];
    if (bytes)
      for (let i = 0; i < mask.length; i++)
        mask[i] = (mask[i] as number) | (((bytes[i] as number) & bit) === 0 ? 0 : 1);
  }
  return mask;
}

interface Rows {
  readonly question: TableVariable;
  readonly column: ChoiceColumn | MultipleColumn;
  readonly offered: MultipleColumn | undefined;
  readonly answered: Uint8Array;
  readonly over: Over;
}

/** The rows of the groups and of those in none; without groups, everybody is in none. */
function rowsOf(
  { question, column, offered, answered, over }: Rows,
  by: ChoiceColumn | undefined,
): { readonly groups: readonly TrueRow[]; readonly rest: TrueRow } {
  const { counted, weights, weighted } = over;
  const measures = { weights, keys: counted.keys };
  const table = tabulateColumns(column.kind === 'single' ? closed(column, question) : column, by, measures);
  const bases = offered && tabulateColumns(offered, by, measures);
  const groups = 1 + (by?.categories.length ?? 0);
  const { source } = counted;
  const width = source.categories.length + 1;
  const bySource = countWhere(
    by ? crossPlaces(by.codes, source.codes, width, groups * width) : source.codes,
    answered,
    groups * width,
  );
  const inWeights =
    weighted && countWhere(by?.codes ?? new Uint8Array(counted.size), both(answered, weighted), groups);
  const options = question.categories.map((_, at) => at + 1);
  const row = (sums: GroupSums, own: GroupSums | undefined, group: number): TrueRow => ({
    base: peopleAt(sums, 0),
    counts: options.map((at) => peopleAt(sums, at)),
    ...(own && { bases: options.map((at) => peopleAt(own, at)) }),
    sources: sourcesOf(bySource, source, group * width),
    ...(weights && {
      weights: {
        base: {
          sum: sums.weight[0] ?? 0,
          squares: sums.weightSquares[0] ?? 0,
          people: inWeights ? (inWeights[group] ?? 0) : (sums.count[0] ?? 0),
        },
        counts: options.map((at) => sums.weight[at] ?? 0),
        ...(own && { bases: options.map((at) => own.weight[at] ?? 0) }),
      },
    }),
  });
  return {
    groups: table.byGroup.map((sums, at) => row(sums, bases?.byGroup[at], at + 1)),
    rest: row(table.rest, bases?.rest, 0),
  };
}

const both = (one: Uint8Array, other: Uint8Array): Uint8Array =>
  one.map((mark, at) => mark & (other[at] as number));

const peopleAt = ({ count, key }: GroupSums, at: number): People => ({
  count: count[at] ?? 0,
  key: key[at] ?? 0,
});

/** The first of the places is a source of its own each. */
function sourcesOf(cells: Float64Array, { categories }: ChoiceColumn, first: number): Sources {
  const found = categories
    .map((channel, at) => [channel, cells[first + at + 1] ?? 0] as const)
    .filter(([, count]) => count > 0);
  return { byChannel: Object.fromEntries(found.toSorted()), alone: cells[first] ?? 0 };
}

import { type ChoiceColumn, type MultipleColumn, placeOfOption } from '../columns/column.ts';
import { countCells, crossPlaces, SUMS, sumCells } from './sum-cells.ts';

/** What is added up beside the number of people. */
export interface Measures {
  /** One weight per response: gives `weight` and `weightSquares`. */
  readonly weights?: Float64Array | undefined;
  /** One 32-bit record key per response: gives `key`. */
  readonly keys?: Uint32Array | undefined;
}

/** The answers of one group of people. Index 0 of each list is the base, index k + 1 is option k. */
export interface GroupSums {
  /** How many people. */
  readonly count: Float64Array;
  /** The sum of their weights; without weights how many they are. */
  readonly weight: Float64Array;
  /** The sum of the squares of their weights: `weight² / weightSquares` is Kish's effective number. */
  readonly weightSquares: Float64Array;
  /** The sum of their record keys, modulo 2^32; without keys 0. */
  readonly key: Float64Array;
}

/** One question, by the groups of another or for everybody. */
export interface ColumnTable {
  readonly options: readonly string[];
  readonly groups: readonly string[];
  readonly all: GroupSums;
  /** One for each of `groups`. */
  readonly byGroup: readonly GroupSums[];
  /** Those in the base who are in no group; without groups, everybody. */
  readonly rest: GroupSums;
}

/**
 * Counts a question in one pass over its columns: the base, the weighted count and the sum of record keys of each
 * cell. Who gave no answer is in no base; a multiple choice is counted by people, so its options add up to more than
 * the base.
 * Throws a RangeError when the columns are not equally long.
 */
export function tabulateColumns(
  question: ChoiceColumn | MultipleColumn,
  by?: ChoiceColumn,
  measures: Measures = {},
): ColumnTable {
  const planes = question.kind === 'single' ? [question.codes] : question.planes;
  for (const column of [...planes, by?.codes, measures.weights, measures.keys])
    if (column && column.length !== planes[0]?.length)
      throw new RangeError(`the columns of a table are equally long: ${question.name} is not`);

  const groups = by?.categories ?? [];
  const width = question.categories.length + 1;
  const [rest = emptySums(width), ...byGroup] = Array.from({ length: groups.length + 1 }, () =>
    emptySums(width),
  );
  for (const [plane, codes] of planes.entries()) {
    const stride = question.kind === 'single' ? width : 256;
    const size = stride * (1 + groups.length);
    const cells = sumsOf(by ? crossPlaces(by.codes, codes, stride, size) : codes, size, measures);
    const targets =
      question.kind === 'single' ? singleTargets(width) : multipleTargets(plane, question.categories.length);
    for (const [group, into] of [rest, ...byGroup].entries()) fold(cells, group * stride, targets, into);
  }
  const all = emptySums(width);
  for (const group of [rest, ...byGroup])
    for (const sum of SUMS) for (const [at, value] of group[sum].entries()) (all[sum][at] as number) += value;
  // Keys add up modulo 2^32; until here the sums were exact.
  for (const { key } of [all, rest, ...byGroup])
    for (const [at, value] of key.entries()) key[at] = value % 4_294_967_296;
  return { options: question.categories, groups, all, byGroup, rest };
}

/** Four sums for each cell, as `sumCells` gives them. */
function sumsOf(places: Parameters<typeof countCells>[0], size: number, { weights, keys }: Measures) {
  if (!weights && !keys) {
    const counts = countCells(places, size);
    return (cell: number, sum: number): number => (sum === 3 ? 0 : (counts[cell] ?? 0));
  }
  // Without keys any numbers of the right length do, since their sum is not given: the weights' own bytes.
  const any = keys ?? (weights && new Uint32Array(weights.buffer, weights.byteOffset)) ?? new Uint32Array();
  const sums = sumCells(places, size, weights, any);
  return (cell: number, sum: number): number =>
    sum === 3 && !keys ? 0 : (sums[cell * SUMS.length + sum] ?? 0);
}

/** For each code the places, among base and options, that it counts for. */
type Targets = readonly (readonly number[])[];

function singleTargets(width: number): Targets {
  return Array.from({ length: width }, (_, code) => (code === 0 ? [] : [0, code]));
}

function multipleTargets(plane: number, options: number): Targets {
  const places = Array.from({ length: options }, (_, option) => ({
    option,
    ...placeOfOption(option),
  })).filter((place) => place.plane === plane);
  return Array.from({ length: 256 }, (_, pattern) => [
    ...(plane === 0 && (pattern & 1) === 1 ? [0] : []),
    ...places.filter(({ bit }) => (pattern & bit) !== 0).map(({ option }) => option + 1),
  ]);
}

function fold(
  cells: (cell: number, sum: number) => number,
  first: number,
  targets: Targets,
  into: GroupSums,
): void {
  for (const [code, places] of targets.entries()) {
    if (cells(first + code, 0) === 0) continue;
    for (const [sum, name] of SUMS.entries()) {
      const value = cells(first + code, sum);
      for (const at of places) (into[name][at] as number) += value;
    }
  }
}

function emptySums(width: number): GroupSums {
  const sums = (): Float64Array => new Float64Array(width);
  return { count: sums(), weight: sums(), weightSquares: sums(), key: sums() };
}

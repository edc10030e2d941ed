import type { Variable } from '../variable.ts';
import type { CollectedColumn } from './collect.ts';
import { type ChoiceColumn, type MultipleColumn, placeOfOption } from './column.ts';
import { fieldOf, type StoredColumns } from './stored-columns.ts';

/**
 * Stored columns lined up with the variables of a version: what `collectColumns` makes of the responses themselves,
 * without deriving any again. A code that a variable does not list is no answer.
 */
export function collectStored(stored: StoredColumns, variables: readonly Variable[]): CollectedColumn[] {
  return variables.map((variable) => {
    const codes = variable.categories.map(({ code }) => code);
    const column =
      variable.kind === 'multiple'
        ? multipleOf(stored, variable.field, variable.name, codes)
        : choiceOf(stored, variable.field, variable.name, codes);
    const waits = variable.categories.some(({ consent }) => consent !== undefined);
    return { column, offered: waits ? offeredOf(stored, variable, column) : undefined };
  });
}

function choiceOf(
  { columns, length }: StoredColumns,
  field: string,
  name: string,
  categories: readonly string[],
): ChoiceColumn {
  const codes = categories.length > 255 ? new Uint16Array(length) : new Uint8Array(length);
  const stored = columns.get(field);
  if (stored?.kind !== 'single') return { kind: 'single', name, categories, codes };
  const to = Uint16Array.of(0, ...stored.categories.map((code) => categories.indexOf(code) + 1));
  const given = stored.codes;
  for (let row = 0; row < length; row++) codes[row] = to[given[row] as number] as number;
  return { kind: 'single', name, categories, codes };
}

const emptyPlanes = (options: number, length: number): Uint8Array[] =>
  Array.from({ length: placeOfOption(options - 1).plane + 1 }, () => new Uint8Array(length));

function multipleOf(
  { columns, length }: StoredColumns,
  field: string,
  name: string,
  categories: readonly string[],
): MultipleColumn {
  const planes = emptyPlanes(categories.length, length);
  const stored = columns.get(field);
  if (stored?.kind === 'multiple')
    for (const [plane, given] of stored.planes.entries())
      for (const [target, into] of planes.entries()) {
        const pattern = patternsOf(stored.categories, categories, plane, target);
        if (pattern)
          for (let row = 0; row < length; row++)
            (into[row] as number) |= pattern[given[row] as number] as number;
      }
  markAnswered(planes, length);
  return { kind: 'multiple', name, categories, planes };
}

/** For each byte of a stored plane, the bits that it sets in a plane of the new column; `undefined` when it sets none. */
function patternsOf(
  from: readonly string[],
  to: readonly string[],
  plane: number,
  target: number,
): Uint8Array | undefined {
  const moves = from.flatMap((code, option) => {
    const old = placeOfOption(option);
    const place = to.indexOf(code);
    const now = placeOfOption(place);
    return place >= 0 && old.plane === plane && now.plane === target ? [{ old: old.bit, now: now.bit }] : [];
  });
  if (moves.length === 0) return undefined;
  return Uint8Array.from({ length: 256 }, (_, byte) =>
    moves.reduce((bits, { old, now }) => ((byte & old) === 0 ? bits : bits | now), 0),
  );
}

/** Who chose an option has answered; who only declined, or whose options are all gone, has not. */
function markAnswered([first, ...others]: readonly Uint8Array[], length: number): void {
  if (!first) return;
  for (let row = 0; row < length; row++) {
    let any = first[row] as number;
    for (const plane of others) any |= plane[row] as number;
    if (any !== 0) (first[row] as number) |= 1;
  }
}

/** Which options each person who answered could choose: those that wait for no consent, those whose consent was given. */
function offeredOf(
  { columns, length }: StoredColumns,
  { name, categories }: Variable,
  column: ChoiceColumn | MultipleColumn,
): MultipleColumn {
  const planes = emptyPlanes(categories.length, length);
  for (const [option, { consent }] of categories.entries()) {
    const { plane, bit } = placeOfOption(option);
    const into = planes[plane];
    if (!into) continue;
    const given = consent === undefined ? undefined : columns.get(fieldOf('choice', consent));
    const yes = given?.kind === 'single' ? given.categories.indexOf('yes') + 1 : 0;
    const consents = given?.kind === 'single' && yes > 0 ? given.codes : undefined;
    for (let row = 0; row < length; row++) {
      if (!hasAnswer(column, row)) continue;
      // Who chose an option was offered it, whatever an earlier version of the questionnaire made it wait for.
      const offered = consent === undefined || consents?.[row] === yes || chose(column, option, row);
      if (offered) (into[row] as number) |= bit;
    }
  }
  const [first] = planes;
  if (first) for (let row = 0; row < length; row++) if (hasAnswer(column, row)) (first[row] as number) |= 1;
  return { kind: 'multiple', name, categories: categories.map(({ code }) => code), planes };
}

const hasAnswer = (column: ChoiceColumn | MultipleColumn, row: number): boolean =>
  column.kind === 'single' ? column.codes[row] !== 0 : ((column.planes[0]?.[row] ?? 0) & 1) === 1;

function chose(column: ChoiceColumn | MultipleColumn, option: number, row: number): boolean {
  if (column.kind === 'single') return column.codes[row] === option + 1;
  const { plane, bit } = placeOfOption(option);
  return ((column.planes[plane]?.[row] ?? 0) & bit) !== 0;
}

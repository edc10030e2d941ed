import { joinColumns } from './join-columns.ts';
import type { StoredColumns } from './stored-columns.ts';

/** The ids of rows in which two sets of columns differ. */
export interface Differences {
  /** Expected, and not there. */
  readonly missing: readonly bigint[];
  /** There, and not expected; also a row that is there twice. */
  readonly extra: readonly bigint[];
  /** There, and saying something else. */
  readonly changed: readonly bigint[];
}

/** Compares columns row by row, in whatever order the rows stand and the codes are listed. */
export function compareStored(expected: StoredColumns, found: StoredColumns): Differences {
  // Joined, both use one list of codes, so that rows can be compared as numbers.
  const { columns, ids, keys } = joinColumns([expected, found]);
  const arrays = [...columns.values()].flatMap((column): readonly ArrayLike<number>[] => {
    if (column.kind === 'single') return [column.codes];
    return column.kind === 'multiple' ? column.planes : [column.values];
  });
  const same = (a: number, b: number): boolean =>
    keys[a] === keys[b] && arrays.every((values) => Object.is(values[a], values[b]));
  const byId = (from: number, length: number): Uint32Array =>
    Uint32Array.from({ length }, (_, at) => from + at).sort((a, b) => {
      const [one, other] = [ids[a] as bigint, ids[b] as bigint];
      return one < other ? -1 : one > other ? 1 : 0;
    });
  const left = byId(0, expected.length);
  const right = byId(expected.length, found.length);
  const missing: bigint[] = [];
  const extra: bigint[] = [];
  const changed: bigint[] = [];
  let [at, other] = [0, 0];
  while (at < left.length || other < right.length) {
    const a = left[at];
    const b = right[other];
    const [one, two] = [a === undefined ? undefined : ids[a], b === undefined ? undefined : ids[b]];
    if (two === undefined || (one !== undefined && one < two)) {
      missing.push(one as bigint);
      at += 1;
    } else if (one === undefined || one > two) {
      extra.push(two);
      other += 1;
    } else {
      if (!same(a as number, b as number)) changed.push(one);
      at += 1;
      other += 1;
    }
  }
  return { missing, extra, changed };
}

/** Whether there is no difference at all. */
export const isSame = ({ missing, extra, changed }: Differences): boolean =>
  missing.length + extra.length + changed.length === 0;

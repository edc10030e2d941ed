import type { CountedResponse, Variable } from '../variable.ts';
import { startCollecting, type CollectedColumn } from './collect.ts';
import type { ChoiceColumn } from './column.ts';
import { growChoice } from './grow.ts';

/** One response with what publication needs to know of it beside its answers. */
export interface KeyedResponse extends CountedResponse {
  /** The first 64 bits of its key in the tables; where it matters to nobody, its place. */
  readonly id?: bigint;
  /** A whole number under 2^32 that belongs to the response for good and that nobody can foresee. */
  readonly key: number;
  /** The channel that it counts for as a source; `undefined` when it is a source of its own. */
  readonly channel: string | undefined;
  /** The channel that it came through, where that is another matter. */
  readonly reachedBy?: string | undefined;
}

/** The responses that a snapshot counts, as columns of equal length in one order. */
export interface CountedColumns {
  readonly size: number;
  /** The columns of all variables that are counted, by name. */
  readonly columns: ReadonlyMap<string, CollectedColumn>;
  /** Which response each is, as in the stored columns: what else is kept of a response is joined by it. */
  readonly ids: BigUint64Array;
  /** The record key of each response. */
  readonly keys: Uint32Array;
  /** Through which source each came: the categories are channels; 0 is a source of its own. */
  readonly source: ChoiceColumn;
  /** Through which channel each came. */
  readonly channel: ChoiceColumn;
}

/** Columns that are being filled: responses go in one by one, so that a count need not hold them all. */
export interface CountingColumns {
  add(response: KeyedResponse): void;
  columns(): CountedColumns;
}

/** Starts columns of these variables. */
export function startColumns(variables: readonly Variable[]): CountingColumns {
  const collecting = startCollecting(variables);
  const source = growChoice('@source');
  const channel = growChoice('@channel');
  let keys = new Uint32Array(1024);
  const ids: bigint[] = [];
  let size = 0;
  return {
    add(response) {
      collecting.add(response);
      source.add(response.channel);
      channel.add(response.reachedBy ?? response.channel);
      if (size === keys.length) {
        const larger = new Uint32Array(2 * size);
        larger.set(keys);
        keys = larger;
      }
      keys[size] = response.key;
      ids.push(response.id ?? BigInt(size));
      size += 1;
    },
    columns() {
      const collected = collecting.columns();
      return {
        size,
        columns: new Map(variables.map(({ name }, at) => [name, collected[at] as CollectedColumn])),
        ids: BigUint64Array.from(ids),
        keys: keys.slice(0, size),
        source: source.column(),
        channel: channel.column(),
      };
    },
  };
}

/** Reads responses into columns, in one pass. */
export function countedColumns(
  responses: Iterable<KeyedResponse>,
  variables: readonly Variable[],
): CountedColumns {
  const counting = startColumns(variables);
  for (const response of responses) counting.add(response);
  return counting.columns();
}

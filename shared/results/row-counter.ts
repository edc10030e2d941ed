import { KEYS } from './disclosure/publish-count.ts';
import type { People, TrueRow } from './true-table.ts';

/** The answers of some people to one question, while they are being counted. */
export interface RowCounter {
  /**
   * @param places of the options that were chosen.
   * @param offered whether each option was offered.
   */
  add(
    response: { readonly key: number; readonly channel: string | undefined },
    places: readonly number[],
    offered: readonly boolean[],
  ): void;
  row(): TrueRow;
}

/** Counts people and the sums of their record keys; `waits`: options have bases of their own. */
export function countPeople(options: number, waits: boolean): RowCounter {
  const base = new Counted(1);
  const counts = new Counted(options);
  const bases = waits ? new Counted(options) : undefined;
  const byChannel = new Map<string, number>();
  let alone = 0;
  return {
    add({ key, channel }, places, offered) {
      base.add(0, key);
      for (const at of places) counts.add(at, key);
      if (bases) for (const [at, isOne] of offered.entries()) if (isOne) bases.add(at, key);
      if (channel === undefined) alone += 1;
      else byChannel.set(channel, (byChannel.get(channel) ?? 0) + 1);
    },
    row: () => ({
      base: base.people()[0] ?? { count: 0, key: 0 },
      counts: counts.people(),
      ...(bases && { bases: bases.people() }),
      sources: { byChannel: Object.fromEntries([...byChannel].sort()), alone },
    }),
  };
}

class Counted {
  readonly #counts: Float64Array;
  readonly #keys: Float64Array;

  constructor(length: number) {
    this.#counts = new Float64Array(length);
    this.#keys = new Float64Array(length);
  }

  add(at: number, key: number): void {
    this.#counts[at] = (this.#counts[at] ?? 0) + 1;
    this.#keys[at] = ((this.#keys[at] ?? 0) + key) % KEYS;
  }

  people(): readonly People[] {
    return Array.from(this.#counts, (count, at) => ({ count, key: this.#keys[at] ?? 0 }));
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { Generation } from '../keys.ts';
import { type Block, type Entry, idText, newBlocks, readBlocks, readDirectory } from './block.ts';

/** Which row a response is: the first 64 bits of its lookup. */
export const rowId = (lookup: string): bigint => BigInt(`0x${lookup.slice(0, 16)}`);

/** A response whose row is looked for, and the day that it came in. */
export interface Wanted {
  readonly lookup: string;
  readonly day: string;
}

export interface FoundRows {
  /** The blocks that hold rows that were looked for, with the lookups of those. */
  readonly blocks: ReadonlyMap<Block, ReadonlySet<string>>;
  readonly missing: ReadonlySet<string>;
  /** Whether nothing was merged while it was looked for: what is missing is not there. */
  readonly settled: boolean;
}

/** Finds rows: among what came in lately, then in the merged blocks that hold their day and may hold their id. */
export async function findRows(generation: Generation, wanted: readonly Wanted[]): Promise<FoundRows> {
  const blocks = new Map<Block, Set<string>>();
  const left = new Map(wanted.map((one) => [rowId(one.lookup), one]));
  const look = (block: Block): void => {
    for (const id of block.columns.ids) {
      const one = left.get(id);
      if (!one) continue;
      left.delete(id);
      blocks.set(block, (blocks.get(block) ?? new Set()).add(one.lookup));
    }
  };
  for (const block of await newBlocks(generation)) look(block);
  if (left.size === 0) return { blocks, missing: new Set(), settled: true };
  // After the new blocks: what is merged in between is in one of the two.
  const directory = await readDirectory(generation);
  const may = directory.filter((entry) => [...left].some(([id, { day }]) => mayHold(entry, id, day)));
  const read = await readBlocks(
    generation,
    may.map(({ name }) => name),
  );
  for (const block of read) look(block);
  return {
    blocks,
    missing: new Set([...left.values()].map(({ lookup }) => lookup)),
    settled: left.size === 0 || (await isStill(generation, directory)),
  };
}

const mayHold = ({ firstDay, lastDay, firstId, lastId }: Entry, id: bigint, day: string): boolean =>
  firstDay <= day && day <= lastDay && firstId <= idText(id) && idText(id) <= lastId;

/** A query may see half of a transaction that is just being done: by now it sees all of it. */
const SETTLED_MS = 30;

/** Whether the directory still lists the same blocks: nothing was merged since. */
export async function isStill(generation: Generation, directory: readonly Entry[]): Promise<boolean> {
  await sleep(SETTLED_MS);
  const names = (entries: readonly Entry[]): string => entries.map(({ name }) => name).join();
  return names(await readDirectory(generation)) === names(directory);
}

import { joinColumns } from '#shared/results/columns/join-columns.ts';
import { sortStored } from '#shared/results/columns/sort-stored.ts';
import { transact } from '../dynamodb.ts';
import { type Generation, MERGED } from '../keys.ts';
import {
  type Block,
  blockWrites,
  type Entry,
  newBlocks,
  newName,
  readBlocks,
  readDirectory,
  removalOf,
} from './block.ts';
import { isWritten } from './head.ts';

/** New blocks wait until there are this many, so that a row is written anew seldom. */
const WAITING = 16;
/** So many blocks of one size become one of the next: a row is rewritten once for each size. */
const ALIKE = 8;
/** A transaction has at most 100 actions: a removal takes two of a merged block, one of a new one. */
const MOST_BLOCKS = 40;
/** An item holds at most 400 KB; rows take fewer bytes together than apart. */
const MOST_BYTES = 330_000;
/** The sizes, by their upper bounds in bytes. A block above the last stays as it is. */
const SIZES = [24_000, 128_000];

/**
 * Merges small blocks into larger ones, each step in one transaction: either the small ones are there or the large one.
 * Who comes second finds that the blocks are gone, and leaves it.
 *
 * @param everything merges new blocks however few they are.
 * @returns how many blocks became fewer.
 */
export async function mergeBlocks(generation: Generation, everything = false): Promise<number> {
  let merged = 0;
  const fresh = await newBlocks(generation);
  if (fresh.length >= (everything ? 1 : WAITING))
    for (let at = 0; at < fresh.length; at += MOST_BLOCKS)
      for (const group of fitting(fresh.slice(at, at + MOST_BLOCKS)))
        merged += await mergeOne(generation, group);
  for (;;) {
    const group = alike(await readDirectory(generation));
    if (!group) return merged;
    const blocks = await readBlocks(
      generation,
      group.map(({ name }) => name),
    );
    if (blocks.length < group.length) return merged;
    const fewer = await mergeOne(generation, blocks);
    if (fewer === 0) return merged;
    merged += fewer;
  }
}

/** Enough blocks of one size, if there are any. */
function alike(directory: readonly Entry[]): Entry[] | undefined {
  for (const [at, most] of SIZES.entries()) {
    const least = SIZES[at - 1] ?? 0;
    const [first = []] = fitting(
      directory
        .filter(({ bytes }) => bytes >= least && bytes < most)
        // Days that lie together stay together.
        .sort((a, b) => (a.firstDay + a.firstId < b.firstDay + b.firstId ? -1 : 1)),
    );
    const group = first.slice(0, MOST_BLOCKS);
    if (group.length >= ALIKE || (group.length > 1 && weight(group) > MOST_BYTES - most)) return group;
  }
  return undefined;
}

const weight = (blocks: readonly { readonly bytes: number }[]): number =>
  blocks.reduce((sum, { bytes }) => sum + bytes, 0);

/** In groups of which each fits one item. */
function fitting<Sized extends { readonly bytes: number }>(blocks: readonly Sized[]): Sized[][] {
  const groups: Sized[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last && weight(last) + block.bytes <= MOST_BYTES) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

async function mergeOne(generation: Generation, blocks: readonly Block[]): Promise<number> {
  const columns = sortStored(joinColumns(blocks.map((block) => block.columns)));
  const outcome = await transact([
    isWritten(generation),
    ...blockWrites(generation, newName(MERGED), columns),
    ...blocks.flatMap((block) => removalOf(generation, block)),
  ]);
  return outcome.done ? blocks.length - 1 : 0;
}

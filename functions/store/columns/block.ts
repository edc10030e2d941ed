import { randomBytes } from 'node:crypto';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { fromArrow, toArrow } from '#shared/results/columns/arrow-columns.ts';
import { CONTEXT, type StoredColumns } from '#shared/results/columns/stored-columns.ts';
import { ABSENT, hasRevision } from '../conditions.ts';
import { getItems, type Item, queryItems, type Write } from '../dynamodb.ts';
import {
  blockKey,
  blocksPartition,
  directoryKey,
  directoryPartition,
  type Generation,
  MERGED,
  NEW,
} from '../keys.ts';

/** Some rows of a survey in one item. */
export interface Block {
  readonly name: string;
  /** Counts up with each row that was taken out of it. */
  readonly revision: number;
  /** The size of the rows in the item. */
  readonly bytes: number;
  readonly columns: StoredColumns;
}

/** What the directory says of a merged block: enough to know whether a row may be in it. */
export interface Entry {
  readonly name: string;
  readonly rows: number;
  readonly bytes: number;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly firstId: string;
  readonly lastId: string;
}

/** Random, so that it tells nothing of when its answers came in. */
export const newName = (kind: typeof NEW | typeof MERGED): string =>
  kind + randomBytes(9).toString('base64url');

const isMerged = (name: string): boolean => name.startsWith(MERGED);

/** Ids as text of one length, so that they compare as the numbers do. */
export const idText = (id: bigint): string => id.toString(16).padStart(16, '0');

/** The rows in as few bytes as make a good item. */
export const pack = (columns: StoredColumns): Uint8Array => zstdCompressSync(toArrow(columns));

const blockOf = (item: Item): Block => {
  const packed = item['bytes'] as Uint8Array;
  return {
    name: item['sk'] as string,
    revision: item['revision'] as number,
    bytes: packed.length,
    columns: fromArrow(zstdDecompressSync(packed)),
  };
};

function entryOf(name: string, { ids, columns, length }: StoredColumns, bytes: number): Entry {
  const day = columns.get(CONTEXT.day);
  const days = day?.kind === 'single' ? [...day.categories].sort() : [];
  let [first, last] = [ids[0] ?? 0n, ids[0] ?? 0n];
  for (const id of ids) {
    if (id < first) first = id;
    if (id > last) last = id;
  }
  return {
    name,
    rows: length,
    bytes,
    firstDay: days[0] ?? '',
    lastDay: days.at(-1) ?? '',
    firstId: idText(first),
    lastId: idText(last),
  };
}

/** The writes that make a block, or put these rows in the place of those that it had; without rows, that remove it. */
export function blockWrites(
  generation: Generation,
  name: string,
  columns: StoredColumns | undefined,
  before?: Block,
): Write[] {
  if (!columns || columns.length === 0) return before ? removalOf(generation, before) : [];
  const bytes = pack(columns);
  const { name: _, ...entry } = entryOf(name, columns, bytes.length);
  return [
    {
      table: 'results',
      put: { ...blockKey(generation, name), bytes, revision: (before?.revision ?? 0) + 1 },
      condition: before ? hasRevision(before.revision) : ABSENT,
    },
    ...(isMerged(name)
      ? [{ table: 'results' as const, put: { ...directoryKey(generation, name), ...entry } }]
      : []),
  ];
}

/** The writes that remove a block as it was read. */
export const removalOf = (generation: Generation, { name, revision }: Block): Write[] => [
  { table: 'results', remove: blockKey(generation, name), condition: hasRevision(revision) },
  ...(isMerged(name) ? [{ table: 'results' as const, remove: directoryKey(generation, name) }] : []),
];

/** The blocks that came in and were not merged yet. */
export async function newBlocks(generation: Generation): Promise<Block[]> {
  const blocks: Block[] = [];
  for await (const item of queryItems('results', blocksPartition(generation), { prefix: NEW }))
    blocks.push(blockOf(item));
  return blocks;
}

/** What the directory says of all merged blocks. */
export async function readDirectory(generation: Generation): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const { pk: _, sk, ...entry } of queryItems('results', directoryPartition(generation)))
    entries.push({ name: sk as string, ...(entry as unknown as Omit<Entry, 'name'>) });
  return entries;
}

/** An answer of a batch read holds at most 16 MB; smaller ones arrive side by side. */
const TOGETHER = 16;

/** The blocks with these names; one that was merged or emptied in the meantime is left out. */
export async function readBlocks(generation: Generation, names: readonly string[]): Promise<Block[]> {
  const parts = Array.from({ length: Math.ceil(names.length / TOGETHER) }, (_, at) =>
    names.slice(at * TOGETHER, (at + 1) * TOGETHER).map((name) => blockKey(generation, name)),
  );
  const items = await Promise.all(parts.map((keys) => getItems('results', keys)));
  return items.flat().map(blockOf);
}

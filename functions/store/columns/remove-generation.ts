import { deleteItem, queryItems } from '../dynamodb.ts';
import {
  blocksPartition,
  directoryPartition,
  fieldworkKey,
  foldedPartition,
  type Generation,
  SHARDS,
} from '../keys.ts';

/** So many items are removed side by side. */
const AT_ONCE = 16;

/** Removes all of a generation that is not written to any more. Doing it again, or going on with it, is safe. */
export async function removeGeneration(generation: Generation): Promise<void> {
  const partitions = [
    blocksPartition(generation),
    directoryPartition(generation),
    ...SHARDS.map((shard) => foldedPartition(generation, shard)),
  ];
  for (const partition of partitions) {
    let open: Promise<unknown>[] = [];
    for await (const { pk, sk } of queryItems('results', partition)) {
      open.push(deleteItem('results', { pk: pk as string, sk: sk as string }));
      if (open.length < AT_ONCE) continue;
      await Promise.all(open);
      open = [];
    }
    await Promise.all(open);
  }
  await deleteItem('results', fieldworkKey(generation));
}

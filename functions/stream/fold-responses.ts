import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { foldChanges, MOST_CHANGES } from '#functions/store/columns/fold.ts';
import { generationOf, readHead } from '#functions/store/columns/head.ts';
import { mergeBlocks } from '#functions/store/columns/merge.ts';
import { changeOf, type ResponseChange } from '#functions/store/response-change.ts';
import { StoreUnavailable } from '#functions/store/unavailable.ts';
import { rowOf } from '#functions/row-of.ts';

/**
 * Folds what happened to responses into the columns of their survey, and counts them for staff. What the stream tells
 * twice, or out of order, is folded once.
 *
 * Reports the first record that could not be folded; Lambda tells that one and all after it again.
 */
export async function handler({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  for (let at = 0; at < Records.length; at += MOST_CHANGES) {
    const failed = await fold(Records.slice(at, at + MOST_CHANGES));
    if (failed) return { batchItemFailures: [{ itemIdentifier: failed.dynamodb?.SequenceNumber ?? '' }] };
  }
  return { batchItemFailures: [] };
}

/** Folds all of these or says which could not be: the first, when the store is away; else the one that is at fault. */
async function fold(records: readonly DynamoDBRecord[]): Promise<DynamoDBRecord | undefined> {
  try {
    for (const changes of together(records.map(changeOf).filter((change) => change !== undefined))) {
      const [first] = changes;
      if (!first) continue;
      await foldChanges(first.survey, first.mode, changes, rowOf);
      await mergeSometimes(first);
    }
    return undefined;
  } catch (reason) {
    console.error(JSON.stringify({ stream: 'fold-responses', fault: (reason as Error).name }));
    if (reason instanceof StoreUnavailable || records.length === 1) return records[0];
    for (const record of records) {
      const failed = await fold([record]);
      if (failed) return failed;
    }
    return undefined;
  }
}

const nameOf = ({ survey, mode }: ResponseChange): string => `${survey}#${mode}`;

/** The changes of each survey and mode. */
function together(changes: readonly ResponseChange[]): readonly ResponseChange[][] {
  const groups = new Map<string, ResponseChange[]>();
  for (const change of changes) {
    const group = groups.get(nameOf(change)) ?? [];
    groups.set(nameOf(change), group);
    group.push(change);
  }
  return [...groups.values()];
}

/** After so many batches of a survey this process looks whether blocks can be merged. */
const BATCHES = 16;
const batches = new Map<string, number>();

/** What is folded is folded: a merge that does not come off now is tried again later. */
async function mergeSometimes(change: ResponseChange): Promise<void> {
  const count = (batches.get(nameOf(change)) ?? 0) + 1;
  batches.set(nameOf(change), count % BATCHES);
  if (count < BATCHES) return;
  try {
    const head = await readHead(change.survey, change.mode);
    for (const number of [head.generation, head.building])
      if (number !== undefined) await mergeBlocks(generationOf(head, number));
  } catch (reason) {
    console.warn(JSON.stringify({ stream: 'fold-responses', merge: (reason as Error).name }));
  }
}

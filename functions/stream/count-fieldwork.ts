import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { countChanges, MOST_CHANGES } from '#functions/store/fieldwork.ts';
import { changeOf } from '#functions/store/response-change.ts';
import { StoreUnavailable } from '#functions/store/unavailable.ts';

/**
 * Counts what happened to responses, for staff: how many came in, by channel, language and day. What the stream
 * tells twice, or out of order, is counted once. Incremental columns of answers will be folded in the same place.
 *
 * Reports the first record that could not be counted; Lambda tells that one and all after it again.
 */
export async function handler({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  for (let at = 0; at < Records.length; at += MOST_CHANGES) {
    const failed = await count(Records.slice(at, at + MOST_CHANGES));
    if (failed) return { batchItemFailures: [{ itemIdentifier: failed.dynamodb?.SequenceNumber ?? '' }] };
  }
  return { batchItemFailures: [] };
}

/** Counts all of these or says which could not be: the first, when the store is away; else the one that is at fault. */
async function count(records: readonly DynamoDBRecord[]): Promise<DynamoDBRecord | undefined> {
  try {
    await countChanges(records.map(changeOf).filter((change) => change !== undefined));
    return undefined;
  } catch (reason) {
    console.error(JSON.stringify({ stream: 'count-fieldwork', fault: (reason as Error).name }));
    if (reason instanceof StoreUnavailable || records.length === 1) return records[0];
    for (const record of records) {
      const failed = await count([record]);
      if (failed) return failed;
    }
    return undefined;
  }
}

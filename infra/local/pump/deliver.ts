import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';

export type StreamHandler = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;

/**
 * Hands a batch to a stream function once, as Lambda does with partial batch responses: of the failures that it
 * reports, the lowest counts, and everything from there on is delivered again.
 *
 * @returns how many records from the start are dealt with; fewer than all means that the rest must come again.
 * @throws what the function throws: then nothing is dealt with.
 */
export async function deliver(handler: StreamHandler, records: readonly DynamoDBRecord[]): Promise<number> {
  const response = await handler({ Records: [...records] });
  const failed = new Set(response.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  if (failed.size === 0) return records.length;
  const first = records.findIndex((record) => failed.has(record.dynamodb?.SequenceNumber ?? ''));
  // Lambda takes an identifier that is not in the batch for a failure of the whole batch.
  return Math.max(0, first);
}

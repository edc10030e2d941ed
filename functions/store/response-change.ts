import type { AttributeValue as StreamValue, DynamoDBRecord } from 'aws-lambda';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Item } from './dynamodb.ts';
import { REVISION, responseOf, type StoredResponse } from './responses.ts';

/** What happened to one response, as the stream of the table tells it. */
export interface ResponseChange {
  readonly survey: string;
  readonly lookup: string;
  /** The state that the change led to. A redelivery tells the same change with the same revision. */
  readonly revision: number;
  readonly before?: StoredResponse;
  readonly after?: StoredResponse;
}

/** The revision of an item that is gone, because it was kept long enough: after every other state. */
const REMOVED = 9;

/** The SDK's and Lambda's types of an attribute differ in name only. */
const itemOf = (image: Record<string, StreamValue> | undefined): Item | undefined =>
  image && unmarshall(image as unknown as Parameters<typeof unmarshall>[0]);

const responseIn = (item: Item | undefined): StoredResponse | undefined =>
  item?.['kind'] === 'response' ? responseOf(item) : undefined;

/** The change that a stream record tells, or `undefined` when it changes nothing that counts. */
export function changeOf(record: DynamoDBRecord): ResponseChange | undefined {
  const before = responseIn(itemOf(record.dynamodb?.OldImage));
  const newItem = itemOf(record.dynamodb?.NewImage);
  const after = responseIn(newItem);
  const subject = after ?? before;
  const lookup = record.dynamodb?.Keys?.['sk']?.S?.replace(/^R#/, '');
  if (!subject || lookup === undefined) return undefined;
  return {
    survey: subject.survey,
    lookup,
    revision: newItem === undefined ? REMOVED : after ? REVISION.response : REVISION.tombstone,
    ...(before && { before }),
    ...(after && { after }),
  };
}

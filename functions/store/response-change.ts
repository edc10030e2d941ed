import type { AttributeValue as StreamValue, DynamoDBRecord } from 'aws-lambda';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { SurveyMode } from '#shared/contract/survey.ts';
import type { Item } from './dynamodb.ts';
import { RESPONSES } from './keys.ts';
import { responseOf, REVISION, type StoredResponse } from './responses.ts';

/** What happened to one response, as the stream of the table tells it. */
export interface ResponseChange {
  readonly survey: string;
  readonly mode: SurveyMode;
  readonly lookup: string;
  /** The state that the change led to. A redelivery tells the same change with the same revision. */
  readonly revision: number;
  /** The answers that stand there now; absent when there are none any more. */
  readonly after?: StoredResponse;
  /** Why there are none: the resident withdrew them, or they had been kept long enough. */
  readonly gone?: 'withdrawn' | 'removed';
}

/** The SDK's and Lambda's types of an attribute differ in name only. */
const itemOf = (image: Record<string, StreamValue> | undefined): Item | undefined =>
  image && unmarshall(image as unknown as Parameters<typeof unmarshall>[0]);

/** The change that a stream record tells, or `undefined` when it changes nothing that counts. */
export function changeOf(record: DynamoDBRecord): ResponseChange | undefined {
  const sk = record.dynamodb?.Keys?.['sk']?.S;
  const lookup = sk?.startsWith(RESPONSES) ? sk.slice(RESPONSES.length) : undefined;
  const now = itemOf(record.dynamodb?.NewImage);
  const before = itemOf(record.dynamodb?.OldImage);
  if (lookup === undefined) return undefined;
  if (now) return stateOf(lookup, now, before);
  if (before?.['kind'] !== 'response') return undefined;
  const { survey, mode } = responseOf(before);
  return { survey, mode, lookup, revision: REVISION.removed, gone: 'removed' };
}

/**
 * What stands in an item of the responses, as the change that led to it. A tombstone that does not say its mode takes it
 * from the answers that it replaced; `undefined` where nobody knows it.
 */
export function stateOf(lookup: string, item: Item, before?: Item): ResponseChange | undefined {
  const revision = Number(item['revision']);
  if (item['kind'] === 'response') {
    const after = responseOf(item);
    return { survey: after.survey, mode: after.mode, lookup, revision, after };
  }
  const mode = (item['mode'] ?? before?.['mode']) as SurveyMode | undefined;
  if (mode === undefined) return undefined;
  return { survey: item['survey'] as string, mode, lookup, revision, gone: 'withdrawn' };
}

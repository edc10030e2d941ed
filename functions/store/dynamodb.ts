import {
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
  type AttributeValue,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { Condition } from './conditions.ts';
import type { Key } from './keys.ts';
import { type TableKey, tableVariable } from './tables.ts';
import { passesByItself, StoreUnavailable } from './unavailable.ts';

/** What an item may hold; the files of the store give each kind of item its own type. */
export type Item = Readonly<Record<string, unknown>>;

/**
 * One write of a transaction. `add` raises numbers and makes those that are not there yet; `remove` takes an item
 * away; `check` writes nothing and only asks that the condition holds.
 */
export type Write =
  | { readonly table: TableKey; readonly put: Item; readonly condition?: Condition }
  | { readonly table: TableKey; readonly key: Key; readonly add: Readonly<Record<string, number>> }
  | { readonly table: TableKey; readonly remove: Key; readonly condition?: Condition }
  | { readonly table: TableKey; readonly check: Key; readonly condition: Condition };

/**
 * Low limits, since a resident waits behind each call: an answer that takes longer than this is no answer, and
 * every write may be repeated. Connections are kept open (the SDK's default), since a new one costs more than
 * the call.
 */
const client = new DynamoDBClient({
  maxAttempts: 3,
  retryMode: 'standard',
  requestHandler: { connectionTimeout: 1000, requestTimeout: 3000, throwOnRequestTimeout: true },
});

/** Items are plain data, so an absent field is simply left out. */
const encode = (item: Item): Record<string, AttributeValue> =>
  marshall(item, { removeUndefinedValues: true });

function tableName(table: TableKey): string {
  const name = process.env[tableVariable(table)];
  if (name === undefined) throw new Error(`${tableVariable(table)} is not set`);
  return name;
}

/** Runs one call; a fault that passes by itself becomes {@link StoreUnavailable}. */
async function attempt<Result>(call: () => Promise<Result>): Promise<Result> {
  try {
    return await call();
  } catch (reason) {
    if (passesByItself(reason)) throw new StoreUnavailable('The table does not answer.', { cause: reason });
    throw reason;
  }
}

const conditionOf = (condition: Condition | undefined) =>
  condition && {
    ConditionExpression: condition.expression,
    ...(condition.names && { ExpressionAttributeNames: condition.names }),
    ...(condition.values && { ExpressionAttributeValues: marshall(condition.values) }),
  };

/** The item under a key, as it is after every write that was acknowledged before. */
export async function getItem(table: TableKey, key: Key): Promise<Item | undefined> {
  const { Item: found } = await attempt(() =>
    client.send(
      new GetItemCommand({ TableName: tableName(table), Key: marshall(key), ConsistentRead: true }),
    ),
  );
  return found && unmarshall(found);
}

/** DynamoDB reads at most this many items in one batch. */
const BATCH = 100;

/** The items that exist under these keys, in no order; each batch of a hundred is one call. */
export async function getItems(table: TableKey, keys: readonly Key[]): Promise<Item[]> {
  const batches = Array.from({ length: Math.ceil(keys.length / BATCH) }, (_, at) =>
    keys.slice(at * BATCH, (at + 1) * BATCH),
  );
  return (await Promise.all(batches.map((batch) => getBatch(tableName(table), batch)))).flat();
}

async function getBatch(name: string, keys: readonly Key[]): Promise<Item[]> {
  const found: Item[] = [];
  let wanted: Record<string, AttributeValue>[] = keys.map((key) => marshall(key));
  for (let round = 0; wanted.length > 0; round++) {
    if (round > 8) throw new StoreUnavailable('The table leaves keys unread.');
    const request = { [name]: { Keys: wanted, ConsistentRead: true } };
    const answer = await attempt(() => client.send(new BatchGetItemCommand({ RequestItems: request })));
    found.push(...(answer.Responses?.[name] ?? []).map((item) => unmarshall(item)));
    wanted = answer.UnprocessedKeys?.[name]?.Keys ?? [];
  }
  return found;
}

/**
 * Writes one item and gives what it replaced. When the condition does not hold, nothing is written and what stands
 * there comes back.
 */
export async function putItem(
  table: TableKey,
  item: Item,
  condition?: Condition,
): Promise<
  | { readonly stored: true; readonly before: Item | undefined }
  | { readonly stored: false; readonly standing: Item }
> {
  try {
    const { Attributes } = await attempt(() =>
      client.send(
        new PutItemCommand({
          TableName: tableName(table),
          Item: encode(item),
          ...conditionOf(condition),
          ReturnValues: 'ALL_OLD',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      ),
    );
    return { stored: true, before: Attributes && unmarshall(Attributes) };
  } catch (reason) {
    if (!(reason instanceof ConditionalCheckFailedException)) throw reason;
    return { stored: false, standing: reason.Item ? unmarshall(reason.Item) : {} };
  }
}

/** Raises a number by one and gives what it is then; it begins at one. No two callers get the same. */
export async function countUp(table: TableKey, key: Key, field: string): Promise<number> {
  const { Attributes } = await attempt(() =>
    client.send(
      new UpdateItemCommand({
        TableName: tableName(table),
        Key: marshall(key),
        UpdateExpression: 'ADD #f :one',
        ExpressionAttributeNames: { '#f': field },
        ExpressionAttributeValues: marshall({ ':one': 1 }),
        ReturnValues: 'UPDATED_NEW',
      }),
    ),
  );
  return Number(unmarshall(Attributes ?? {})[field]);
}

/** Raises numbers of an item, beginning at nothing: all of them in one write that waits for no other. */
export async function raiseNumbers(
  table: TableKey,
  key: Key,
  add: Readonly<Record<string, number>>,
): Promise<void> {
  await attempt(() =>
    client.send(new UpdateItemCommand({ TableName: tableName(table), ...additionOf(key, add) })),
  );
}

/**
 * Removes an item; nothing happens when there is none.
 *
 * @returns whether the condition held; when not, what stands there stays.
 */
export async function deleteItem(table: TableKey, key: Key, condition?: Condition): Promise<boolean> {
  try {
    await attempt(() =>
      client.send(
        new DeleteItemCommand({
          TableName: tableName(table),
          Key: marshall(key),
          ...conditionOf(condition),
        }),
      ),
    );
    return true;
  } catch (reason) {
    if (!(reason instanceof ConditionalCheckFailedException)) throw reason;
    return false;
  }
}

/** The items of a partition in order of their sort key, page after page, as the caller takes them. */
export async function* queryItems(
  table: TableKey,
  pk: string,
  options: { readonly prefix?: string } = {},
): AsyncGenerator<Item, void, undefined> {
  let from: Record<string, AttributeValue> | undefined;
  do {
    const page = await attempt(() =>
      client.send(
        new QueryCommand({
          TableName: tableName(table),
          ConsistentRead: true,
          KeyConditionExpression:
            options.prefix === undefined ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :sk)',
          ExpressionAttributeValues: marshall({
            ':pk': pk,
            ...(options.prefix !== undefined && { ':sk': options.prefix }),
          }),
          ExclusiveStartKey: from,
        }),
      ),
    );
    for (const item of page.Items ?? []) yield unmarshall(item);
    from = page.LastEvaluatedKey;
  } while (from);
}

/** `refused` says for each write whether its own condition was what stopped the transaction. */
export type TransactionOutcome =
  { readonly done: true } | { readonly done: false; readonly refused: readonly boolean[] };

/**
 * Does all writes or none. A conflict with another transaction is {@link StoreUnavailable}: trying again is
 * safe, as nothing was written.
 */
export async function transact(writes: readonly Write[]): Promise<TransactionOutcome> {
  try {
    await attempt(() =>
      client.send(new TransactWriteItemsCommand({ TransactItems: writes.map((write) => writeItem(write)) })),
    );
    return { done: true };
  } catch (reason) {
    if (!(reason instanceof TransactionCanceledException)) throw reason;
    const codes = (reason.CancellationReasons ?? []).map(({ Code }) => Code);
    const refused = codes.map((code) => code === 'ConditionalCheckFailed');
    if (refused.includes(true)) return { done: false, refused };
    if (codes.every((code) => code === 'None' || code === undefined || PASSING_REASONS.has(code)))
      throw new StoreUnavailable('Another transaction was first.', { cause: reason });
    throw reason;
  }
}

/** The reasons of a cancelled transaction that pass by themselves. */
const PASSING_REASONS = new Set(['TransactionConflict', 'ProvisionedThroughputExceeded', 'ThrottlingError']);

function writeItem(write: Write): TransactWriteItem {
  const TableName = tableName(write.table);
  if ('put' in write) return { Put: { TableName, Item: encode(write.put), ...conditionOf(write.condition) } };
  if ('remove' in write)
    return { Delete: { TableName, Key: marshall(write.remove), ...conditionOf(write.condition) } };
  if ('check' in write)
    return {
      ConditionCheck: {
        TableName,
        Key: marshall(write.check),
        ...conditionOf(write.condition),
        ConditionExpression: write.condition.expression,
      },
    };
  return { Update: { TableName, ...additionOf(write.key, write.add) } };
}

function additionOf(key: Key, add: Readonly<Record<string, number>>) {
  const fields = Object.entries(add);
  return {
    Key: marshall(key),
    UpdateExpression: `ADD ${fields.map((_, at) => `#f${String(at)} :v${String(at)}`).join(', ')}`,
    ExpressionAttributeNames: Object.fromEntries(fields.map(([name], at) => [`#f${String(at)}`, name])),
    ExpressionAttributeValues: marshall(
      Object.fromEntries(fields.map(([, by], at) => [`:v${String(at)}`, by])),
    ),
  };
}

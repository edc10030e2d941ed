import type { AttributeValue, DynamoDBClient, TransactWriteItem } from '@aws-sdk/client-dynamodb';

/** What calls to DynamoDB cost, counted by its published rules: the emulator does not report transactions rightly. */
export interface Watched {
  /** Write units since the last reset: one for each KB begun of an item, two in a transaction. */
  units(): number;
  /** Milliseconds in which at least one call was under way. */
  waited(): number;
  reset(): void;
  end(): void;
}

type Item = Record<string, AttributeValue>;

/** The size of a value as DynamoDB reckons it: text in UTF-8, bytes as they are, a number by its digits. */
function sizeOf(value: AttributeValue): number {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  if (value.N !== undefined) return 1 + Math.ceil(value.N.length / 2);
  if (value.B !== undefined) return value.B.length;
  if (value.M) return 3 + itemSize(value.M);
  if (value.L) return 3 + value.L.reduce((sum, one) => sum + 1 + sizeOf(one), 0);
  return 1;
}
const itemSize = (item: Item): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + sizeOf(value), 0);

const unitsOf = (bytes: number): number => Math.max(1, Math.ceil(bytes / 1024));

/** From here on counts every call of every client of this process. */
export function watchWrites(Client: typeof DynamoDBClient): Watched {
  const send = Reflect.get(Client.prototype, 'send') as (this: unknown, command: unknown) => Promise<unknown>;
  const sizes = new Map<string, number>();
  let [units, waited, open, since] = [0, 0, 0, 0];

  const nameOf = (table: string | undefined, key: Item): string =>
    `${String(table)} ${String(key['pk']?.S)} ${String(key['sk']?.S)}`;
  const put = (table: string | undefined, item: Item): number => {
    const name = nameOf(table, item);
    const size = itemSize(item);
    const cost = unitsOf(Math.max(size, sizes.get(name) ?? 0));
    sizes.set(name, size);
    return cost;
  };
  const inTransaction = ({ Put, Update, Delete, ConditionCheck }: TransactWriteItem): number => {
    if (Put) return put(Put.TableName, Put.Item ?? {});
    const key = (Update ?? Delete ?? ConditionCheck)?.Key ?? {};
    const name = nameOf((Update ?? Delete ?? ConditionCheck)?.TableName, key);
    if (Update) {
      // Counters under their names: as large as all names that were ever raised.
      const names = Object.values(Update.ExpressionAttributeNames ?? {});
      const size = names.reduce((sum, each) => sum + Buffer.byteLength(each) + 5, itemSize(key));
      sizes.set(name, Math.max(size, sizes.get(name) ?? 0));
    }
    return unitsOf(sizes.get(name) ?? 0);
  };

  Client.prototype.send = async function watched(this: unknown, command: { input: Record<string, unknown> }) {
    const { input } = command;
    if (open++ === 0) since = performance.now();
    try {
      const answer = await send.call(this, command);
      if (Array.isArray(input['TransactItems']))
        for (const one of input['TransactItems'] as TransactWriteItem[]) units += 2 * inTransaction(one);
      else if ('Item' in input) units += put(input['TableName'] as string, input['Item'] as Item);
      return answer;
    } finally {
      if (--open === 0) waited += performance.now() - since;
    }
  } as unknown as DynamoDBClient['send'];

  return {
    units: () => units,
    waited: () => waited,
    reset: () => {
      [units, waited] = [0, 0];
    },
    end: () => {
      Client.prototype.send = send as unknown as DynamoDBClient['send'];
    },
  };
}

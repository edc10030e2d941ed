import {
  CreateTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { TABLES, type TableDefinition, type TableKey, tableVariable } from '#functions/store/tables.ts';

/** The emulator takes any credentials, but the SDK will not send a request without. */
export const LOCAL_CREDENTIALS = {
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
} as const;

export interface TablesPlace {
  readonly endpoint: string;
  /** Stands before each table's name; `peil-` when it is not given. */
  readonly prefix?: string;
}

/**
 * Makes the tables of `functions/store/tables` on the emulator, as CDK makes them on AWS: billed on demand, with
 * stream and time to live. A table that exists is left as it is.
 *
 * @returns the full name of each table
 */
export async function createTables({ endpoint, prefix }: TablesPlace): Promise<Record<TableKey, string>> {
  const client = new DynamoDBClient({
    endpoint,
    region: LOCAL_CREDENTIALS.AWS_REGION,
    credentials: {
      accessKeyId: LOCAL_CREDENTIALS.AWS_ACCESS_KEY_ID,
      secretAccessKey: LOCAL_CREDENTIALS.AWS_SECRET_ACCESS_KEY,
    },
  });
  try {
    const names = tableNames(prefix);
    await Promise.all(
      Object.entries<TableDefinition>(TABLES).map(([key, table]) =>
        createTable(client, names[key as TableKey], table),
      ),
    );
    return names;
  } finally {
    client.destroy();
  }
}

/** The full name of each table. */
export const tableNames = (prefix = 'peil-'): Record<TableKey, string> =>
  Object.fromEntries(Object.entries(TABLES).map(([key, table]) => [key, prefix + table.name])) as Record<
    TableKey,
    string
  >;

/** The environment that functions need to find the tables on the emulator. */
export const tablesEnvironment = (
  endpoint: string,
  tables: Record<TableKey, string>,
): Record<string, string> => ({
  ...LOCAL_CREDENTIALS,
  AWS_ENDPOINT_URL_DYNAMODB: endpoint,
  AWS_ENDPOINT_URL_DYNAMODB_STREAMS: endpoint,
  ...Object.fromEntries(Object.entries(tables).map(([key, name]) => [tableVariable(key as TableKey), name])),
});

async function createTable(client: DynamoDBClient, name: string, table: TableDefinition): Promise<void> {
  try {
    await client.send(
      new CreateTableCommand({
        TableName: name,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [
          { AttributeName: table.partitionKey, AttributeType: 'S' },
          { AttributeName: table.sortKey, AttributeType: 'S' },
        ],
        KeySchema: [
          { AttributeName: table.partitionKey, KeyType: 'HASH' },
          { AttributeName: table.sortKey, KeyType: 'RANGE' },
        ],
        ...(table.stream && {
          StreamSpecification: { StreamEnabled: true, StreamViewType: table.stream },
        }),
      }),
    );
  } catch (reason) {
    if (!(reason instanceof ResourceInUseException)) throw reason;
  }
  await waitUntilTableExists({ client, minDelay: 1, maxWaitTime: 30 }, { TableName: name });
  if (table.timeToLive && !(await vanishes(client, name))) {
    await client.send(
      new UpdateTimeToLiveCommand({
        TableName: name,
        TimeToLiveSpecification: { Enabled: true, AttributeName: table.timeToLive },
      }),
    );
  }
}

async function vanishes(client: DynamoDBClient, name: string): Promise<boolean> {
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName: name }));
  return TimeToLiveDescription?.TimeToLiveStatus === 'ENABLED';
}

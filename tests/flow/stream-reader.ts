import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  type GetRecordsCommandOutput,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord } from 'aws-lambda';
import { lambdaRecord } from '#infra/local/pump/lambda-record.ts';

/** Everything that the stream of a table has told up to now, as Lambda hands it to a function. */
export async function readStream(table: string): Promise<DynamoDBRecord[]> {
  const tables = new DynamoDBClient({});
  const streams = new DynamoDBStreamsClient({ endpoint: process.env['AWS_ENDPOINT_URL_DYNAMODB'] ?? '' });
  const { Table } = await tables.send(new DescribeTableCommand({ TableName: table }));
  const StreamArn = Table?.LatestStreamArn ?? '';
  const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
  const records: DynamoDBRecord[] = [];
  for (const { ShardId } of StreamDescription?.Shards ?? []) {
    let iterator = (
      await streams.send(
        new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' }),
      )
    ).ShardIterator;
    for (let empty = 0; iterator !== undefined && empty < 2;) {
      const page: GetRecordsCommandOutput = await streams.send(
        new GetRecordsCommand({ ShardIterator: iterator }),
      );
      const found = page.Records ?? [];
      empty = found.length === 0 ? empty + 1 : 0;
      records.push(...found.map((record) => lambdaRecord(record, StreamArn, 'eu-west-1')));
      iterator = page.NextShardIterator;
    }
  }
  tables.destroy();
  streams.destroy();
  return records;
}

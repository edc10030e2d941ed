import { Duration } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, StartingPosition, type Function } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { alarm } from './alarm.ts';

/**
 * Feeds the changes of a table to a function. A record that fails is tried again alone, then ten times, then
 * its place in the stream (not the answers) is put aside and somebody is told, so that one bad record never
 * holds up the others. A stream keeps records for 24 hours: what was put aside must be seen to within that.
 */
export class StreamConsumer extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { table, consumer, name, topic }: { table: TableV2; consumer: Function; name: string; topic: Topic },
  ) {
    super(scope, id);
    const { tableStreamArn } = table;
    if (tableStreamArn === undefined) throw new Error(`The table of ${name} has no stream.`);

    // CDK's own event source would also grant the list of every stream of the account.
    consumer.addToRolePolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: [
          'dynamodb:DescribeStream',
          'dynamodb:GetRecords',
          'dynamodb:GetShardIterator',
          'dynamodb:ListStreams',
        ],
        resources: [tableStreamArn],
      }),
    );
    const failed = new Queue(this, 'Failed', {
      queueName: `${name}-failed`,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    const mapping = new EventSourceMapping(this, 'Mapping', {
      target: consumer,
      eventSourceArn: tableStreamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      maxBatchingWindow: Duration.seconds(1),
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 10,
      maxRecordAge: Duration.hours(12),
      onFailure: new SqsDlq(failed),
    });
    // AWS checks the permission when it makes the mapping.
    mapping.node.addDependency(consumer.role ?? consumer);
    alarm(this, 'FailedAlarm', {
      metric: (within) => failed.metricApproximateNumberOfMessagesVisible(within),
      description:
        'A change of a response could not be counted. Its place in the stream stands in the queue.',
      topic,
    });
  }
}

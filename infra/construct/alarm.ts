import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData, type Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

/** Rings as soon as something that must never happen has happened once. */
export function alarm(
  scope: Construct,
  id: string,
  {
    metric,
    description,
    topic,
  }: {
    metric: (within: { period: Duration; statistic: string }) => Metric;
    description: string;
    topic: Topic;
  },
): void {
  new Alarm(scope, id, {
    alarmDescription: description,
    metric: metric({ period: Duration.minutes(5), statistic: 'Maximum' }),
    threshold: 1,
    evaluationPeriods: 1,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  }).addAlarmAction(new SnsAction(topic));
}

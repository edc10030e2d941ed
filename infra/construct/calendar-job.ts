import { Duration, TimeZone } from 'aws-cdk-lib';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { alarm } from './alarm.ts';

/** Runs a function when the calendar of Brussels says so, twice more if it fails, and then tells somebody. */
export class CalendarJob extends Construct {
  constructor(
    scope: Construct,
    id: string,
    {
      job,
      name,
      expression,
      failure = `The job ${name} failed.`,
      topic,
    }: {
      job: Function;
      name: string;
      expression: string;
      /** What somebody is told when it fails. */
      failure?: string;
      topic: Topic;
    },
  ) {
    super(scope, id);
    new Schedule(this, 'Schedule', {
      scheduleName: name,
      schedule: ScheduleExpression.expression(expression, TimeZone.EUROPE_BRUSSELS),
      target: new LambdaInvoke(job, { retryAttempts: 2, maxEventAge: Duration.hours(1) }),
    });
    alarm(this, 'FailedAlarm', {
      metric: (within) => job.metricErrors(within),
      description: failure,
      topic,
    });
  }
}

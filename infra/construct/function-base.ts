import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  type FunctionOptions,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

/** Long enough to look into a complaint, short enough that nothing piles up. */
export const LOG_RETENTION = RetentionDays.ONE_MONTH;

type Base = FunctionOptions & { readonly runtime: Runtime; readonly role: Role };

/**
 * What every function shares: Node 24 on arm64, a log of its own that is cleared after a month, and a role
 * that may write that log and nothing else until somebody grants more.
 */
export function functionBase(scope: Construct, id: string, name: string): Base {
  const logGroup = new LogGroup(scope, `${id}Log`, {
    logGroupName: `/peil/${name}`,
    retention: LOG_RETENTION,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  // The managed policy that CDK would attach may write every log of the account.
  const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  logGroup.grantWrite(role);
  return {
    functionName: name,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    // A share of the processor comes with the memory: the start of a cold function halves from 512 to 1024.
    memorySize: 1024,
    timeout: Duration.seconds(15),
    loggingFormat: LoggingFormat.JSON,
    // Below a warning Lambda itself would note the exact time that each request took, which can tell what somebody
    // answered. How long functions take in all is a metric.
    systemLogLevelV2: SystemLogLevel.WARN,
    logGroup,
    role,
  };
}

import { RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { LOG_RETENTION } from './function-base.ts';

/**
 * What is noted of a request: which route, and how it went. Not the address, not the user agent, not the path
 * (which names a channel), not the account; and neither the size nor the exact time it took, which can tell what
 * somebody answered.
 */
const ACCESS_LOG = {
  request: '$context.requestId',
  route: '$context.routeKey',
  status: '$context.status',
  error: '$context.error.responseType',
  refused: '$context.authorizer.error',
};

/** An HTTP API with one stage that takes every change at once, a limit on its rate, and a log without people. */
export class HttpGateway extends Construct {
  readonly api: HttpApi;

  constructor(
    scope: Construct,
    id: string,
    { name, rate, burst }: { name: string; rate: number; burst: number },
  ) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', { apiName: name, createDefaultStage: false });
    const log = new LogGroup(this, 'AccessLog', {
      logGroupName: `/peil/${name}/access`,
      retention: LOG_RETENTION,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: rate, burstLimit: burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
      },
    });
  }
}

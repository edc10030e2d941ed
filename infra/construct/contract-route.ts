import {
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  type HttpApi,
  type IHttpRouteAuthorizer,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Route } from '#shared/contract/route.ts';

/**
 * One route of the contract on the API: its method, its path, its function. A route that is not public asks
 * for a token before the function is even started; the function then looks at the role.
 */
export class ContractRoute extends Construct {
  constructor(
    scope: Construct,
    id: string,
    {
      route,
      api,
      handler,
      signedIn,
    }: { route: Route; api: HttpApi; handler: IFunction; signedIn: IHttpRouteAuthorizer },
  ) {
    super(scope, id);
    new HttpRoute(this, 'Route', {
      httpApi: api,
      routeKey: HttpRouteKey.with(route.path, HttpMethod[route.method]),
      integration: new HttpLambdaIntegration('Integration', handler),
      ...(route.access !== 'public' && { authorizer: signedIn }),
    });
  }
}

import { join } from 'node:path';
import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { HttpRoute, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import type { Construct } from 'constructs';
import { bundledFunction } from '../construct/bundled-function.ts';
import { referenceTo } from '../construct/generated-secret.ts';
import type { Deployment } from '../deployment.ts';
import type { AddressStack } from './address-stack.ts';
import type { DataStack } from './data-stack.ts';

/** SvelteKit names these files after what is in them. */
const IMMUTABLE = '_app/immutable/*';
/** CloudFront compresses what it serves from the bucket; the twins are for a server without one. */
const TWINS = ['**/*.br', '**/*.gz'];

/** The site: its server in one function, and its static files in the bucket. */
export class WebStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    props: StackProps & {
      readonly deployment: Deployment;
      readonly data: DataStack;
      readonly address: AddressStack;
      /** The folder that `vite build` writes. */
      readonly build: string;
    },
  ) {
    super(scope, id, props);
    const { deployment, data, address, build } = props;

    // Bundled once more, as Lambda takes a module by its `.mjs` and starts a minified one sooner.
    const server = bundledFunction(this, 'Server', {
      name: `peil-${deployment.stage}-web`,
      file: join(build, 'server/index.js'),
      environment: {
        API_URL: address.api.api.apiEndpoint,
        ORIGIN: address.frontDoor.origin,
        OIDC_ISSUER: data.accounts.issuer,
        OIDC_CLIENT_ID: address.signIn.clientId,
        OIDC_CLIENT_SECRET: referenceTo(address.signIn.secret),
        SESSION_SECRET: referenceTo(data.sessionSecret),
        ORGANISATION_NAME: deployment.organisation ?? '',
        ORGANISATION_CONTACT: deployment.contact ?? '',
        THEME_COLOURS: deployment.colours ?? '',
      },
    });
    new HttpRoute(this, 'Pages', {
      httpApi: address.site.api,
      routeKey: HttpRouteKey.DEFAULT,
      integration: new HttpLambdaIntegration('Integration', server),
    });

    const files = (id: string, cache: CacheControl[], which: { exclude: string[]; include?: string[] }) =>
      new BucketDeployment(this, id, {
        sources: [Source.asset(join(build, 'client'), { exclude: TWINS })],
        destinationBucket: address.files,
        cacheControl: cache,
        // A page that was opened before a deployment still asks for the files it was made with.
        prune: false,
        memoryLimit: 512,
        ...which,
      });
    const immutable = files(
      'ImmutableFiles',
      [CacheControl.setPublic(), CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()],
      { exclude: ['*'], include: [IMMUTABLE] },
    );
    const others = files('OtherFiles', [CacheControl.setPublic(), CacheControl.maxAge(Duration.minutes(5))], {
      exclude: [IMMUTABLE],
    });
    // A new page must never be served before the files that it names.
    server.node.addDependency(immutable, others);
  }
}

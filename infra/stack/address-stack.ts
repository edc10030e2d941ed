import { CfnOutput, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { FrontDoor } from '../construct/front-door.ts';
import { HttpGateway } from '../construct/http-gateway.ts';
import { SignInClient } from '../construct/sign-in-client.ts';
import type { Deployment } from '../deployment.ts';
import type { DataStack } from './data-stack.ts';

/**
 * What the world knows a deployment by: its address, the empty API and site behind it, and the client with
 * which the site signs people in. Links stand on printed posters, so the address must outlive every function;
 * and as routes and functions come to it, and not it to them, nothing depends on itself.
 */
export class AddressStack extends Stack {
  readonly api: HttpGateway;
  readonly site: HttpGateway;
  readonly files: IBucket;
  /** Recordings and pictures of questionnaires. Apart, so that who may put these cannot change the site. */
  readonly media: IBucket;
  readonly frontDoor: FrontDoor;
  readonly signIn: SignInClient;

  constructor(
    scope: Construct,
    id: string,
    props: StackProps & {
      readonly deployment: Deployment;
      readonly data: DataStack;
      readonly staticPaths: readonly string[];
    },
  ) {
    super(scope, id, props);
    const { deployment, data, staticPaths } = props;
    const prefix = `peil-${deployment.stage}`;

    // A page of the site calls the API once or twice, so the API takes twice what the site takes.
    this.api = new HttpGateway(this, 'Api', { name: `${prefix}-api`, rate: 400, burst: 800 });
    this.site = new HttpGateway(this, 'Site', { name: `${prefix}-site`, rate: 200, burst: 400 });

    // A bucket is one, but its class writes an optional property looser than its interface does.
    const bucket = (name: string): IBucket =>
      new Bucket(this, name, {
        blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
        encryption: BucketEncryption.S3_MANAGED,
        enforceSSL: true,
        removalPolicy: deployment.disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
        autoDeleteObjects: deployment.disposable,
      }) as IBucket;
    this.files = bucket('Files');
    this.media = bucket('Media');
    this.frontDoor = new FrontDoor(this, 'FrontDoor', {
      deployment,
      site: this.site.api,
      api: this.api.api,
      files: this.files,
      media: this.media,
      staticPaths,
    });
    this.signIn = new SignInClient(this, 'SignIn', {
      pool: data.accounts.pool,
      origin: this.frontDoor.origin,
      prefix,
    });

    new CfnOutput(this, 'SiteUrl', {
      value: this.frontDoor.origin,
      description: 'The address for people.',
    });
    if (deployment.domain)
      new CfnOutput(this, 'CloudFrontName', {
        value: this.frontDoor.cloudFrontName,
        description: 'Where the domain must point, as a CNAME.',
      });
    new CfnOutput(this, 'ApiUrl', {
      value: `${this.frontDoor.origin}/api`,
      description: 'The address for programs; /openapi.json under it describes every route.',
    });
  }
}

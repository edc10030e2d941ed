import { Duration, Fn } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  HttpVersion,
  OriginRequestCookieBehavior,
  OriginRequestHeaderBehavior,
  OriginRequestPolicy,
  OriginRequestQueryStringBehavior,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
  type BehaviorOptions,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Deployment } from '../deployment.ts';
import { securityHeaders } from './security-headers.ts';

/** CloudFront takes 25 behaviours; three are for the site, the API and the media. */
const MOST_STATIC_PATHS = 22;

export interface FrontDoorProps {
  readonly deployment: Deployment;
  readonly site: HttpApi;
  readonly api: HttpApi;
  readonly files: IBucket;
  /** What stands under `media/` in it is served under `/media/`. */
  readonly media: IBucket;
  /** Patterns of what stands in the bucket, such as `/icon.svg` and `/_app/*`. */
  readonly staticPaths: readonly string[];
}

/**
 * The one address of a deployment: static files from the bucket, `/api/*` from the API, the rest from the site.
 * It keeps no log, and it does not tell anything behind it which browser is asking.
 */
export class FrontDoor extends Construct {
  /** The address that people see, without a slash at the end. */
  readonly origin: string;
  /** The name CloudFront gives it, whatever people see. */
  readonly cloudFrontName: string;

  constructor(
    scope: Construct,
    id: string,
    { deployment, site, api, files, media, staticPaths }: FrontDoorProps,
  ) {
    super(scope, id);
    if (staticPaths.length > MOST_STATIC_PATHS)
      throw new Error(
        `web/build/client has ${staticPaths.length} entries at its top, and CloudFront takes ${MOST_STATIC_PATHS}: put files into a folder of web/static.`,
      );
    const prefix = `peil-${deployment.stage}`;

    const everythingButTheBrowser = new OriginRequestPolicy(this, 'Forwarded', {
      originRequestPolicyName: `${prefix}-forwarded`,
      comment: 'All but the host, which API Gateway would refuse, and the user agent, which nobody needs.',
      headerBehavior: OriginRequestHeaderBehavior.denyList('host', 'user-agent'),
      cookieBehavior: OriginRequestCookieBehavior.all(),
      queryStringBehavior: OriginRequestQueryStringBehavior.all(),
    });
    const asTheRouteSays = new CachePolicy(this, 'ApiCache', {
      cachePolicyName: `${prefix}-api`,
      comment: 'Keeps what a route says may be kept; who is signed in gets an answer of their own.',
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: Duration.days(365),
      headerBehavior: CacheHeaderBehavior.allowList('Authorization'),
      queryStringBehavior: CacheQueryStringBehavior.all(),
      cookieBehavior: CacheCookieBehavior.none(),
      enableAcceptEncodingBrotli: true,
      enableAcceptEncodingGzip: true,
    });
    const shared = {
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: securityHeaders(this, 'Headers', prefix),
    };
    const dynamic = {
      ...shared,
      allowedMethods: AllowedMethods.ALLOW_ALL,
    } satisfies Partial<BehaviorOptions>;
    const from = (bucket: IBucket): BehaviorOptions => ({
      ...shared,
      origin: S3BucketOrigin.withOriginAccessControl(bucket),
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
    });
    const fromBucket = from(files);

    const distribution = new Distribution(this, 'Distribution', {
      comment: `Peil, ${deployment.stage}`,
      // Europe and North America: the residents of Brussels are not served faster by the dearer classes.
      priceClass: PriceClass.PRICE_CLASS_100,
      httpVersion: HttpVersion.HTTP2_AND_3,
      enableLogging: false,
      ...(deployment.domain &&
        deployment.certificate && {
          domainNames: [deployment.domain],
          // Only a certificate of one's own can refuse old versions of TLS.
          minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
          certificate: Certificate.fromCertificateArn(this, 'Certificate', deployment.certificate),
        }),
      defaultBehavior: {
        ...dynamic,
        origin: behind(site),
        // A page can carry a receipt or a session: none is ever kept on the way.
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: everythingButTheBrowser,
      },
      additionalBehaviors: {
        '/api/*': {
          ...dynamic,
          origin: behind(api),
          cachePolicy: asTheRouteSays,
          originRequestPolicy: everythingButTheBrowser,
        },
        '/media/*': from(media),
        ...Object.fromEntries(staticPaths.map((path) => [path, fromBucket])),
      },
    });
    this.cloudFrontName = distribution.distributionDomainName;
    this.origin = `https://${deployment.domain ?? this.cloudFrontName}`;
  }
}

const behind = (api: HttpApi): HttpOrigin => new HttpOrigin(Fn.parseDomainName(api.apiEndpoint));

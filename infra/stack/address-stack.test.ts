import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test, vi } from 'vitest';
import { resources, statementsOf, synthesized } from '../synthesized.ts';

// A test that synthesizes once more takes seconds where other work goes on.
vi.setConfig({ testTimeout: 60_000 });

const { address, web } = synthesized();

describe('the site', () => {
  test('its files are in buckets that nobody reaches but CloudFront', () => {
    address.hasResourceProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
    const reading = resources(address, 'AWS::S3::BucketPolicy')
      .flatMap(statementsOf)
      .filter(({ Effect }) => Effect === 'Allow');
    const byCloudFront = expect.objectContaining({
      Action: 's3:GetObject',
      Principal: { Service: 'cloudfront.amazonaws.com' },
      Condition: { StringEquals: { 'AWS:SourceArn': expect.anything() as unknown } },
    }) as unknown;
    // That of the site, and that of the recordings and pictures.
    expect(reading).toEqual([byCloudFront, byCloudFront]);
  });

  test('files come from the bucket, /api from the API, all else from the site', () => {
    const [distribution] = resources(address, 'AWS::CloudFront::Distribution');
    const { CacheBehaviors: behaviours } = distribution?.Properties['DistributionConfig'] as {
      CacheBehaviors: { PathPattern: string }[];
    };
    expect(behaviours.map(({ PathPattern }) => PathPattern)).toEqual([
      '/api/*',
      '/media/*',
      '/_app/*',
      '/icon.svg',
    ]);
  });

  test('no page is kept on the way, since it may carry a receipt', () => {
    const cachingDisabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
    address.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: { DefaultCacheBehavior: { CachePolicyId: cachingDisabled } },
    });
  });

  test('an answer of the API to one signed-in person is never given to another', () => {
    address.hasResourceProperties('AWS::CloudFront::CachePolicy', {
      CachePolicyConfig: {
        DefaultTTL: 0,
        ParametersInCacheKeyAndForwardedToOrigin: {
          HeadersConfig: { HeaderBehavior: 'whitelist', Headers: ['Authorization'] },
        },
      },
    });
  });

  test('every answer carries the security headers, and a form keeps its origin', () => {
    address.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: {
          StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000, Override: true },
          ContentTypeOptions: { Override: true },
          FrameOptions: { FrameOption: 'DENY', Override: true },
          ReferrerPolicy: { ReferrerPolicy: 'same-origin', Override: true },
          ContentSecurityPolicy: { Override: false },
        },
      },
    });
    const [distribution] = resources(address, 'AWS::CloudFront::Distribution');
    const { CacheBehaviors, DefaultCacheBehavior } = distribution?.Properties['DistributionConfig'] as {
      CacheBehaviors: object[];
      DefaultCacheBehavior: object;
    };
    for (const behaviour of [DefaultCacheBehavior, ...CacheBehaviors])
      expect(behaviour).toMatchObject({
        ResponseHeadersPolicyId: expect.anything() as unknown,
        ViewerProtocolPolicy: 'redirect-to-https',
      });
  });

  test('it knows its own address, so that it trusts no header about it', () => {
    web.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: 'peil-test-web',
      Environment: { Variables: { ORIGIN: Match.anyValue(), API_URL: Match.anyValue() } },
    });
  });

  test('with a domain of its own it goes by that name', () => {
    const named = synthesized({
      domain: 'peil.example',
      certificate: 'arn:aws:acm:us-east-1:123456789012:certificate/abc',
    });
    named.address.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        Aliases: ['peil.example'],
        ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021' },
      },
    });
    named.address.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      CallbackURLs: ['https://peil.example/sign-in/callback'],
      LogoutURLs: ['https://peil.example/sign-out'],
    });
    named.address.hasOutput('SiteUrl', { Value: 'https://peil.example' });
    named.address.hasOutput('CloudFrontName', { Value: Match.anyValue() });
  });
});

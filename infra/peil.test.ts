import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test, vi } from 'vitest';
import { TABLES, type TableDefinition } from '#functions/store/tables.ts';
import { ROUTES, type RouteName } from '#shared/contract/routes.ts';
import { handlerName } from './handler-file.ts';
import { resources, synthesized } from './synthesized.ts';

// A test that synthesizes once more takes seconds where other work goes on.
vi.setConfig({ testTimeout: 60_000 });

const templates = synthesized();
const { data, address, api, web } = templates;
const everything = Object.values(templates).flatMap((template) => resources(template));

interface Statement {
  readonly Action: string | string[];
  readonly Effect: 'Allow' | 'Deny';
  readonly Resource: unknown;
  readonly Condition?: unknown;
}
const statementsOf = (policy: { Properties: Readonly<Record<string, unknown>> }) =>
  (policy.Properties['PolicyDocument'] as { Statement: Statement[] }).Statement;
const actionsOf = (statement: Statement) => [statement.Action].flat();

/** What the role of a function may do with tables. */
function tableStatements(name: string): Statement[] {
  const policy = resources(api, 'AWS::IAM::Policy').find((one) =>
    JSON.stringify(one.Properties['Roles']).includes(`"${name}Role`),
  );
  return (policy ? statementsOf(policy) : []).filter((statement) =>
    actionsOf(statement).some((action) => action.startsWith('dynamodb:')),
  );
}

describe('what must be kept', () => {
  test.each(Object.values(TABLES) as TableDefinition[])(
    'the table $name is as its definition says',
    (table) => {
      data.hasResource('AWS::DynamoDB::GlobalTable', {
        DeletionPolicy: 'Retain',
        Properties: {
          TableName: `peil-test-${table.name}`,
          BillingMode: 'PAY_PER_REQUEST',
          KeySchema: [
            { AttributeName: table.partitionKey, KeyType: 'HASH' },
            { AttributeName: table.sortKey, KeyType: 'RANGE' },
          ],
          SSESpecification: { SSEEnabled: true },
          StreamSpecification: table.stream ? { StreamViewType: table.stream } : Match.absent(),
          TimeToLiveSpecification: table.timeToLive
            ? { AttributeName: table.timeToLive, Enabled: true }
            : Match.absent(),
          Replicas: [
            Match.objectLike({
              DeletionProtectionEnabled: true,
              PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: table.pointInTimeRecovery },
            }),
          ],
        },
      });
    },
  );

  test('there are no tables but those', () => {
    data.resourceCountIs('AWS::DynamoDB::GlobalTable', Object.keys(TABLES).length);
    for (const template of [address, api, web]) template.resourceCountIs('AWS::DynamoDB::GlobalTable', 0);
  });

  test('secrets and accounts outlive the stack too', () => {
    for (const type of ['AWS::SecretsManager::Secret', 'AWS::Cognito::UserPool'])
      for (const resource of resources(data, type)) expect(resource.DeletionPolicy).toBe('Retain');
  });

  test('a disposable deployment leaves nothing behind', () => {
    const disposable = synthesized({ disposable: 'true' });
    for (const resource of resources(disposable.data)) expect(resource.DeletionPolicy).not.toBe('Retain');
  });
});

describe('the API', () => {
  const routes = Object.keys(ROUTES) as RouteName[];

  test.each(routes)('%s has its method, its path and a function of its own', (name) => {
    const { method, path, access } = ROUTES[name];
    api.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: `peil-test-${handlerName(name)}`,
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
    });
    api.hasResourceProperties('AWS::ApiGatewayV2::Route', {
      RouteKey: `${method} ${path}`,
      AuthorizationType: access === 'public' ? 'NONE' : 'JWT',
      ...(access !== 'public' && { AuthorizerId: Match.anyValue() }),
      Target: Match.objectLike({
        'Fn::Join': ['', ['integrations/', { Ref: Match.stringLikeRegexp(`^${name}RouteIntegration`) }]],
      }),
    });
  });

  test('has no routes but those of the contract', () => {
    api.resourceCountIs('AWS::ApiGatewayV2::Route', routes.length);
  });

  test('asks for tokens of this user pool, made for this site', () => {
    address.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
      AuthorizerType: 'JWT',
      JwtConfiguration: {
        Audience: [{ Ref: Match.stringLikeRegexp('^SignInClient') }],
        Issuer: { 'Fn::ImportValue': Match.stringLikeRegexp('ProviderURL') },
      },
    });
  });

  test('limits its rate', () => {
    for (const stage of resources(address, 'AWS::ApiGatewayV2::Stage'))
      expect(stage.Properties['DefaultRouteSettings']).toMatchObject({
        ThrottlingRateLimit: expect.any(Number) as number,
        ThrottlingBurstLimit: expect.any(Number) as number,
      });
  });
});

describe('what a function may do', () => {
  test('no statement allows every action of DynamoDB, and none allows anything on everything', () => {
    const statements = everything.filter(({ Type }) => Type === 'AWS::IAM::Policy').flatMap(statementsOf);
    expect(statements.length).toBeGreaterThan(20);
    for (const statement of statements.filter(({ Effect }) => Effect === 'Allow')) {
      expect(actionsOf(statement)).not.toContain('dynamodb:*');
      expect(actionsOf(statement)).not.toContain('*');
      expect([statement.Resource].flat()).not.toContain('*');
    }
  });

  test('no function of ours has a managed policy, whose reach is the whole account', () => {
    const managed = resources(api, 'AWS::IAM::Role').filter(
      ({ Properties }) => Properties['ManagedPolicyArns'] !== undefined,
    );
    // One: CDK's own function, which pulls the trigger of the starter surveys.
    expect(managed).toHaveLength(1);
  });

  test.each(
    (Object.keys(ROUTES) as RouteName[]).filter((name) =>
      (ROUTES[name].access as readonly string[] | 'public').includes('council'),
    ),
  )('%s, which a council calls, reads published snapshots and nothing else', (name) => {
    const statements = tableStatements(name);
    expect(statements).toHaveLength(1);
    const [statement] = statements;
    expect(statement?.Resource).toEqual({
      'Fn::ImportValue': expect.stringMatching(/Data:ExportsOutputFnGetAttresults/) as string,
    });
    expect(actionsOf(statement as Statement).filter((action) => !/Get|Query/.test(action))).toEqual([]);
    expect(statement?.Condition).toEqual({
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['LATEST', 'SNAPSHOTS#*'] },
    });
  });

  test('nobody but the functions that take receipts gets the receipt secret', () => {
    const holders = resources(api, 'AWS::Lambda::Function')
      .filter(({ Properties }) => JSON.stringify(Properties['Environment'] ?? {}).includes('RECEIPT_SECRET'))
      .map(({ Properties }) => Properties['FunctionName']);
    const receipts = (Object.keys(ROUTES) as RouteName[]).filter(
      (name) => 'receipt' in ROUTES[name].input.shape,
    );
    expect(holders.sort()).toEqual(receipts.map((name) => `peil-test-${handlerName(name)}`).sort());
  });
});

describe('what is kept secret and what is not noted', () => {
  test('every secret in an environment is a reference to the secret store', () => {
    const secrets = everything
      .filter(({ Type }) => Type === 'AWS::Lambda::Function')
      .map(
        ({ Properties }) => Properties['Environment'] as { Variables: Record<string, unknown> } | undefined,
      )
      .flatMap((environment) => Object.entries(environment?.Variables ?? {}))
      .filter(([name]) => name.includes('SECRET'));
    expect(new Set(secrets.map(([name]) => name))).toEqual(
      new Set(['RECEIPT_SECRET', 'SESSION_SECRET', 'OIDC_CLIENT_SECRET']),
    );
    for (const [, value] of secrets) expect(JSON.stringify(value)).toContain('{{resolve:secretsmanager:');
  });

  test('the access logs know nothing of a visitor: no address, no browser, no path, no size, no time it took', () => {
    const formats = resources(address, 'AWS::ApiGatewayV2::Stage').map(
      ({ Properties }) => (Properties['AccessLogSettings'] as { Format: string }).Format,
    );
    expect(formats).toHaveLength(2);
    for (const format of formats)
      expect(format).not.toMatch(/sourceIp|userAgent|\$context\.path|identity|claims|time|length|latency/i);
  });

  test('CloudFront keeps no log and tells nobody which browser asks', () => {
    address.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: { Logging: Match.absent() },
    });
    address.hasResourceProperties('AWS::CloudFront::OriginRequestPolicy', {
      OriginRequestPolicyConfig: {
        HeadersConfig: { HeaderBehavior: 'allExcept', Headers: Match.arrayWith(['user-agent']) },
      },
    });
  });

  test('every log of ours is cleared after a month', () => {
    const ours = everything
      .filter(({ Type }) => Type === 'AWS::Logs::LogGroup')
      .map(({ Properties }) => Properties)
      .filter(({ LogGroupName }) => String(LogGroupName).startsWith('/peil/'));
    expect(ours.length).toBeGreaterThan(20);
    for (const log of ours) expect(log['RetentionInDays']).toBe(30);
  });
});

describe('what follows a response', () => {
  test('a change that cannot be counted is tried alone, then put aside, then somebody is told', () => {
    api.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: 10,
      MaximumRecordAgeInSeconds: 43_200,
      StartingPosition: 'TRIM_HORIZON',
      DestinationConfig: {
        OnFailure: { Destination: { 'Fn::GetAtt': [Match.stringLikeRegexp('^FieldworkFailed'), 'Arn'] } },
      },
    });
    api.hasResourceProperties('AWS::CloudWatch::Alarm', {
      Namespace: 'AWS/SQS',
      MetricName: 'ApproximateNumberOfMessagesVisible',
      Threshold: 1,
      AlarmActions: [Match.anyValue()],
    });
  });

  test('snapshots are published at three in the night of Brussels, unless the deployment says otherwise', () => {
    api.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'cron(0 3 * * ? *)',
      ScheduleExpressionTimezone: 'Europe/Brussels',
    });
    synthesized({ snapshots: 'cron(30 6 ? * MON *)' }).api.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'cron(30 6 ? * MON *)',
    });
  });

  test('the starter surveys are installed as soon as the API is there', () => {
    api.hasResourceProperties('Custom::Trigger', {
      HandlerArn: { Ref: Match.stringLikeRegexp('^installStarters') },
    });
  });
});

describe('the site', () => {
  test('its files are in a bucket that nobody reaches but CloudFront', () => {
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
    expect(reading).toEqual([
      expect.objectContaining({
        Action: 's3:GetObject',
        Principal: { Service: 'cloudfront.amazonaws.com' },
        Condition: { StringEquals: { 'AWS:SourceArn': expect.anything() as unknown } },
      }),
    ]);
  });

  test('files come from the bucket, /api from the API, all else from the site', () => {
    const [distribution] = resources(address, 'AWS::CloudFront::Distribution');
    const { CacheBehaviors: behaviours } = distribution?.Properties['DistributionConfig'] as {
      CacheBehaviors: { PathPattern: string }[];
    };
    expect(behaviours.map(({ PathPattern }) => PathPattern)).toEqual(['/api/*', '/_app/*', '/icon.svg']);
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

describe('accounts', () => {
  test('nobody signs up, everybody has a second factor, and the groups are the roles of the contract', () => {
    data.hasResourceProperties('AWS::Cognito::UserPool', {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'ON',
    });
    const roles = new Set(Object.values(ROUTES).flatMap(({ access }) => (access === 'public' ? [] : access)));
    const groups = resources(data, 'AWS::Cognito::UserPoolGroup').map(
      ({ Properties }) => Properties['GroupName'],
    );
    expect(new Set(groups)).toEqual(roles);
  });

  test('the site signs people in with a code and a secret, in no other way', () => {
    address.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      AllowedOAuthFlows: ['code'],
      GenerateSecret: true,
    });
  });
});

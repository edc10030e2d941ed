import { Match } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { actionsOf, resources, statementsOf, synthesized, type Statement } from './synthesized.ts';

const templates = synthesized();
const { address } = templates;
const everything = Object.values(templates).flatMap((template) => resources(template));

test('no statement allows every action of DynamoDB, and none allows anything on everything', () => {
  const ofPolicies = everything.filter(({ Type }) => Type === 'AWS::IAM::Policy').flatMap(statementsOf);
  const insideRoles = everything
    .filter(({ Type }) => Type === 'AWS::IAM::Role')
    .flatMap(
      ({ Properties }) => (Properties['Policies'] ?? []) as { PolicyDocument: { Statement: Statement[] } }[],
    )
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
  const statements = [...ofPolicies, ...insideRoles];
  expect(statements.length).toBeGreaterThan(20);
  for (const statement of statements.filter(({ Effect }) => Effect === 'Allow')) {
    expect(actionsOf(statement)).not.toContain('dynamodb:*');
    expect(actionsOf(statement)).not.toContain('*');
    expect([statement.Resource].flat()).not.toContain('*');
  }
});

test('every secret in an environment is a reference to the secret store', () => {
  const secrets = everything
    .filter(({ Type }) => Type === 'AWS::Lambda::Function')
    .map(({ Properties }) => Properties['Environment'] as { Variables: Record<string, unknown> } | undefined)
    .flatMap((environment) => Object.entries(environment?.Variables ?? {}))
    .filter(([name]) => name.includes('SECRET'));
  expect(new Set(secrets.map(([name]) => name))).toEqual(
    new Set(['RECEIPT_SECRET', 'DISCLOSURE_SECRET', 'SESSION_SECRET', 'OIDC_CLIENT_SECRET']),
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

test('Lambda itself notes nothing of a request that went well, such as the exact time it took', () => {
  const ours = everything
    .filter(({ Type }) => Type === 'AWS::Lambda::Function')
    .map(({ Properties }) => Properties)
    .filter(({ FunctionName }) => FunctionName !== undefined);
  expect(ours.length).toBeGreaterThan(20);
  for (const { LoggingConfig } of ours)
    expect(LoggingConfig).toMatchObject({ LogFormat: 'JSON', SystemLogLevel: 'WARN' });
});

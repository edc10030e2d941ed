import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test, vi } from 'vitest';
import { ROUTES, type RouteName } from '#shared/contract/routes.ts';
import { handlerName } from '../handler-file.ts';
import { actionsOf, resources, statementsOf, synthesized, type Statement } from '../synthesized.ts';

// A test that synthesizes once more takes seconds where other work goes on.
vi.setConfig({ testTimeout: 60_000 });

const { address, api } = synthesized();

/** What the role of a function may do with tables. */
function tableStatements(name: string): Statement[] {
  const policy = resources(api, 'AWS::IAM::Policy').find((one) =>
    JSON.stringify(one.Properties['Roles']).includes(`"${name}Role`),
  );
  return (policy ? statementsOf(policy) : []).filter((statement) =>
    actionsOf(statement).some((action) => action.startsWith('dynamodb:')),
  );
}

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

  test('no function changes or takes away an entry of the audit, or reads the names of accounts beside its page', () => {
    const policies = resources(api, 'AWS::IAM::Policy');
    const owners = policies.map((policy) => ({
      of: JSON.stringify(policy.Properties['Roles']),
      statements: statementsOf(policy),
    }));
    const onRegistry = ({ Resource }: Statement): boolean =>
      JSON.stringify(Resource).includes('ExportsOutputFnGetAttregistry');
    const actions = (statements: readonly Statement[], effect: string, keys?: string): readonly string[] =>
      statements
        .filter((each) => each.Effect === effect && onRegistry(each))
        .filter(({ Condition }) => keys === undefined || JSON.stringify(Condition ?? {}).includes(keys))
        .flatMap(actionsOf);
    let holders = 0;
    for (const { of, statements } of owners) {
      const allowed = actions(statements, 'Allow');
      const denied = actions(statements, 'Deny', '"AUDIT#*"');
      for (const action of ['dynamodb:UpdateItem', 'dynamodb:DeleteItem'].filter((each) =>
        allowed.includes(each),
      )) {
        holders += 1;
        expect(denied, of).toContain(action);
      }
      // Only who counts entries up adds one.
      if (allowed.includes('dynamodb:PutItem') && !allowed.includes('dynamodb:UpdateItem'))
        expect(denied, of).toContain('dynamodb:PutItem');
      const reads = allowed.filter((action) => /Get|Query/.test(action));
      const hidden = actions(statements, 'Deny', '"ACCOUNTS"');
      expect(
        reads.filter((action) => !hidden.includes(action)),
        of,
      ).toEqual(of.includes('"readAuditRole') ? reads : []);
    }
    expect(holders).toBeGreaterThan(10);
    // A batch or a transaction with one such key among others is refused as a whole.
    const conditions = owners.flatMap(({ statements }) =>
      statements.filter(({ Effect }) => Effect === 'Deny'),
    );
    for (const { Condition } of conditions.filter(onRegistry))
      expect(Object.keys(Condition ?? {})).toEqual(['ForAnyValue:StringLike']);
  });

  test('nobody but the functions that take receipts gets the receipt secret', () => {
    const holders = resources(api, 'AWS::Lambda::Function')
      .filter(({ Properties }) => JSON.stringify(Properties['Environment'] ?? {}).includes('RECEIPT_SECRET'))
      .map(({ Properties }) => Properties['FunctionName']);
    const receipts = (Object.keys(ROUTES) as RouteName[]).filter(
      (name) =>
        'receipt' in ROUTES[name].input.shape ||
        // The key to which devices seal answers follows from the same secret.
        name === 'submitSealed' ||
        name === 'readSealingKey',
    );
    expect(holders.sort()).toEqual(receipts.map((name) => `peil-test-${handlerName(name)}`).sort());
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

  test('an alarm may speak to whoever wants to know', () => {
    api.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Action: 'sns:Publish',
            Effect: 'Allow',
            Principal: { Service: 'cloudwatch.amazonaws.com' },
          }),
        ]),
      },
    });
    synthesized({ alarms: 'duty@example.org' }).api.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'duty@example.org',
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

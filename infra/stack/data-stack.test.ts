import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test, vi } from 'vitest';
import { TABLES, type TableDefinition } from '#functions/store/tables.ts';
import { ROLES } from '#shared/contract/role.ts';
import { resources, synthesized } from '../synthesized.ts';

// A test that synthesizes once more takes seconds where other work goes on.
vi.setConfig({ testTimeout: 60_000 });

const { data, address, api, web } = synthesized();

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

describe('accounts', () => {
  test('nobody signs up, everybody has a second factor, and the groups are the roles of the contract', () => {
    data.hasResourceProperties('AWS::Cognito::UserPool', {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'ON',
    });
    const groups = resources(data, 'AWS::Cognito::UserPoolGroup').map(
      ({ Properties }) => Properties['GroupName'],
    );
    expect(new Set(groups)).toEqual(new Set(ROLES));
  });

  test('the site signs people in with a code and a secret, in no other way', () => {
    address.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      AllowedOAuthFlows: ['code'],
      GenerateSecret: true,
    });
  });
});

import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
  type TablePropsV2,
} from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import type { TableDefinition } from '#functions/store/tables.ts';

/**
 * A table as its definition says, paid per request, encrypted with a key that leaves a trail, and not to be
 * deleted by mistake unless the whole deployment is disposable.
 */
export function dataTable(
  scope: Construct,
  id: string,
  definition: TableDefinition,
  { prefix, disposable }: { prefix: string; disposable: boolean },
): TableV2 {
  const properties: TablePropsV2 = {
    tableName: `${prefix}-${definition.name}`,
    partitionKey: { name: definition.partitionKey, type: AttributeType.STRING },
    sortKey: { name: definition.sortKey, type: AttributeType.STRING },
    billing: Billing.onDemand(),
    encryption: TableEncryptionV2.awsManagedKey(),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: definition.pointInTimeRecovery },
    deletionProtection: !disposable,
    removalPolicy: disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    ...(definition.timeToLive && { timeToLiveAttribute: definition.timeToLive }),
    ...(definition.stream && { dynamoStream: StreamViewType[definition.stream] }),
  };
  return new TableV2(scope, id, properties);
}

import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { TableKey } from '#functions/store/tables.ts';
import { ACTIONS, type Permission } from '../permission.ts';

/** Gives a function what its permission says, on the tables themselves and nothing beside them. */
export function grant(
  to: IFunction,
  { tables, partitions }: Permission,
  tableOf: Readonly<Record<TableKey, TableV2>>,
): void {
  for (const [key, verbs] of Object.entries(tables) as [
    TableKey,
    NonNullable<Permission['tables'][TableKey]>,
  ][])
    to.addToRolePolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: verbs.flatMap((verb) => ACTIONS[verb]),
        resources: [tableOf[key].tableArn],
        ...(key === 'results' &&
          partitions && {
            conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...partitions] } },
          }),
      }),
    );
}

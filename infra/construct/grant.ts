import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { TableKey } from '#functions/store/tables.ts';
import { ACTIONS, MEDIA_ACTIONS, type Permission } from '../permission.ts';

/** Gives a function what its permission says, on the tables and the media themselves and nothing beside them. */
export function grant(
  to: IFunction,
  { tables, partitions, media }: Permission,
  tableOf: Readonly<Record<TableKey, TableV2>>,
  mediaFiles: IBucket,
): void {
  if (media)
    to.addToRolePolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: media.map((verb) => MEDIA_ACTIONS[verb]),
        resources: [mediaFiles.arnForObjects('media/*')],
      }),
    );
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

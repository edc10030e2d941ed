import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { TableKey } from '#functions/store/tables.ts';
import { ACTIONS, APPEND_ONLY, FOR_ADMINISTRATORS, MEDIA_ACTIONS, type Permission } from '../permission.ts';

/** Gives a function what its permission says, on the tables and the media themselves and nothing beside them. */
export function grant(
  to: IFunction,
  permission: Permission,
  tableOf: Readonly<Record<TableKey, TableV2>>,
  mediaFiles: IBucket,
): void {
  const { tables, partitions, media } = permission;
  if (media)
    to.addToRolePolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: media.map((verb) => MEDIA_ACTIONS[verb]),
        resources: [mediaFiles.arnForObjects('media/*')],
      }),
    );
  for (const statement of withheld(permission, tableOf.registry)) to.addToRolePolicy(statement);
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

/**
 * What a function may not do with the registry although it may with the rest of it: an entry of the audit stays as it
 * was written, and is read by its own page only.
 */
function withheld({ tables, audit }: Permission, registry: TableV2): readonly PolicyStatement[] {
  const verbs = tables.registry ?? [];
  const deny = (actions: readonly string[], partitions: readonly string[]): PolicyStatement[] =>
    actions.length === 0
      ? []
      : [
          new PolicyStatement({
            effect: Effect.DENY,
            actions: [...actions],
            resources: [registry.tableArn],
            conditions: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': [...partitions] } },
          }),
        ];
  // Whoever writes entries counts their numbers up; anybody else has no business there at all.
  const writes = verbs.includes('add') ? [] : verbs.filter((verb) => verb === 'put');
  const changes = [...writes, ...verbs.filter((verb) => verb === 'add' || verb === 'delete')].flatMap(
    (verb) => ACTIONS[verb],
  );
  const reads = audit ? [] : verbs.filter((verb) => verb === 'read').flatMap((verb) => ACTIONS[verb]);
  return [...deny(changes, APPEND_ONLY), ...deny(reads, FOR_ADMINISTRATORS)];
}

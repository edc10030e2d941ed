/**
 * The five tables, as data: CDK makes them on AWS and the local start makes them on the emulator, both from
 * here. A table ends where permission, retention or stream differ.
 */
export interface TableDefinition {
  /** The part of the name that follows the deployment's prefix. */
  readonly name: string;
  readonly partitionKey: 'pk';
  readonly sortKey: 'sk';
  readonly pointInTimeRecovery: boolean;
  readonly stream?: 'NEW_AND_OLD_IMAGES';
  /** The attribute that holds the epoch second after which an item vanishes. */
  readonly timeToLive?: 'expiresAt';
}

export const TABLES = {
  /** Questionnaires' versions, surveys, channels, audit. */
  registry: { name: 'registry', partitionKey: 'pk', sortKey: 'sk', pointInTimeRecovery: true },
  /** Responses and the tombstones of withdrawn ones. */
  responses: {
    name: 'responses',
    partitionKey: 'pk',
    sortKey: 'sk',
    pointInTimeRecovery: true,
    stream: 'NEW_AND_OLD_IMAGES',
  },
  /** Saved interviews of residents. No recovery: what has expired must really be gone. */
  interviews: {
    name: 'interviews',
    partitionKey: 'pk',
    sortKey: 'sk',
    pointInTimeRecovery: false,
    timeToLive: 'expiresAt',
  },
  /**
   * One-time invitations. No stream, no recovery and no time to live: each would tell when one was spent, and the
   * response that came in then would be known. What is lost with it can be handed out anew.
   */
  invitations: { name: 'invitations', partitionKey: 'pk', sortKey: 'sk', pointInTimeRecovery: false },
  /** What is counted, and the published snapshots: the only table that the council's routes read. */
  results: { name: 'results', partitionKey: 'pk', sortKey: 'sk', pointInTimeRecovery: true },
} as const satisfies Record<string, TableDefinition>;

export type TableKey = keyof typeof TABLES;

/** The environment variable that tells a function the name of a table. */
export const tableVariable = (table: TableKey): string => `TABLE_${table.toUpperCase()}`;

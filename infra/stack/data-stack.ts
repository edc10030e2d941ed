import { Aws, CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { TABLES, type TableKey } from '#functions/store/tables.ts';
import { Accounts } from '../construct/accounts.ts';
import { dataTable } from '../construct/data-table.ts';
import { generatedSecret } from '../construct/generated-secret.ts';
import type { Deployment } from '../deployment.ts';

/**
 * What cannot be made again: answers, results, accounts, secrets. It stands apart so that everything that only
 * computes can be thrown away and built anew.
 */
export class DataStack extends Stack {
  readonly tables: Readonly<Record<TableKey, TableV2>>;
  readonly accounts: Accounts;
  /** Keys the hash under which a response is stored. Changing it makes every receipt unknown. */
  readonly receiptSecret: Secret;
  /** Keys the noise in published counts. Changing it adds noise to noise, which averages out. */
  readonly disclosureSecret: Secret;
  /** Seals the session cookie of staff and council. Changing it signs everybody out. */
  readonly sessionSecret: Secret;

  constructor(scope: Construct, id: string, props: StackProps & { readonly deployment: Deployment }) {
    super(scope, id, props);
    const { stage, disposable } = props.deployment;
    const prefix = `peil-${stage}`;

    this.tables = Object.fromEntries(
      Object.entries(TABLES).map(([key, definition]) => [
        key,
        dataTable(this, key, definition, { prefix, disposable }),
      ]),
    ) as Record<TableKey, TableV2>;

    this.accounts = new Accounts(this, 'Accounts', {
      prefix,
      // The sign-in page's name must be free in the whole region; the account number makes it so.
      signInPrefix: `${prefix}-${Aws.ACCOUNT_ID}`,
      disposable,
    });

    this.receiptSecret = generatedSecret(this, 'ReceiptSecret', {
      name: `${prefix}/receipt`,
      description: 'Keys the hash of receipt codes. Never change it: every receipt would become unknown.',
      disposable,
    });
    this.disclosureSecret = generatedSecret(this, 'DisclosureSecret', {
      name: `${prefix}/disclosure`,
      description: 'Keys the noise in published counts. Never change it while a survey lasts.',
      disposable,
    });
    this.sessionSecret = generatedSecret(this, 'SessionSecret', {
      name: `${prefix}/session`,
      description: 'Seals the session cookie of staff and council.',
      disposable,
    });

    new CfnOutput(this, 'UserPoolId', {
      value: this.accounts.pool.userPoolId,
      description: 'The user pool in which staff and council are invited.',
    });
  }
}

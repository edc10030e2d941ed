import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { Trigger } from 'aws-cdk-lib/triggers';
import type { Construct } from 'constructs';
import { TABLES, tableVariable, type TableKey } from '#functions/store/tables.ts';
import { PATIENT } from '#shared/contract/patient.ts';
import { ROUTES, type RouteName } from '#shared/contract/routes.ts';
import { alarmTopic } from '../construct/alarm-topic.ts';
import { bundledFunction } from '../construct/bundled-function.ts';
import { CalendarJob } from '../construct/calendar-job.ts';
import { ContractRoute } from '../construct/contract-route.ts';
import { referenceTo } from '../construct/generated-secret.ts';
import { grant } from '../construct/grant.ts';
import { StreamConsumer } from '../construct/stream-consumer.ts';
import type { Deployment } from '../deployment.ts';
import { handlerFile, handlerName } from '../handler-file.ts';
import { OTHER_PERMISSIONS, ROUTE_PERMISSIONS, type Permission } from '../permission.ts';
import type { AddressStack } from './address-stack.ts';
import type { DataStack } from './data-stack.ts';

type Props = StackProps & {
  readonly deployment: Deployment;
  readonly data: DataStack;
  readonly address: AddressStack;
};

/** The solver that attacks figures before they are published finds its WebAssembly beside the module. */
const SOLVER = 'node_modules/highs/build/highs.wasm';

/** How long the function of a route may take, where it is longer than most. */
const timeoutOf = (name: RouteName): Duration | undefined => {
  const seconds = PATIENT[name];
  return seconds === undefined ? undefined : Duration.seconds(seconds);
};

/** Everything that computes behind the API: a function for each route, what follows a response, and the jobs. */
export class ApiStack extends Stack {
  readonly #prefix: string;
  readonly #data: DataStack;
  readonly #address: AddressStack;
  readonly #environment: Readonly<Record<string, string>>;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id, props);
    const { deployment, data, address } = props;
    this.#prefix = `peil-${deployment.stage}`;
    this.#data = data;
    this.#address = address;
    this.#environment = {
      ...Object.fromEntries(
        (Object.keys(TABLES) as TableKey[]).map((key) => [tableVariable(key), data.tables[key].tableName]),
      ),
      OIDC_ISSUER: data.accounts.issuer,
      OIDC_CLIENT_ID: address.signIn.clientId,
    };

    const signedIn = new HttpJwtAuthorizer('Accounts', data.accounts.issuer, {
      jwtAudience: [address.signIn.clientId],
    });
    for (const name of Object.keys(ROUTES) as RouteName[]) {
      const handler = this.#function(name, {
        name: handlerName(name),
        file: handlerFile(name),
        permission: ROUTE_PERMISSIONS[name],
        timeout: timeoutOf(name),
      });
      new ContractRoute(this, `${name}Route`, {
        route: ROUTES[name],
        api: address.api.api,
        handler,
        signedIn,
      });
    }

    const topic = alarmTopic(this, 'Alarms', { name: `${this.#prefix}-alarms`, email: deployment.alarms });

    new StreamConsumer(this, 'Fieldwork', {
      table: data.tables.responses,
      consumer: this.#other('foldResponses', 'functions/stream/fold-responses.ts', Duration.minutes(1)),
      name: `${this.#prefix}-fold-responses`,
      topic,
    });
    new CalendarJob(this, 'Publication', {
      job: this.#other('publishSnapshots', 'functions/job/publish-snapshots.ts', Duration.minutes(10)),
      name: `${this.#prefix}-publish-snapshots`,
      expression: deployment.snapshots,
      topic,
    });
    new CalendarJob(this, 'Reconciliation', {
      job: this.#other('reconcileColumns', 'functions/job/reconcile-columns.ts', Duration.minutes(15), 3008),
      name: `${this.#prefix}-reconcile-columns`,
      // Before results are published.
      expression: 'cron(0 2 * * ? *)',
      failure:
        'The columns of a survey are not what its responses say. The log of reconcile-columns says which.',
      topic,
    });
    // Has no calendar: somebody calls it when the comparison has found a difference.
    this.#other('rebuildColumns', 'functions/job/rebuild-columns.ts', Duration.minutes(15), 3008);
    new CalendarJob(this, 'Purge', {
      job: this.#other('purgeResponses', 'functions/job/purge-responses.ts', Duration.minutes(15)),
      name: `${this.#prefix}-purge-responses`,
      expression: 'cron(30 4 * * ? *)',
      topic,
    });
    new Trigger(this, 'Starters', {
      handler: this.#other('installStarters', 'functions/job/install-starters.ts', Duration.minutes(2)),
      timeout: Duration.minutes(2),
    });
  }

  #other(
    id: string,
    file: keyof typeof OTHER_PERMISSIONS,
    timeout?: Duration,
    memorySize?: number,
  ): NodejsFunction {
    return this.#function(id, {
      name: handlerName(id),
      file,
      permission: OTHER_PERMISSIONS[file],
      timeout,
      memorySize,
    });
  }

  #function(
    id: string,
    {
      name,
      file,
      permission,
      timeout,
      memorySize,
    }: {
      name: string;
      file: string;
      permission: Permission;
      timeout?: Duration | undefined;
      memorySize?: number | undefined;
    },
  ): NodejsFunction {
    const made = bundledFunction(this, id, {
      name: `${this.#prefix}-${name}`,
      file,
      environment: {
        ...this.#environment,
        ...(permission.media && { MEDIA_BUCKET: this.#address.media.bucketName }),
        ...(permission.receipts && { RECEIPT_SECRET: referenceTo(this.#data.receiptSecret) }),
        ...(permission.disclosure && { DISCLOSURE_SECRET: referenceTo(this.#data.disclosureSecret) }),
      },
      timeout,
      memorySize,
      ...(permission.attacks && { beside: [SOLVER] }),
    });
    grant(made, permission, this.#data.tables, this.#address.media);
    return made;
  }
}

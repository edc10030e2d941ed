import { tableNames, tablesEnvironment } from './create-tables.ts';
import { WEB_BUILD } from './build-web.ts';
import type { Secrets } from './secrets.ts';
import type { Settings } from './settings.ts';

const CLIENT_ID = 'peil';

/** What each part finds in its environment. */
export interface Environments {
  /** Of the functions, in whatever part they run. */
  readonly functions: NodeJS.ProcessEnv;
  readonly gateway: NodeJS.ProcessEnv;
  readonly app: NodeJS.ProcessEnv;
  readonly pump: NodeJS.ProcessEnv;
  readonly identity: NodeJS.ProcessEnv;
}

export const endpointOf = ({ ports }: Settings): string => `http://127.0.0.1:${String(ports.emulator)}`;

/** The address that a person on this machine opens. */
export const productUrl = ({ ports }: Settings): string => `http://localhost:${String(ports.product)}`;

/** The address at which the parts reach the gateway. */
export const gatewayUrl = ({ ports, host }: Settings): string =>
  `http://${host === undefined || host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${String(ports.product)}`;

/** The environment of each part, from the settings and secrets of this product. */
export function environmentsOf(settings: Settings, secrets: Secrets, base: NodeJS.ProcessEnv): Environments {
  const { ports, folder } = settings;
  const issuer = `http://localhost:${String(ports.identity)}`;
  const common: NodeJS.ProcessEnv = {
    // Somebody's real AWS profile must not reach the local functions.
    ...Object.fromEntries(Object.entries(base).filter(([name]) => !name.startsWith('AWS_'))),
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: CLIENT_ID,
  };
  // Settings of the supervisor, which mean something else to a part.
  delete common['PORT'];
  delete common['HOST'];
  const listening = settings.host === undefined ? {} : { HOST: settings.host };
  const functions = {
    ...common,
    ...tablesEnvironment(endpointOf(settings), tableNames()),
    RECEIPT_SECRET: secrets.receipt,
    DISCLOSURE_SECRET: secrets.disclosure,
    MEDIA_FOLDER: `${folder}/media`,
  };
  return {
    functions,
    gateway: {
      ...functions,
      ...listening,
      PORT: String(ports.product),
      APP_URL: `http://127.0.0.1:${String(ports.app)}`,
      CLIENT_FOLDER: WEB_BUILD.clientFolder,
    },
    app: {
      ...common,
      PORT: String(ports.app),
      SERVER_FILE: WEB_BUILD.serverFile,
      API_URL: gatewayUrl(settings),
      SESSION_SECRET: secrets.session,
      OIDC_CLIENT_SECRET: secrets.client,
    },
    pump: {
      ...functions,
      CHECKPOINT_FILE: `${folder}/data/checkpoint.json`,
      SNAPSHOT_MINUTES: String(settings.snapshotMinutes),
    },
    identity: {
      ...common,
      ...listening,
      PORT: String(ports.identity),
      PRODUCT_PORT: String(ports.product),
      OIDC_CLIENT_SECRET: secrets.client,
      COOKIE_SECRET: secrets.cookie,
      SIGNING_KEY: JSON.stringify(secrets.signingKey),
    },
  };
}

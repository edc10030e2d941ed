import { join } from 'node:path';
import { Tags, type App } from 'aws-cdk-lib';
import type { Deployment } from './deployment.ts';
import { AddressStack } from './stack/address-stack.ts';
import { ApiStack } from './stack/api-stack.ts';
import { DataStack } from './stack/data-stack.ts';
import { WebStack } from './stack/web-stack.ts';
import { staticPaths } from './static-paths.ts';

export interface Peil {
  readonly data: DataStack;
  readonly address: AddressStack;
  readonly api: ApiStack;
  readonly web: WebStack;
}

/**
 * One deployment of Peil in an app, in four stacks: what must be kept, the address it is known by, and the two
 * that compute and can be thrown away.
 *
 * @param build the folder that `vite build` writes
 */
export function peil(app: App, deployment: Deployment, build: string): Peil {
  const { stage, region } = deployment;
  const name = (part: string) => `Peil-${stage}-${part}`;
  const shared = { deployment, env: { region } };
  Tags.of(app).add('product', 'peil');
  Tags.of(app).add('stage', stage);

  const data = new DataStack(app, name('Data'), {
    ...shared,
    description: 'Peil: answers, results, accounts and secrets. Keep.',
    terminationProtection: !deployment.disposable,
  });
  const address = new AddressStack(app, name('Address'), {
    ...shared,
    data,
    staticPaths: staticPaths(join(build, 'client')),
    description: 'Peil: the address that stands on posters. Keep.',
    terminationProtection: !deployment.disposable,
  });
  const api = new ApiStack(app, name('Api'), {
    ...shared,
    data,
    address,
    description: 'Peil: the routes and the jobs. Can be built anew.',
  });
  const web = new WebStack(app, name('Web'), {
    ...shared,
    data,
    address,
    build,
    description: 'Peil: the site. Can be built anew.',
  });
  return { data, address, api, web };
}

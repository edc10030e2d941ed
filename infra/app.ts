/** The CDK app: what `cdk synth` and `cdk deploy` run. */
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { deploymentOf } from './deployment.ts';
import { ROOT } from './local/folders.ts';
import { peil } from './peil.ts';

const app = new App();
peil(
  app,
  deploymentOf((key) => app.node.tryGetContext(key) as unknown),
  join(ROOT, 'web/build'),
);
app.synth();

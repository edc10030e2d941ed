import { join, resolve } from 'node:path';
import type { Duration } from 'aws-cdk-lib';
import { LogLevel, NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { Construct } from 'constructs';
import { BUNDLE } from '../bundle.ts';
import { ROOT } from '../local/folders.ts';
import { functionBase } from './function-base.ts';

export interface BundledFunctionProps {
  readonly name: string;
  /** The source file, absolute or seen from the repository's root; it exports `handler`. */
  readonly file: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeout?: Duration | undefined;
  /** In megabytes, where it takes more than most. */
  readonly memorySize?: number | undefined;
  /** Files that lie beside the module, seen from the repository's root. */
  readonly beside?: readonly string[];
}

/**
 * A function made of one source file and all it needs, in one minified module. The AWS SDK goes along, so
 * that what was tested is what runs, whatever version the runtime carries.
 */
export const bundledFunction = (
  scope: Construct,
  id: string,
  { name, file, environment, timeout, memorySize, beside = [] }: BundledFunctionProps,
): NodejsFunction =>
  new NodejsFunction(scope, id, {
    ...functionBase(scope, id, name),
    ...(timeout && { timeout }),
    ...(memorySize !== undefined && { memorySize }),
    entry: resolve(ROOT, file),
    handler: 'handler',
    projectRoot: ROOT,
    depsLockFilePath: join(ROOT, 'package-lock.json'),
    environment: { ...environment },
    bundling: {
      format: OutputFormat.ESM,
      target: BUNDLE.target,
      mainFields: [...BUNDLE.mainFields],
      externalModules: [...BUNDLE.external],
      banner: BUNDLE.banner,
      minify: true,
      commandHooks: {
        beforeBundling: () => [],
        beforeInstall: () => [],
        afterBundling: (root, out) => beside.map((each) => `cp "${root}/${each}" "${out}"`),
      },
      logLevel: LogLevel.WARNING,
    },
  });

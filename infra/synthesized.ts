/** The stacks as CloudFormation gets them, for tests: nothing is bundled and a small site stands in for the real one. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { afterAll } from 'vitest';
import { deploymentOf } from './deployment.ts';
import { LOCAL, ROOT } from './local/folders.ts';
import { peil } from './peil.ts';

export interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
}

/** Everything that a test run writes; gone when it ends. Inside the repository, as CDK bundles nothing outside. */
mkdirSync(LOCAL, { recursive: true });
const folder = mkdtempSync(join(LOCAL, 'synthesized-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Writes the least that looks like what `vite build` writes. */
function smallSite(): string {
  const build = join(folder, 'site');
  for (const part of ['server', 'client/_app/immutable']) mkdirSync(join(build, part), { recursive: true });
  for (const file of [
    'server/index.js',
    'client/icon.svg',
    'client/icon.svg.br',
    'client/_app/immutable/a.js',
  ])
    writeFileSync(join(build, file), '');
  return build;
}

/**
 * @param context what `-c key=value` would give, over what `cdk.json` says
 * @returns the four templates, by stack
 */
export function synthesized(context: Readonly<Record<string, unknown>> = {}) {
  const { context: flags } = JSON.parse(readFileSync(join(ROOT, 'cdk.json'), 'utf8')) as {
    context: Record<string, unknown>;
  };
  const app = new App({
    outdir: join(folder, 'out'),
    context: { ...flags, 'aws:cdk:bundling-stacks': [], ...context },
  });
  const stacks = peil(
    app,
    deploymentOf((key) => app.node.tryGetContext(key) as unknown),
    smallSite(),
  );
  return {
    data: Template.fromStack(stacks.data),
    address: Template.fromStack(stacks.address),
    api: Template.fromStack(stacks.api),
    web: Template.fromStack(stacks.web),
  };
}

/** The resources of a type, or all of them. */
export const resources = (template: Template, type?: string): Resource[] =>
  Object.values((template.toJSON()['Resources'] ?? {}) as Record<string, Resource>).filter(
    (resource) => type === undefined || resource.Type === type,
  );

export interface Statement {
  readonly Action: string | string[];
  readonly Effect: 'Allow' | 'Deny';
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

/** What a policy says, for a role as for a bucket. */
export const statementsOf = ({ Properties }: Resource): Statement[] =>
  (Properties['PolicyDocument'] as { Statement: Statement[] }).Statement;

export const actionsOf = ({ Action }: Statement): string[] => [Action].flat();

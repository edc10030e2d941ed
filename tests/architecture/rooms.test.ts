import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from './repository.ts';

const require = createRequire(import.meta.url);
const { forbidden, options } = require('../../.dependency-cruiser.cjs') as {
  forbidden: NonNullable<IFlattenedRuleSet['forbidden']>;
  options: ICruiseOptions;
};
const ROOMS = ['shared', 'functions', 'infra', 'tests', 'web'];

async function violations(baseDir: string): Promise<{ rule: string; from: string; to: string }[]> {
  const { output } = await cruise(ROOMS, { ...options, baseDir, ruleSet: { forbidden }, validate: true });
  return (output as ICruiseResult).summary.violations.map(({ rule, from, to }) => ({
    rule: rule.name,
    from,
    to,
  }));
}

test('no room looks into another that it may not look into', { timeout: 60_000 }, async () => {
  expect(await violations(ROOT)).toEqual([]);
});

/** One line that each rule must catch: rule, file, what it imports. */
const OFFENCES: readonly (readonly [string, string, string])[] = [
  ['no-circle', 'shared/plan/one.ts', './two.ts'],
  ['shared-is-pure', 'shared/plan/clock.ts', 'node:process'],
  ['results-are-pure', 'shared/results/lottery.ts', 'node:crypto'],
  ['questionnaire-knows-nobody', 'shared/questionnaire/early.ts', '../results/counted.ts'],
  ['interview-knows-only-the-questionnaire', 'shared/interview/wired.ts', '../contract/route.ts'],
  ['xlsform-knows-only-the-questionnaire', 'shared/xlsform/wired.ts', '../contract/route.ts'],
  ['web-reaches-data-through-the-client', 'web/src/lib/shortcut.ts', '../../../functions/store/keys.ts'],
  ['functions-know-shared-only', 'functions/job/paint.ts', '../../web/src/lib/colour.ts'],
  ['store-looks-down-only', 'functions/store/asks.ts', '../middleware/session.ts'],
  ['only-the-store-knows-dynamodb', 'functions/http/direct.ts', '@aws-sdk/client-dynamodb'],
  ['infra-takes-data-only', 'infra/stack/runs.ts', '../../functions/store/keys.ts'],
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'peil-rooms-'));
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('tsconfig.base.json', '{}');
  write('tests/empty.ts', '');
  const sdk = 'node_modules/@aws-sdk/client-dynamodb';
  write(`${sdk}/package.json`, '{ "name": "@aws-sdk/client-dynamodb", "main": "index.js" }');
  write(`${sdk}/index.js`, 'exports.here = 1;');
  write('shared/plan/two.ts', "export * from './one.ts';");
  for (const path of [
    'shared/results/counted.ts',
    'shared/contract/route.ts',
    'functions/store/keys.ts',
    'functions/middleware/session.ts',
    'web/src/lib/colour.ts',
  ])
    write(path, 'export const here = 1;');
  for (const [, from, to] of OFFENCES) write(from, `export * from '${to}';`);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('each rule catches the line it is there for', { timeout: 60_000 }, async () => {
  const caught = await violations(folder);
  for (const [rule, from] of OFFENCES)
    expect(caught, rule).toContainEqual(expect.objectContaining({ rule, from }));
});

test('every rule has a line here that it catches', () => {
  expect(OFFENCES.map(([rule]) => rule).sort()).toEqual(forbidden.map(({ name }) => name).sort());
});

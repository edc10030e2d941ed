import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import {
  accountKey,
  AUDIT_COUNTER,
  auditKey,
  blockKey,
  directoryKey,
  fieldworkKey,
  foldedKey,
  headKey,
  latestKey,
  ledgerKey,
  snapshotKey,
  surveyKey,
} from '#functions/store/keys.ts';
import type { RouteName } from '#shared/contract/routes.ts';
import { handlerFile } from './handler-file.ts';
import { ROOT } from './local/folders.ts';
import {
  APPEND_ONLY,
  FOR_ADMINISTRATORS,
  OTHER_PERMISSIONS,
  ROUTE_PERMISSIONS,
  type Permission,
  type Verb,
} from './permission.ts';

const VERB_OF_CALL: Readonly<Record<string, Verb>> = {
  getItem: 'read',
  getItems: 'read',
  queryItems: 'read',
  putItem: 'put',
  deleteItem: 'delete',
  countUp: 'add',
  raiseNumbers: 'add',
};
const VERB_OF_WRITE: Readonly<Record<string, Verb>> = {
  put: 'put',
  key: 'add',
  remove: 'delete',
  check: 'check',
};

/**
 * What a function does with tables, read from its own code: the bundle keeps only what the function can reach,
 * and in it the store names the table in each call and each write.
 */
async function usedBy(file: string): Promise<{
  uses: Set<string>;
  media: Set<string>;
  receipts: boolean;
  disclosure: boolean;
  attacks: boolean;
}> {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, file)],
    absWorkingDir: ROOT,
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    external: ['@aws-sdk/*', '@middy/*', 'jose', 'zod'],
    logLevel: 'error',
  });
  const code = outputFiles[0]?.text ?? '';
  const uses = new Set<string>();
  for (const [call, name = '', table] of code.matchAll(
    /(?<!function\*? )\b(getItems?|queryItems|putItem|deleteItem|countUp|raiseNumbers)\d*\(\s*(?:"(\w+)")?/g,
  )) {
    if (table === undefined)
      throw new Error(`${file}: ${call} does not say which table; no permission follows`);
    uses.add(`${table} ${String(VERB_OF_CALL[name])}`);
  }
  for (const [, table = '', write = ''] of code.matchAll(/table: "(\w+)",\s*(\w+):/g))
    uses.add(`${table} ${String(VERB_OF_WRITE[write])}`);
  const media = new Set(
    [...code.matchAll(/(?<!function )\b(put|delete)File\(/g)].map(([, verb]) => String(verb)),
  );
  return {
    uses,
    media,
    receipts: code.includes('RECEIPT_SECRET'),
    disclosure: code.includes('DISCLOSURE_SECRET'),
    attacks: code.includes('highs.wasm'),
  };
}

const granted = ({ tables }: Permission): Set<string> =>
  new Set(Object.entries(tables).flatMap(([table, verbs]) => verbs.map((verb) => `${table} ${verb}`)));

const FUNCTIONS: [string, Permission][] = [
  ...(Object.keys(ROUTE_PERMISSIONS) as RouteName[]).map((name): [string, Permission] => [
    handlerFile(name),
    ROUTE_PERMISSIONS[name],
  ]),
  ...Object.entries(OTHER_PERMISSIONS),
];

test.each(FUNCTIONS)('%s may do what its code does, and nothing more', async (file, permission) => {
  const { uses, media, receipts, disclosure, attacks } = await usedBy(file);
  expect(granted(permission)).toEqual(uses);
  expect(new Set<string>(permission.media ?? [])).toEqual(media);
  expect(permission.receipts ?? false).toBe(receipts);
  expect(permission.disclosure ?? false).toBe(disclosure);
  expect(permission.attacks ?? false).toBe(attacks);
});

test('nobody changes an entry of the audit or takes one away, and only its page reads them and the names of accounts', () => {
  const matches = (pk: string, patterns: readonly string[]): boolean =>
    patterns.some((pattern) => new RegExp(`^${pattern.replace('*', '.*')}$`).test(pk));
  expect(matches(auditKey('2027-03-01', 1).pk, APPEND_ONLY)).toBe(true);
  // What is counted up is no entry.
  expect(matches(AUDIT_COUNTER.pk, APPEND_ONLY)).toBe(false);
  expect(matches(accountKey('a').pk, FOR_ADMINISTRATORS)).toBe(true);
  expect(matches(surveyKey('noden').pk, FOR_ADMINISTRATORS)).toBe(false);
  const readers = FUNCTIONS.filter(([, { audit }]) => audit).map(([file]) => file);
  expect(readers).toEqual([handlerFile('readAudit')]);
});

test('of the results a council reads published snapshots, and not what they are counted from', () => {
  const patterns = (ROUTE_PERMISSIONS.readSnapshot.partitions ?? []).map(
    (pattern) => new RegExp(`^${pattern.replace('*', '.*')}$`),
  );
  const mayRead = (pk: string) => patterns.some((pattern) => pattern.test(pk));
  expect(mayRead(latestKey('noden').pk)).toBe(true);
  expect(mayRead(snapshotKey('noden', 1, 0).pk)).toBe(true);
  const generation = { survey: 'noden', mode: 'real', number: 1 };
  for (const key of [
    headKey('noden', 'real'),
    fieldworkKey(generation),
    foldedKey(generation, 'a1'),
    blockKey(generation, 'NEW#1'),
    directoryKey(generation, 'MERGED#1'),
  ])
    expect(mayRead(key.pk)).toBe(false);
  expect(mayRead(ledgerKey('noden', 'real', 0).pk)).toBe(false);
});

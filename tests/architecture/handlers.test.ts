import { expect, test } from 'vitest';
import { handlerFile } from '#infra/handler-file.ts';
import { OTHER_PERMISSIONS } from '#infra/permission.ts';
import { ROUTES } from '#shared/contract/routes.ts';
import { files, read } from './repository.ts';

/** Leads the local gateway to the handlers; Lambda loads each by its own file. */
const INDEX = 'functions/http/handlers.ts';

const inFolder = (folder: string) =>
  files()
    .filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .sort();

/** What AWS calls, and not what it is made of. */
const isEntry = (path: string): boolean => /^export (async function|const) handler\b/m.test(read(path));

test('every route of the contract has its handler file, and every handler file its route', () => {
  const expected = Object.keys(ROUTES).map(handlerFile);
  expect(inFolder('functions/http').filter((path) => path !== INDEX)).toEqual(expected.sort());
});

test('the local gateway knows exactly the routes of the contract', async () => {
  const { handlers } = await import('#functions/http/handlers.ts');
  expect(Object.keys(handlers).sort()).toEqual(Object.keys(ROUTES).sort());
});

test('every stream consumer and job runs on AWS too', () => {
  const deployed = Object.keys(OTHER_PERMISSIONS);
  const entries = [...inFolder('functions/stream'), ...inFolder('functions/job')].filter(isEntry);
  expect(entries.sort()).toEqual(deployed.sort());
});

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { LOCAL } from './folders.ts';

/**
 * The real DynamoDB Local 1.25.1 ships inside this npm package. As a dependency it would bring 290 packages;
 * packed on its own it brings the emulator alone. The hash pins what is unpacked, whatever registry sends it.
 */
const PACKAGE = 'amplify-dynamodb-simulator@2.9.30';
const INTEGRITY =
  'sha512-xTeeRLvzEfqyd5lh3bH4c0kHvSHHmmhD5ZDsHFKAQ5g2Zl6JqlFdutaQhCLHzxEp6Ry1o7TB6niIoXuQAnSewQ==';

const FOLDER = `${LOCAL}/emulator`;
const run = promisify(execFile);

/**
 * The folder that holds `DynamoDBLocal.jar`, fetched with `npm pack` when it is not there yet (57 MB, once).
 * Several processes may call this at the same time: each unpacks aside, and the first to rename wins.
 *
 * @throws when npm cannot fetch the package, or when it is not the package that is expected.
 */
export async function emulatorFolder(): Promise<string> {
  if (await isEmulatorThere()) return FOLDER;
  await mkdir(LOCAL, { recursive: true });
  const aside = await mkdtemp(`${LOCAL}/emulator-`);
  try {
    await fetchInto(aside);
    await rename(`${aside}/package/emulator`, FOLDER).catch(async (reason: unknown) => {
      if (!(await isEmulatorThere())) throw reason; // another process was first otherwise
    });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return FOLDER;
}

async function fetchInto(folder: string): Promise<void> {
  // npm is a script file on Windows, which only a shell starts.
  const shell = process.platform === 'win32';
  await run('npm', ['pack', PACKAGE, '--pack-destination', '.', '--silent'], { cwd: folder, shell });
  const archive = `${folder}/${PACKAGE.replace('@', '-')}.tgz`;
  const integrity = `sha512-${createHash('sha512')
    .update(await readFile(archive))
    .digest('base64')}`;
  if (integrity !== INTEGRITY) {
    throw new Error(
      `${PACKAGE} is not the package that was pinned: it has ${integrity}. Nothing was unpacked.`,
    );
  }
  await run('tar', ['-xzf', archive], { cwd: folder });
}

/** Whether it has been fetched before. */
export const isEmulatorThere = (): Promise<boolean> =>
  access(`${FOLDER}/DynamoDBLocal.jar`).then(
    () => true,
    () => false,
  );

import { exportJWK, generateKeyPair } from 'jose';
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod';

/** What must stay the same between starts: receipts and sessions of before depend on it. */
const Secrets = z.object({
  receipt: z.string(),
  session: z.string(),
  client: z.string(),
  cookie: z.string(),
  /** The private key that signs ID tokens, as a JSON Web Key. */
  signingKey: z.record(z.string(), z.unknown()),
});
export type Secrets = z.infer<typeof Secrets>;

/**
 * The secrets in a file that only its owner can read; made at the first start.
 *
 * @throws when the file exists but does not hold them: making others would orphan every receipt.
 */
export async function readSecrets(file: string): Promise<Secrets> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (reason) {
    if ((reason as NodeJS.ErrnoException).code !== 'ENOENT') throw reason;
    return make(file);
  }
  try {
    return Secrets.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(
      `${file} is damaged. Put back a copy, or remove it together with the data beside it to start anew.`,
      { cause },
    );
  }
}

async function make(file: string): Promise<Secrets> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const fresh = (): string => randomBytes(32).toString('base64url');
  const secrets: Secrets = {
    receipt: fresh(),
    session: fresh(),
    client: fresh(),
    cookie: fresh(),
    signingKey: {
      ...(await exportJWK(privateKey)),
      kid: randomBytes(8).toString('hex'),
      alg: 'RS256',
      use: 'sig',
    },
  };
  await mkdir(dirname(file), { recursive: true });
  // Written aside and renamed, so that a crash leaves no half a file.
  await writeFile(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return secrets;
}

import { exportJWK, generateKeyPair } from 'jose';
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod';

/** What must stay the same between starts: receipts and sessions of before depend on it. */
const Secrets = z.object({
  receipt: z.string(),
  /** Keys the noise in published counts. */
  disclosure: z.string(),
  session: z.string(),
  client: z.string(),
  cookie: z.string(),
  /** The private key that signs ID tokens, as a JSON Web Key. */
  signingKey: z.record(z.string(), z.unknown()),
});
export type Secrets = z.infer<typeof Secrets>;

/** What an earlier start may have kept: before counts had noise, there was no secret for it. */
const Held = Secrets.partial({ disclosure: true });

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
    const held = Held.parse(JSON.parse(text));
    if (held.disclosure !== undefined) return Secrets.parse(held);
    return await write(file, { ...held, disclosure: fresh() });
  } catch (cause) {
    throw new Error(
      `${file} is damaged. Put back a copy, or remove it together with the data beside it to start anew.`,
      { cause },
    );
  }
}

async function make(file: string): Promise<Secrets> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return write(file, {
    receipt: fresh(),
    disclosure: fresh(),
    session: fresh(),
    client: fresh(),
    cookie: fresh(),
    signingKey: {
      ...(await exportJWK(privateKey)),
      kid: randomBytes(8).toString('hex'),
      alg: 'RS256',
      use: 'sig',
    },
  });
}

const fresh = (): string => randomBytes(32).toString('base64url');

async function write(file: string, secrets: Secrets): Promise<Secrets> {
  await mkdir(dirname(file), { recursive: true });
  // Written aside and renamed, so that a crash leaves no half a file.
  await writeFile(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return secrets;
}

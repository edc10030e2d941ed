import type { Client } from '#shared/contract/client.ts';
import { canProve, prove } from './prove.ts';

/** The proof with which an interview that waited on this device is sent; `undefined` where there is none to be had. */
export async function proveReceipt(
  client: Pick<Client, 'readChallenge'>,
  channel: string,
  receipt: string,
): Promise<string | undefined> {
  if (!canProve()) return undefined;
  const challenge = await client.readChallenge({ channel, receipt });
  return challenge.ok ? prove(challenge.output) : undefined;
}

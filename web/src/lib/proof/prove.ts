import address from './solve-challenge.ts?worker&url';
import type { Challenge, Proof } from '#shared/contract/challenge.ts';

/** Whether this browser can work for a proof: over a safe connection, and with workers. */
export const canProve = (): boolean =>
  'Worker' in globalThis && (globalThis.crypto as { readonly subtle?: SubtleCrypto }).subtle !== undefined;

/** The proof for a challenge, as it is sent; `undefined` when this browser does not find it. */
export function prove(challenge: Challenge): Promise<string | undefined> {
  const worker = new Worker(address, { type: 'module' });
  return new Promise((resolve) => {
    const end = (proof?: string): void => {
      worker.terminate();
      resolve(proof);
    };
    worker.onerror = () => {
      end();
    };
    worker.onmessage = ({ data }: MessageEvent<Proof['solution'] | null>) => {
      end(
        data
          ? JSON.stringify({
              challenge,
              solution: { counter: data.counter, derivedKey: data.derivedKey },
            } satisfies Proof)
          : undefined,
      );
    };
    worker.postMessage(challenge);
  });
}

import type { WireResponse } from '../http-event.ts';

/** How long a part may take to say that it is there. */
const PATIENCE_MS = 2000;

/**
 * Asks each part whether it answers: 200 when all do, else 503, with the state of each in the body. Any answer
 * below 500 counts: the emulator refuses what is not signed, and that is an answer.
 */
export async function health(parts: Readonly<Record<string, string>>): Promise<WireResponse> {
  const states = await Promise.all(
    Object.entries(parts).map(async ([name, url]) => {
      const response = await fetch(url, {
        signal: AbortSignal.timeout(PATIENCE_MS),
        redirect: 'manual',
      }).catch(() => undefined);
      await response?.body?.cancel();
      return [name, response !== undefined && response.status < 500] as const;
    }),
  );
  const healthy = states.every(([, up]) => up);
  return {
    status: healthy ? 200 : 503,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    body: Buffer.from(
      JSON.stringify({
        status: healthy ? 'up' : 'down',
        parts: Object.fromEntries(states.map(([name, up]) => [name, up ? 'up' : 'down'])),
      }),
    ),
  };
}

import process from 'node:process';

/** A part that runs: what to do so that it ends in good order. */
export interface RunningPart {
  stop(): Promise<void>;
}

/** How long a part may take to finish what it is doing. */
const GRACE_MS = 8000;

/**
 * Runs this process as one part of the product: tells the supervisor when it is ready, ends in good order on
 * SIGTERM and SIGINT, and ends too when the supervisor is gone, however that went (the channel to it closes).
 */
export async function runPart(start: () => Promise<RunningPart>): Promise<void> {
  const running: { part?: RunningPart } = {};
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(0), GRACE_MS).unref();
    void Promise.resolve(running.part?.stop())
      .catch((reason: unknown) => {
        console.error(reason);
      })
      .finally(() => process.exit(0));
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  process.on('disconnect', end);
  // A reader of our output that is gone is no reason to fail halfway through a request.
  process.stdout.on('error', end);
  process.stderr.on('error', end);
  running.part = await start();
  process.send?.('ready');
}

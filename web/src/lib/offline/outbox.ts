import { createClient, type Client } from '#shared/contract/client.ts';
import { forgetKept, keep, keepFirst, readAllKept, type Handed } from './device-store.ts';

/** What the outbox asks of the server. */
export type Sender = Pick<Client, 'submitResponse' | 'deleteDraft'>;

/**
 * Puts a finished interview in the outbox. The first one under a code stays: a second press and a second tab
 * change nothing.
 */
export const handIn = (entry: Omit<Handed, 'sent' | 'receipt'>): Promise<boolean> =>
  keepFirst('outbox', { ...entry, sent: false, receipt: entry.code });

/** How many finished interviews wait on this device. */
export const countWaiting = async (): Promise<number> =>
  (await readAllKept('outbox')).filter(({ sent }) => !sent).length;

/**
 * Sends what waits, each under its own code on every try, so that the server knows a repetition. One tab at a time.
 * What the server does not take for now stays and is tried again; only what a resident deleted by its code, or what
 * ends kindly without being stored, goes away. Gives how many still wait.
 */
export function sendWaiting(sender: Sender = createClient({ baseUrl: '' })): Promise<number> {
  const send = async (): Promise<number> => {
    for (const entry of await readAllKept('outbox')) if (!entry.sent) await sendOne(entry, sender);
    return countWaiting();
  };
  // Browsers have locks where the page came over a safe connection; without them the code alone keeps it one.
  return 'locks' in navigator ? navigator.locks.request('peil-outbox', send) : send();
}

async function sendOne(entry: Handed, sender: Sender): Promise<void> {
  const { code, channel, shared, response } = entry;
  if (!response) return;
  const outcome = await sender.submitResponse({
    channel,
    receipt: code,
    ...response,
    // A device goes from hand to hand only where somebody helps.
    ...(shared && { assisted: true }),
  });
  if (outcome.ok) {
    if (shared) await forgetKept('outbox', code);
    else await keep('outbox', { ...entry, sent: true, receipt: outcome.output.receipt, response: undefined });
    // It has done its work. Should this fail, the draft vanishes by itself.
    await sender.deleteDraft({ receipt: code });
  } else if (outcome.problem.key === 'erasedReceipt' || outcome.problem.key === 'screenedOut') {
    await forgetKept('outbox', code);
  }
}

/** While something waits although there is a network, it is tried again after this time, in milliseconds. */
const AGAIN = 20_000;

/**
 * Sends what waits now, whenever the network comes back, and whenever the page is looked at again: the only
 * moments that every browser tells.
 *
 * @param say is told how many still wait.
 */
export function watchOutbox(say: (waiting: number) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const attempt = (): void => {
    clearTimeout(timer);
    sendWaiting().then(
      (waiting) => {
        say(waiting);
        if (waiting > 0 && navigator.onLine) timer = setTimeout(attempt, AGAIN);
      },
      () => {
        // The browser keeps nothing for this page: then nothing waits.
      },
    );
  };
  addEventListener('online', attempt);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') attempt();
  });
  attempt();
}

import { createClient, type Client } from '#shared/contract/client.ts';
import type { SealingKey, Submission } from '#shared/contract/submission.ts';
import { forgetKept, keep, keepFirst, readAllKept, readKept, type Handed } from './device-store.ts';
import { isRefusal } from './refusal.ts';
import { canSeal, seal } from './seal.ts';

/** What the outbox asks of the server. */
export type Sender = Pick<Client, 'submitResponse' | 'submitSealed' | 'deleteDraft' | 'readChallenge'>;

/**
 * Puts a finished interview in the outbox. The first one under a code stays: a second press and a second tab
 * change nothing. It is sealed to the key of its survey where the browser can.
 */
export async function handIn(
  entry: Omit<Handed, 'sent' | 'receipt' | 'sealed'>,
  to?: { readonly survey: string; readonly key: SealingKey },
): Promise<boolean> {
  const handed = { ...entry, sent: false, receipt: entry.code };
  const submission = submissionOf(handed);
  if (!to || !submission || !canSeal()) return keepFirst('outbox', handed);
  const content = await seal(JSON.stringify(submission), to.key);
  return keepFirst('outbox', { ...handed, response: undefined, sealed: { survey: to.survey, content } });
}

function submissionOf({ code, channel, shared, response, invitation }: Handed): Submission | undefined {
  if (!response) return undefined;
  return {
    channel,
    receipt: code,
    ...response,
    // A device goes from hand to hand only where somebody helps.
    ...(shared && { assisted: true }),
    ...(invitation !== undefined && { invitation }),
  };
}

/** Those that the server does not take: they stay until somebody decides about them. */
export const readRefused = async (): Promise<Handed[]> =>
  (await readAllKept('outbox')).filter(({ sent, refusal }) => !sent && refusal !== undefined);

/** Lets a refused one be sent once more, with what waits: with another invitation where that was what was wrong. */
export async function retryRefused(code: string, invitation?: string): Promise<number> {
  const entry = await readKept('outbox', code);
  if (entry?.refusal)
    await keep('outbox', { ...entry, refusal: undefined, invitation: invitation ?? entry.invitation });
  return sendWaiting();
}

/** How many finished interviews wait on this device, refused ones among them. */
export const countWaiting = async (): Promise<number> =>
  (await readAllKept('outbox')).filter(({ sent }) => !sent).length;

/**
 * Sends what waits, each under its own code on every try, so that the server knows a repetition. One tab at a time.
 * What the server does not take for now stays and is tried again; what it refuses for good stays with its reason; only
 * what a resident deleted by its code, or what ends kindly without being stored, goes away. Gives how many still wait.
 */
export function sendWaiting(sender: Sender = createClient({ baseUrl: '' })): Promise<number> {
  const send = async (): Promise<number> => {
    for (const entry of await readAllKept('outbox'))
      if (!entry.sent && !entry.refusal) await sendOne(entry, sender);
    return countWaiting();
  };
  // Browsers have locks where the page came over a safe connection; without them the code alone keeps it one.
  return 'locks' in navigator ? navigator.locks.request('peil-outbox', send) : send();
}

async function hand(entry: Handed, sender: Sender, proof?: string) {
  const { sealed, invitation } = entry;
  const proved = proof === undefined ? {} : { proof };
  if (sealed)
    return sender.submitSealed({
      survey: sealed.survey,
      sealed: sealed.content,
      ...(invitation !== undefined && { invitation }),
      ...proved,
    });
  const submission = submissionOf(entry);
  return submission && sender.submitResponse({ ...submission, ...proved });
}

async function sendOne(entry: Handed, sender: Sender): Promise<void> {
  const { code, channel, shared } = entry;
  let outcome = await hand(entry, sender);
  // Work is done only where answers without it wait: a phone that just came back has better to do.
  if (outcome && !outcome.ok && outcome.problem.key === 'tooManyNow') {
    const { proveReceipt } = await import('#lib/proof/prove-receipt.ts');
    const proof = await proveReceipt(sender, channel, code);
    if (proof !== undefined) outcome = await hand(entry, sender, proof);
  }
  if (!outcome) return;
  if (outcome.ok) {
    if (shared) await forgetKept('outbox', code);
    else
      await keep('outbox', {
        ...entry,
        sent: true,
        receipt: outcome.output.receipt,
        response: undefined,
        sealed: undefined,
        invitation: undefined,
      });
    // It has done its work. Should this fail, the draft vanishes by itself.
    await sender.deleteDraft({ receipt: code });
  } else if (outcome.problem.key === 'erasedReceipt' || outcome.problem.key === 'screenedOut') {
    await forgetKept('outbox', code);
  } else if (isRefusal(outcome.problem.key)) {
    await keep('outbox', { ...entry, refusal: outcome.problem.key });
  }
}

/**
 * While something waits although there is a network, it is tried again after this time, in milliseconds; each time
 * twice as long, up to `LONGEST`, so that a server in trouble is left in peace.
 */
const AGAIN = 20_000;
const LONGEST = 640_000;

/**
 * Sends what waits now, whenever the network comes back, and whenever the page is looked at again: the only
 * moments that every browser tells.
 *
 * @param say is told how many still wait.
 */
export function watchOutbox(say: (waiting: number) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = AGAIN;
  const again = (): void => {
    pause = Math.min(pause * 2, LONGEST);
    attempt();
  };
  const soon = (): void => {
    pause = AGAIN;
    attempt();
  };
  const attempt = (): void => {
    clearTimeout(timer);
    sendWaiting().then(
      (waiting) => {
        say(waiting);
        if (waiting > 0 && navigator.onLine) timer = setTimeout(again, pause);
      },
      () => {
        // The browser keeps nothing for this page: then nothing waits.
      },
    );
  };
  addEventListener('online', soon);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') soon();
  });
  attempt();
}

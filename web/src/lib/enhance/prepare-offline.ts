import { forgetKept, keep, readKept, type DeviceDraft } from '#lib/offline/device-store.ts';
import { watchOutbox } from '#lib/offline/outbox.ts';
import { message, type Message } from '#lib/messages/message.ts';
import { createClient } from '#shared/contract/client.ts';

/**
 * Makes this device ready to go on without network: it keeps the interview as it stands, and the page that goes on
 * with it (`/s/<channel>/offline`), and sends what waits from before. Where a browser cannot, nothing changes.
 */
export async function prepareOffline(): Promise<void> {
  const channel = /^\/s\/([^/]+)/.exec(location.pathname)?.[1];
  if (channel === undefined || !('serviceWorker' in navigator)) return;
  watchOutbox(sayWaiting);
  const form = document.querySelector<HTMLFormElement>('form[data-interview], form[data-send]');
  const ready = { draft: false };
  if (form) goOnOffline(form, channel, ready);

  await navigator.serviceWorker.register('/service-worker.js', { scope: '/s/' });
  if (document.querySelector('[data-receipt]')) await forgetKept('drafts', channel);
  if (!form) return;
  if (await handBack(channel)) return;
  const draft = await fetchDraft(channel);
  if (!draft) {
    await forgetKept('drafts', channel);
    return;
  }
  await keep('drafts', draft);
  ready.draft = true;
  // Who saves data gets no copy for a day without network: it weighs more than the form itself.
  if ((navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true) return;
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({
    keep: [
      // The language that is used first; the others so that it can be changed without network.
      ...[draft.language, ...otherLanguages()].map((tag) => `/s/${channel}/offline?lang=${tag}`),
      `/api/surveys/${draft.survey}/versions/${String(draft.version)}`,
    ],
  });
}

/** Those in which this page is offered beside its own. */
const otherLanguages = (): string[] =>
  [...document.querySelectorAll<HTMLButtonElement>('button[value^="language:"]')].map(({ lang }) => lang);

/** Without network a page is not sent: the interview goes on here, with what was just typed. */
function goOnOffline(form: HTMLFormElement, channel: string, ready: { readonly draft: boolean }): void {
  form.addEventListener('submit', (event) => {
    if (navigator.onLine || !ready.draft || !navigator.serviceWorker.controller) return;
    event.preventDefault();
    const button = event.submitter instanceof HTMLButtonElement ? event.submitter.value : '';
    location.assign(`/s/${channel}/offline#${button === 'back' || button === 'send' ? button : 'next'}`);
  });
}

/** The interview went on here without network: its answers go to the server before its pages do. */
async function handBack(channel: string): Promise<boolean> {
  const here = await readKept('drafts', channel);
  if (!here?.taken || !here.known) return false;
  const { code, version, language, page, answers } = here;
  const done = await readKept('outbox', code);
  if (done) return false;
  const saved = await createClient({ baseUrl: '' }).saveDraft({
    receipt: code,
    channel,
    version,
    language,
    page,
    answers,
  });
  if (!saved.ok) return false;
  await keep('drafts', { ...here, taken: false });
  location.replace(`/s/${channel}/${page}`);
  return true;
}

async function fetchDraft(channel: string): Promise<DeviceDraft | undefined> {
  const response = await fetch(`/s/${channel}/draft`, { headers: { accept: 'application/json' } });
  if (!response.ok) return undefined;
  const draft = (await response.json()) as Omit<DeviceDraft, 'page' | 'known' | 'taken'>;
  const page = location.pathname.split('/').at(-1) ?? '1';
  return { ...draft, page, known: true, taken: false };
}

function sayWaiting(count: number): void {
  const place = document.querySelector<HTMLElement>('[data-waiting]');
  if (!place) return;
  const said = place.querySelector<HTMLElement>('.waiting') ?? document.createElement('p');
  const waiting = JSON.parse(place.dataset['waiting'] ?? '""') as Message;
  const catalogue = { language: document.documentElement.lang, texts: { waiting } };
  said.className = 'waiting';
  said.setAttribute('role', 'status');
  said.textContent = count === 0 ? '' : message(catalogue, 'waiting', { count });
  said.hidden = count === 0;
  if (count > 0) place.prepend(said);
}

/**
 * Keeps what an interview needs to go on without network: the page that runs it, its script and styles, and the
 * published version. Never a page with answers: those come from the network or not at all.
 */
interface Extended extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetched extends Extended {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Told extends Extended {
  readonly data: { readonly keep?: readonly string[] } | null;
}
/** Of the worker's own scope only what is used here; its types and those of a page do not go together. */
interface Worker {
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  addEventListener(kind: 'install' | 'activate', then: (event: Extended) => void): void;
  addEventListener(kind: 'fetch', then: (event: Fetched) => void): void;
  addEventListener(kind: 'message', then: (event: Told) => void): void;
}
const worker = globalThis as unknown as Worker;

const CACHE = 'peil-1';
/** What never changes under its address. */
const FIXED = /^\/(_app\/immutable\/|media\/|api\/surveys\/[^/]+\/versions\/\d+$)/;
/** The files of recordings and pictures, as a page names them. */
const MEDIA = /\b[0-9a-f]{32}\.(?:mp3|aac|m4a|ogg|webm|png|jpg|webp)\b/g;
/** The pages that hold no answers and run the interview on the device. */
const SHELL = /^\/s\/[^/]+\/(offline|tablet)$/;

worker.addEventListener('install', (event) => {
  event.waitUntil(worker.skipWaiting());
});
worker.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name !== CACHE) await caches.delete(name);
      await worker.clients.claim();
    })(),
  );
});

worker.addEventListener('message', (event) => {
  const addresses = event.data?.keep;
  if (addresses) event.waitUntil(Promise.all(addresses.map((address, at) => keepAddress(address, at === 0))));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.method === 'GET' && FIXED.test(url.pathname)) event.respondWith(fixed(request));
  else if (request.mode === 'navigate' && url.pathname.startsWith('/s/'))
    event.respondWith(page(request, url));
});

async function fixed(request: Request): Promise<Response> {
  const kept = await caches.match(request.url);
  return kept ?? fetch(request);
}

/** A page from the network. Without it the interview goes on in the page that runs on the device. */
async function page(request: Request, url: URL): Promise<Response> {
  try {
    const response = await fetch(request);
    if (SHELL.test(url.pathname) && response.ok) await put(url.pathname + url.search, response.clone(), true);
    return response;
  } catch (reason) {
    const channel = url.pathname.split('/')[2] ?? '';
    const cache = await caches.open(CACHE);
    if (SHELL.test(url.pathname)) {
      const kept =
        (await cache.match(request.url)) ?? (await cache.match(request.url, { ignoreSearch: true }));
      if (kept) return kept;
      throw reason;
    }
    const shell = `/s/${channel}/offline`;
    if (!(await cache.match(shell, { ignoreSearch: true }))) throw reason;
    return Response.redirect(`${shell}${request.method === 'POST' ? '#next' : ''}`, 303);
  }
}

/**
 * Keeps a page with all that it loads, or a version.
 *
 * @param current the page in the language that is used: fetched anew each time, and what opens when no language is
 *   said.
 */
async function keepAddress(address: string, current = false): Promise<void> {
  const cache = await caches.open(CACHE);
  const { pathname } = new URL(address, location.origin);
  if (!current && (await cache.match(address))) return;
  const response = await fetch(address);
  if (!response.ok) return;
  await put(address, response.clone(), current);
  if (!SHELL.test(pathname)) return;
  const html = await response.text();
  const parts = new Set(
    [...html.matchAll(/(?:src|href)="(\/_app\/immutable\/[^"]+)"/g)].map(([, part]) => part ?? ''),
  );
  // A tablet of an outreach worker has them with it. A resident's own phone fetches what is asked for.
  if (pathname.endsWith('/tablet')) for (const [file] of html.matchAll(MEDIA)) parts.add(`/media/${file}`);
  await Promise.all([...parts].map((part) => keepAddress(part)));
}

/** Keeps a reply, and a page in the language that is used also under its address without one. */
async function put(address: string, response: Response, current: boolean): Promise<void> {
  const cache = await caches.open(CACHE);
  const { pathname } = new URL(address, location.origin);
  if (current && pathname !== address && pathname.endsWith('/offline'))
    await cache.put(pathname, response.clone());
  await cache.put(address, response);
}

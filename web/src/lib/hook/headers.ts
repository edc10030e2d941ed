import type { Handle } from '@sveltejs/kit/hooks';

/**
 * The headers that keep a resident safe. `same-origin` and not `no-referrer`: with the latter a browser sends
 * `Origin: null` with a form and SvelteKit refuses it. Pages are not kept anywhere unless they say so, since
 * most of them hold answers or figures of one account. The content policy stands in vite.config.ts.
 */
export const headers: Handle = async ({ event, resolve }) => {
  const response = await resolve(event);
  const set = (name: string, value: string) => {
    if (!response.headers.has(name)) response.headers.set(name, value);
  };
  set('cache-control', 'no-store');
  set('referrer-policy', 'same-origin');
  set('x-content-type-options', 'nosniff');
  set('x-frame-options', 'DENY');
  set('cross-origin-opener-policy', 'same-origin');
  set('cross-origin-resource-policy', 'same-origin');
  set('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
  set('x-robots-tag', 'noindex');
  if (event.url.protocol === 'https:') set('strict-transport-security', 'max-age=31536000');
  return response;
};

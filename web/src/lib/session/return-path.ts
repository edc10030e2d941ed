/** Where one comes back to when nothing else was asked. */
const HOME = '/';
/** Only to tell a path from an address of somebody else; it is never called. */
const HERE = 'https://peil.invalid';

/**
 * The path to come back to after signing in, from what stood in the address: only a path of this site, so that
 * a link cannot send somebody who just signed in to another one. Anything else gives the home page.
 */
export function returnPath(wanted: string | null | undefined): string {
  if (!wanted || wanted.length > 1000 || !wanted.startsWith('/')) return HOME;
  // Browsers read a backslash as a slash and drop tabs and newlines, so `/\host` would leave the site.
  if (/[\\\s]/.test(wanted) || [...wanted].some((character) => character < ' ')) return HOME;
  const url = URL.canParse(wanted, HERE) ? new URL(wanted, HERE) : undefined;
  if (url?.origin !== HERE || url.pathname.startsWith('//')) return HOME;
  // Coming back to signing in or out would turn in a circle.
  if (/^\/sign-(in|out)(\/|$)/.test(url.pathname)) return HOME;
  return url.pathname + url.search + url.hash;
}

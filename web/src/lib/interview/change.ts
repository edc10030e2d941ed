import type { Interview, PageId } from '#shared/interview/interview.ts';

/**
 * The query parameter of a page that is opened from the last page to change one answer. Its value is the pages
 * that still have to be asked before going back there, because the change brought them into the interview.
 */
export const CHANGE = 'change';

/** The parameter as the query of an address, to carry it along; empty when nothing is being changed. */
export function changeQuery(url: URL): string {
  const waiting = url.searchParams.get(CHANGE);
  return waiting === null ? '' : `?${CHANGE}=${encodeURIComponent(waiting)}`;
}

const PAGE = /^\d{1,6}(\.\d{1,3})*$/;

/**
 * Where to go after a changed answer: to the pages that it made appear, one after the other, and then back to
 * the last page. `undefined` when nothing is being changed.
 *
 * @param before the pages that were asked before the answer was changed.
 */
export function afterChange(url: URL, interview: Interview, before: readonly PageId[]): string | undefined {
  const waiting = url.searchParams.get(CHANGE);
  if (waiting === null) return undefined;
  const known = new Set(before);
  const owed = new Set(waiting.split(',').filter((page) => PAGE.test(page)));
  const pages = interview.pages().filter((page) => owed.has(page) || !known.has(page));
  const [next, ...rest] = pages;
  return next === undefined ? 'send' : `${next}?${CHANGE}=${rest.join(',')}`;
}

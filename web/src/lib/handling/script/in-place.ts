import type { Desk } from './desk.ts';
import { regionOf } from './page.ts';

/** Forms of the page are sent without leaving it, and links of the preview show it anew in its place. */
export function stayInPlace(desk: Desk): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return;
    if (form.matches('[data-preview]')) {
      event.preventDefault();
      return;
    }
    if (form.method !== 'post' || !form.closest('[data-region]')) return;
    event.preventDefault();
    void desk.submit(form, event.submitter);
  });
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    if (!link || !regionOf(document, 'preview')?.contains(link)) return;
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void desk.look(link.href);
  });
  addEventListener('popstate', () => {
    location.reload();
  });
}

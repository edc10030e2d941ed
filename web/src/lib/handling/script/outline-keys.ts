import type { Desk } from './desk.ts';

/** Alt with an arrow moves the question or section whose link in the outline has the focus, which it keeps. */
export function addOutlineKeys(desk: Desk): void {
  document.addEventListener('keydown', (event) => {
    const intent = event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : undefined;
    if (!intent || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const row =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-outline] [data-key]') : null;
    if (!row) return;
    event.preventDefault();
    void desk.ask({ intent, of: row.dataset['key'] ?? '' });
  });
}

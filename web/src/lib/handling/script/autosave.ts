import { isAsking } from './clash.ts';
import { type Desk, savingData } from './desk.ts';
import { isField, valueOf } from './field.ts';
import { editForm } from './page.ts';
import { endStretch, goOnTyping } from './stretch.ts';
import { isFailing } from './words.ts';

/** A pause in typing. */
const PAUSE_MS = 700;

/**
 * Keeps what is typed: after a pause, when a field is left, and when the page is. A link waits until all is kept; when
 * that cannot be, the browser asks before it leaves.
 */
export function autosave(desk: Desk): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (pause: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void desk.save(), pause);
  };
  const isOwn = (target: EventTarget | null): boolean => isField(target) && target.form === editForm();
  document.addEventListener('input', ({ target }) => {
    if (!isOwn(target)) return;
    goOnTyping();
    soon(PAUSE_MS);
  });
  for (const left of ['change', 'focusout'] as const)
    document.addEventListener(left, ({ target }) => {
      if (isOwn(target) && desk.isUnsaved()) soon(0);
    });

  document.addEventListener('focusin', ({ target }) => {
    if (isOwn(target)) endStretch();
  });

  document.addEventListener('click', (event) => {
    const { target, button, ctrlKey, metaKey, shiftKey } = event;
    if (event.defaultPrevented || button !== 0 || ctrlKey || metaKey || shiftKey) return;
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
    if (!link || link.target !== '' || !(desk.isUnsaved() || desk.isBusy())) return;
    event.preventDefault();
    void desk.save().then((isKept) => {
      if (isKept) location.assign(link.href);
    });
  });

  addEventListener('pagehide', () => {
    const form = editForm();
    if (!form || isAsking() || !desk.isUnsaved()) return;
    const body = savingData(form, (field) => valueOf(field).trim() === '');
    void fetch(location.href, { method: 'POST', body, keepalive: true, headers: { accept: 'text/html' } });
  });
  addEventListener('beforeunload', (event) => {
    if (desk.isUnsaved() && (isAsking() || isFailing())) event.preventDefault();
  });
}

const PREFIX = 'peil:';
const STEP_MS = 300;

/** Fields that say nothing of a resident: the button, what was searched for, and what the page says of itself. */
const NO_ANSWER = /^intent$|^page-|\[search(ed)?\]$/;

type Entry = [name: string, value: string];

/**
 * Keeps what is typed on a page that is not sent yet. On this device until the tab closes, so that a reload or a
 * lost connection takes nothing; and with the server when the page is hidden, so that a closed tab takes nothing
 * either. Only for as long as this page is open: whichever page comes next forgets it.
 */
export function keepTyped(form: HTMLFormElement): void {
  const key = PREFIX + location.pathname;
  forgetTyped(key);
  restore(form, key);

  let changed = false;
  let sent = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const remember = () => {
    clearTimeout(timer);
    store(key, entriesOf(form));
  };
  form.addEventListener('input', () => {
    changed = true;
    clearTimeout(timer);
    timer = setTimeout(remember, STEP_MS);
  });
  form.addEventListener('submit', (event) => {
    if (!event.defaultPrevented) sent = true;
    remember();
  });
  addEventListener('pageshow', () => (sent = false));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'hidden' || !changed || sent) return;
    remember();
    const data = new FormData(form);
    data.set('intent', 'keep');
    if (navigator.sendBeacon(form.action, data)) changed = false;
  });
}

/** Removes what was kept, but for the page with this key. */
export function forgetTyped(but?: string): void {
  try {
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(PREFIX) && key !== but) sessionStorage.removeItem(key);
    }
  } catch {
    // The browser lets nothing be kept: then nothing was.
  }
}

/** What a form says, without the button that sends it. */
const entriesOf = (form: HTMLFormElement): Entry[] =>
  [...new FormData(form)].filter(
    (entry): entry is Entry => !NO_ANSWER.test(entry[0]) && typeof entry[1] === 'string',
  );

function store(key: string, entries: Entry[]): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(entries));
  } catch {
    // Full or forbidden: the server still keeps what is sent.
  }
}

function restore(form: HTMLFormElement, key: string): void {
  let kept: unknown;
  try {
    kept = JSON.parse(sessionStorage.getItem(key) ?? 'null');
  } catch {
    return;
  }
  if (!Array.isArray(kept) || JSON.stringify(kept) === JSON.stringify(entriesOf(form))) return;
  const entries = kept as Entry[];
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) || !field.name) continue;
    const values = entries.filter(([name]) => name === field.name).map(([, value]) => value);
    if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')) {
      field.checked = values.includes(field.value);
    } else if (field.type !== 'hidden' && values[0] !== undefined) field.value = values[0];
  }
  const words = form.dataset['restored'];
  if (!words) return;
  const said = document.createElement('p');
  said.className = 'restored';
  said.setAttribute('role', 'status');
  said.textContent = words;
  form.prepend(said);
}

const STEP_MS = 200;

/**
 * On a page with several questions, asks the server after each answer which of them are asked now and puts the
 * page right: a question that an answer brings on appears at once, one that falls away disappears. Without an
 * answer from the server nothing changes, and Next finds out. (An engine in the browser can take the server's
 * place here: what comes back is only HTML.)
 *
 * @returns what is told of a question that came onto the page in another way, as it was sent.
 */
export function refreshQuestions(
  form: HTMLFormElement,
  enhance: (part: ParentNode) => void,
): (question: HTMLElement) => void {
  if (!form.hasAttribute('data-live')) return () => undefined;
  const shape = new Map([...questionsOf(form)].map(([path, question]) => [path, shapeOf(question)]));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round = 0;
  form.addEventListener('change', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), STEP_MS);
  });

  async function refresh(): Promise<void> {
    const mine = ++round;
    const data = new FormData(form);
    data.set('intent', 'keep');
    // As a browser that opens the page asks: another kind of answer would be data for a script of SvelteKit's own.
    const headers = { accept: 'text/html' };
    const page = await fetch(form.action, { method: 'POST', body: data, headers })
      .then((response) => (response.ok ? response.text() : undefined))
      .catch(() => undefined);
    // An answer given meanwhile has asked anew.
    if (page === undefined || mine !== round) return;
    const fresh = new DOMParser().parseFromString(page, 'text/html');
    const target = fresh.querySelector<HTMLFormElement>('form[data-interview]');
    if (target?.getAttribute('action') !== form.getAttribute('action')) return;
    merge(questionsOf(target));
    const progress = document.querySelector('[data-progress]');
    const freshProgress = fresh.querySelector('[data-progress]');
    if (progress && freshProgress) progress.replaceWith(freshProgress);
  }

  function merge(fresh: ReadonlyMap<string, HTMLElement>): void {
    const present = questionsOf(form);
    for (const [path, question] of present) if (!fresh.has(path)) question.remove();
    let before: HTMLElement | undefined;
    for (const [path, question] of fresh) {
      const old = present.get(path);
      const wanted = shapeOf(question);
      if (old && shape.get(path) === wanted) {
        before = old;
        continue;
      }
      shape.set(path, wanted);
      const focused = old?.contains(document.activeElement) ? document.activeElement?.id : undefined;
      if (old) old.replaceWith(question);
      else if (before) before.after(question);
      else form.querySelector('[data-question], [data-actions]')?.before(question);
      enhance(question);
      if (focused) document.getElementById(focused)?.focus();
      before = question;
    }
  }

  return (question) => void shape.set(question.dataset['path'] ?? '', shapeOf(question));
}

const questionsOf = (form: HTMLElement): Map<string, HTMLElement> =>
  new Map(
    [...form.querySelectorAll<HTMLElement>('[data-question]')].map((question) => [
      question.dataset['path'] ?? '',
      question,
    ]),
  );

/** What the server sent of a question apart from the answer: its words and its fields. */
function shapeOf(question: HTMLElement): string {
  const fields = [...question.querySelectorAll('input, textarea')].map((field) => field.id);
  return `${question.textContent}\n${fields.join(' ')}`;
}

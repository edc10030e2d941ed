import type { Switch } from '#shared/interview/switches.ts';

/**
 * On a page with several questions, shows and hides at once those that depend on one answer of the page: the server
 * said which, and sent along those that are not asked yet. What is hidden is out of the form, with what was typed in it.
 *
 * @param added is told of a question that stands on the page for the first time.
 */
export function switchQuestions(form: HTMLFormElement, added: (question: HTMLElement) => void): void {
  const switches = JSON.parse(form.dataset['switches'] ?? '[]') as readonly Switch[];
  if (switches.length === 0) return;
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return;
    const value = target.checked ? target.value : '';
    for (const { path, by, values } of switches) {
      if (by !== target.name) continue;
      if (values.includes(value)) show(path);
      else hide(path);
    }
  });

  const named = <Found extends HTMLElement>(kind: string, path: string): Found | undefined =>
    [...form.querySelectorAll<Found>(kind)].find((element) => element.dataset['path'] === path);
  const waitingPlace = (path: string) => named<HTMLTemplateElement>('template[data-waits]', path);
  const question = (path: string) => named<HTMLElement>('[data-question]', path);

  function show(path: string): void {
    const place = waitingPlace(path);
    const waits = place?.content.firstElementChild;
    if (!place || !(waits instanceof HTMLElement) || question(path)) return;
    const isNew = place.dataset['waits'] === 'new';
    place.dataset['waits'] = '';
    place.before(place.content);
    if (isNew) added(waits);
  }

  function hide(path: string): void {
    const shown = question(path);
    if (!shown) return;
    let place = waitingPlace(path);
    if (!place) {
      place = document.createElement('template');
      place.dataset['path'] = path;
      place.dataset['waits'] = '';
      shown.before(place);
    }
    place.content.replaceChildren(shown);
  }
}

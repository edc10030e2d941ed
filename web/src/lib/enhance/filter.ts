import { message, type Message } from '#lib/messages/message.ts';
import { plainLetters } from '#lib/question/plain-letters.ts';

/** A field over a long list of choices that hides those whose name does not hold what is typed. */
export function addFilters(part: ParentNode): void {
  for (const list of part.querySelectorAll<HTMLElement>('[data-filter]')) {
    const cards = [...list.querySelectorAll<HTMLElement>('[data-options] > label')];
    const label = document.createElement('label');
    label.className = 'filter';
    const words = document.createElement('span');
    words.textContent = list.dataset['filter'] ?? '';
    const field = document.createElement('input');
    field.type = 'search';
    field.className = 'input';
    field.autocomplete = 'off';
    // Enter would send the page; here it only ends the search.
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') event.preventDefault();
    });
    const said = document.createElement('span');
    said.className = 'found';
    said.setAttribute('role', 'status');
    const found = JSON.parse(list.dataset['found'] ?? '""') as Message;
    const none = list.dataset['none'] ?? '';
    field.addEventListener('input', () => {
      const wanted = plainLetters(field.value.trim());
      let count = 0;
      for (const card of cards) {
        const chosen = card.querySelector('input')?.checked === true;
        const matches = plainLetters(card.textContent).includes(wanted);
        if (matches) count++;
        card.hidden = !chosen && !matches;
      }
      const catalogue = { language: document.documentElement.lang, texts: { found } };
      if (wanted === '') said.textContent = '';
      else said.textContent = count === 0 ? none : message(catalogue, 'found', { count });
    });
    label.append(words, field);
    list.prepend(label, said);
    delete list.dataset['filter'];
  }
}

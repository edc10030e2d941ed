/** Letters without their accents and case, so that `vorst` finds Vorst and `etterbeék` Etterbeek. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

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
    field.addEventListener('input', () => {
      const wanted = plain(field.value.trim());
      for (const card of cards) {
        const chosen = card.querySelector('input')?.checked === true;
        card.hidden = !chosen && !plain(card.textContent).includes(wanted);
      }
    });
    label.append(words, field);
    list.prepend(label);
    delete list.dataset['filter'];
  }
}

interface Item {
  readonly row: HTMLElement;
  readonly field: HTMLInputElement;
  readonly up: HTMLButtonElement;
  readonly down: HTMLButtonElement;
}

/**
 * Buttons that move an option up and down. The numbers stay the answer and stay on the page: what the buttons do
 * can also be typed. An option without a place gets the last one when it is moved up.
 */
export function addRankingButtons(part: ParentNode): void {
  for (const list of part.querySelectorAll<HTMLElement>('[data-ranking]')) {
    const said = document.createElement('p');
    said.className = 'spoken';
    said.setAttribute('role', 'status');
    list.after(said);
    const items = [...list.children].map((row): Item => {
      const field = row.querySelector('input');
      if (!(row instanceof HTMLElement) || !field) throw new Error('A ranking has a field in each row.');
      const up = button('↑', row.dataset['up'] ?? '');
      const down = button('↓', row.dataset['down'] ?? '');
      row.append(up, down);
      return { row, field, up, down };
    });
    for (const item of items) {
      item.up.addEventListener('click', () => {
        move(item, -1);
      });
      item.down.addEventListener('click', () => {
        move(item, 1);
      });
      item.field.addEventListener('change', sort);
    }
    list.removeAttribute('data-ranking');

    function move(item: Item, by: -1 | 1): void {
      const placed = inOrder();
      const at = placed.indexOf(item);
      if (at === -1) placed.push(item);
      else {
        const to = Math.min(Math.max(at + by, 0), placed.length - 1);
        placed.splice(at, 1);
        placed.splice(to, 0, item);
      }
      placed.forEach((each, index) => (each.field.value = String(index + 1)));
      item.field.dispatchEvent(new Event('input', { bubbles: true }));
      sort();
      (by === -1 ? item.up : item.down).focus();
      said.textContent = (item.row.dataset['moved'] ?? '').replace('{place}', item.field.value);
    }

    /** The options that have a place, first place first. */
    function inOrder(): Item[] {
      return items
        .filter(({ field }) => placeOf(field) !== undefined)
        .sort((one, other) => (placeOf(one.field) ?? 0) - (placeOf(other.field) ?? 0));
    }

    function sort(): void {
      const placed = inOrder();
      for (const { row } of [...placed, ...items.filter((item) => !placed.includes(item))]) list.append(row);
    }
  }
}

function placeOf(field: HTMLInputElement): number | undefined {
  const value = Number(field.value);
  return field.value.trim() !== '' && Number.isFinite(value) ? value : undefined;
}

function button(sign: string, name: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'move';
  made.textContent = sign;
  made.setAttribute('aria-label', name);
  return made;
}

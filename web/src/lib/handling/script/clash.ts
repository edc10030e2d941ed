import { setValue } from './field.ts';
import type { Clash } from './show.ts';
import { words } from './words.ts';

/**
 * Shows at a field what somebody else kept there meanwhile, and asks whose words stay. What was typed stands in the
 * field until then, and nothing is saved.
 *
 * @param settled is called when an answer has been given for every field.
 */
export function askWhose(clashes: readonly Clash[], settled: () => void): void {
  const texts = words();
  let open = clashes.length;
  for (const { field, theirs } of clashes) {
    const asked = document.createElement('div');
    asked.className = 'clash';
    asked.dataset['clash'] = '';
    asked.setAttribute('role', 'alert');
    const said = document.createElement('p');
    said.textContent = texts.clash.replace('{theirs}', theirs);
    const choice = (text: string, choose: () => void): HTMLButtonElement => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'button quiet';
      button.textContent = text;
      button.addEventListener('click', () => {
        choose();
        asked.remove();
        field.focus();
        open -= 1;
        if (open === 0) settled();
      });
      return button;
    };
    asked.append(
      said,
      choice(texts['clash.mine'], () => undefined),
      choice(texts['clash.theirs'], () => {
        setValue(field, theirs);
      }),
    );
    (field.closest('label') ?? field).after(asked);
  }
}

/** Whether somebody must still say whose words stay. */
export const isAsking = (): boolean => document.querySelector('[data-clash]') !== null;

/**
 * Ctrl+Z and Ctrl+Y (on a Mac with Cmd, and Shift+Cmd+Z) press the buttons for undo and redo. In a field with words
 * that are not kept yet they are the browser's: what is undone first is what was typed last.
 */
export function addShortcuts(press: (button: HTMLButtonElement) => void): void {
  document.addEventListener('keydown', (event) => {
    const way = wayOf(event);
    if (!way || event.defaultPrevented || hasUnsaved(event.target)) return;
    const button = document.querySelector<HTMLButtonElement>(`[data-steps] button[value=${way}]`);
    if (!button) return;
    event.preventDefault();
    if (!button.disabled) press(button);
  });
}

function wayOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (ctrlKey === metaKey || altKey) return undefined;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : undefined;
}

const hasUnsaved = (target: EventTarget | null): boolean =>
  (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) &&
  target.value.trim() !== target.defaultValue.trim();

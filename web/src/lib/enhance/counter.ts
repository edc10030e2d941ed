import { message, type Message } from '#lib/messages/message.ts';

/** How many characters are left, once few are: said under the field, and read aloud when the typing stops. */
export function addCounters(part: ParentNode): void {
  for (const field of part.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[data-limit]')) {
    const limit = Number(field.dataset['limit']);
    const left = JSON.parse(field.dataset['left'] ?? '""') as Message;
    const over = field.dataset['over'] ?? '';
    const said = document.createElement('p');
    said.className = 'counter';
    said.setAttribute('role', 'status');
    field.after(said);
    field.addEventListener('input', () => {
      const count = limit - field.value.trim().length;
      const few = count < Math.min(100, limit / 4);
      const catalogue = { language: document.documentElement.lang, texts: { left } };
      said.textContent = count < 0 ? over : few ? message(catalogue, 'left', { count }) : '';
      said.classList.toggle('over', count < 0);
    });
    delete field.dataset['limit'];
  }
}

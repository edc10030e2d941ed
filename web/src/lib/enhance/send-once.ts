/** How long a second press is taken for the same one, in milliseconds. */
const SAME_PRESS = 8000;

/** A form that is being sent is not sent again by a second tap; the server would only answer twice. */
export function sendOnce(form: HTMLFormElement): void {
  let sentAt = 0;
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  form.addEventListener('submit', (event) => {
    const now = performance.now();
    if (sentAt > 0 && now - sentAt < SAME_PRESS) {
      event.preventDefault();
      return;
    }
    sentAt = now;
    form.dataset['busy'] = '';
    const words = form.dataset['sending'];
    if (words) {
      said.textContent = words;
      form.append(said);
    }
  });
  // A page that comes back from the browser's memory can be sent again.
  addEventListener('pageshow', () => {
    sentAt = 0;
    delete form.dataset['busy'];
    said.remove();
  });
}

/** Shows the print button, which without script could do nothing. */
export function addPrintButton(): void {
  const place = document.querySelector<HTMLElement>('[data-print]');
  place?.querySelector('button')?.addEventListener('click', () => {
    print();
  });
  if (place) place.hidden = false;
}

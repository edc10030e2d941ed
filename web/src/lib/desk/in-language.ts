/** The same page in another language: the rest of the address, and with it the view, stays. */
export function inLanguage(url: Pick<URL, 'search'>, language: string): string {
  const query = new URLSearchParams(url.search);
  query.set('lang', language);
  return `?${query.toString()}`;
}

/** A page that the server sent in answer, not yet shown. */
export interface FreshPage {
  /** The act was done; otherwise the page says why not. */
  readonly done: boolean;
  readonly document: Document;
  readonly address: string;
}

/** Asks for a page, or sends a form to it. `undefined`: no answer, or another page than the designer's. */
export async function askPage(address: string, form?: FormData): Promise<FreshPage | undefined> {
  // As a browser that opens the page asks: another kind of answer would be data for a script of SvelteKit's own.
  const headers = { accept: 'text/html' };
  try {
    const response = await fetch(address, form ? { method: 'POST', body: form, headers } : { headers });
    const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
    if (!regionOf(fresh, 'edit')) return undefined;
    return { done: response.ok, document: fresh, address: response.url };
  } catch {
    return undefined;
  }
}

/** A part of the page that is taken over from a fresh one. */
export const regionOf = (page: ParentNode, name: string): HTMLElement | null =>
  page.querySelector<HTMLElement>(`[data-region="${name}"]`);

/** The form of the question that is looked at. */
export const editForm = (): HTMLFormElement | null =>
  regionOf(document, 'edit')?.querySelector<HTMLFormElement>('form[data-edit]') ?? null;

/** What a form says beside what is filled in. */
export const hiddenIn = (form: ParentNode, name: string): string =>
  form.querySelector<HTMLInputElement>(`input[type=hidden][name="${name}"]`)?.value ?? '';

/** The revision of the draft that a page shows. */
export const revisionOf = (page: ParentNode): string => hiddenIn(page, 'revision');

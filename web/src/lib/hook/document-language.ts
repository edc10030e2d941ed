import type { Handle } from '@sveltejs/kit/hooks';
import { INTERFACE_LANGUAGES } from '#lib/language/interface-languages.ts';
import { negotiateLanguage, offeredFor } from '#lib/language/negotiate.ts';
import { languageOf } from '#shared/language/languages.ts';

/**
 * Chooses the language of the page (`?lang=`, else the browser's wish, else Dutch) and writes it and its
 * direction on the document. A `load` may set `locals.language` to something else before the page is written.
 */
export const documentLanguage: Handle = ({ event, resolve }) => {
  const chosen = event.url.searchParams.get('lang');
  event.locals.language =
    (chosen && offeredFor(chosen, INTERFACE_LANGUAGES)) ??
    negotiateLanguage(event.request.headers.get('accept-language'), INTERFACE_LANGUAGES) ??
    'nl';
  return resolve(event, {
    transformPageChunk: ({ html }) => {
      const { tag, direction } = languageOf(event.locals.language);
      return html.replace('%peil.language%', tag).replace('%peil.direction%', direction);
    },
  });
};

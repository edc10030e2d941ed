import { openedChannel } from '#lib/interview/opened.ts';
import { surveyPath } from '#lib/interview/visit.ts';
import { textIn } from '#shared/language/text-in.ts';
import { languageOf } from '#shared/language/languages.ts';
import type { RequestHandler } from './$types';

/** What a tablet needs to put the survey on its home screen (W3C Web Application Manifest). */
export const GET: RequestHandler = async ({ params, locals }) => {
  const { channel, title, languages } = await openedChannel(params.channel);
  const name = textIn(title, locals.language, languages);
  const { tag, direction } = languageOf(name?.language ?? locals.language);
  const manifest = {
    id: surveyPath(channel, '/tablet'),
    start_url: surveyPath(channel, '/tablet'),
    scope: surveyPath(channel, '/'),
    name: name?.text ?? 'Peil',
    short_name: 'Peil',
    lang: tag,
    dir: direction,
    display: 'standalone',
    icons: [
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    ],
  };
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
};

import { themeStyles } from '#lib/hook/theme.ts';

/** The colours of the organisation. Kept for an hour only: they change with a setting, not with a release. */
export const GET = (): Response =>
  new Response(themeStyles, {
    headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });

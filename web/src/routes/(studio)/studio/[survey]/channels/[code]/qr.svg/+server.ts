import { qrSvg } from '#lib/qr/qr.ts';
import { enter } from '#lib/session/enter.ts';
import { channelOf } from '#lib/studio/channel-of.ts';
import type { RequestHandler } from './$types';

/** The QR code of a channel as a file. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { channel, link } = await channelOf(enter('studio', locals).idToken, params, url);
  return new Response(qrSvg(link), {
    headers: {
      'content-type': 'image/svg+xml; charset=utf-8',
      'content-disposition': `attachment; filename="peil-${channel.code}.svg"`,
    },
  });
};

import { enter } from '#lib/session/enter.ts';
import { channelOf } from '#lib/studio/channel-of.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { survey, channel, link } = await channelOf(enter('studio', locals).idToken, params, url);
  return { survey, channel, link };
};

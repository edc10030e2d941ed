import { api } from '#lib/client/api.ts';
import { outputOf } from '#lib/session/output-of.ts';
import { enter } from '#lib/session/enter.ts';
import { channelOf } from '#lib/studio/channel-of.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { idToken } = enter('studio', locals);
  const { survey, channel, link, fieldwork } = await channelOf(idToken, params, url);
  const invitations =
    channel.invited === true
      ? outputOf(await api(idToken).countInvitations({ survey: survey.id, channel: channel.code }), url)
      : undefined;
  return { survey, channel, link, responses: fieldwork.byChannel[channel.code] ?? 0, invitations };
};

import { fail } from '@sveltejs/kit';
import { api } from '#lib/client/api.ts';
import { allow } from '#lib/session/allow.ts';
import { outputOf } from '#lib/session/output-of.ts';
import { channelOf } from '#lib/studio/channel-of.ts';
import { invitationLink, MOST_ON_SHEETS } from '#lib/studio/invitation-sheet.ts';
import { MOST_INVITATIONS } from '#shared/contract/invitations.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { survey, channel } = await channelOf(allow('runFieldwork', locals).idToken, params, url);
  return { survey, channel };
};

export const actions = {
  /** The page that follows shows the codes, once: they are kept nowhere, and stand in no address. */
  default: async ({ locals, params, url, request }) => {
    const { idToken } = allow('runFieldwork', locals);
    const { survey, channel, link } = await channelOf(idToken, params, url);
    const typed = String((await request.formData()).get('count') ?? '').trim();
    const wanted = /^\d{1,4}$/.test(typed) ? Number(typed) : 0;
    if (wanted < 1 || wanted > MOST_ON_SHEETS) return fail(400, { typed, wrong: true as const });
    const codes: string[] = [];
    while (codes.length < wanted) {
      const count = Math.min(MOST_INVITATIONS, wanted - codes.length);
      const made = await api(idToken).createInvitations({ survey: survey.id, channel: channel.code, count });
      if (made.ok) codes.push(...made.output.codes);
      // What was made is shown: nobody could see it later.
      else if (codes.length > 0) break;
      else if (made.problem.status < 500) return outputOf<never>(made, url);
      else return fail(503, { typed, failed: true as const });
    }
    return { wanted, invitations: codes.map((code) => ({ code, link: invitationLink(link, code) })) };
  },
} satisfies Actions;

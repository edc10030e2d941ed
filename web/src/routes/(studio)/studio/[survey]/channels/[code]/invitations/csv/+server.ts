import { error } from '@sveltejs/kit';
import { allow } from '#lib/session/allow.ts';
import { channelOf } from '#lib/studio/channel-of.ts';
import { invitationLink, MOST_ON_SHEETS } from '#lib/studio/invitation-sheet.ts';
import { PROBLEMS } from '#shared/contract/problem.ts';
import { csvOf } from '#shared/export/csv.ts';
import { readInvitation } from '#shared/response/invitation.ts';
import type { RequestHandler } from './$types';

/** The invitations that stand on the page as a file. Their codes come from there, since they are kept nowhere. */
export const POST: RequestHandler = async ({ locals, params, url, request }) => {
  const { channel, link } = await channelOf(allow('runFieldwork', locals).idToken, params, url);
  const sent = (await request.formData()).getAll('code').slice(0, MOST_ON_SHEETS);
  const codes = sent.map((each) => (typeof each === 'string' ? readInvitation(each) : undefined));
  if (codes.length === 0 || codes.includes(undefined)) error(400, PROBLEMS.invalidInput.title);
  const rows = codes.map((code) => [code, invitationLink(link, code ?? '')]);
  return new Response(csvOf([['code', 'link'], ...rows]), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="peil-${channel.code}-invitations.csv"`,
      'cache-control': 'no-store',
    },
  });
};

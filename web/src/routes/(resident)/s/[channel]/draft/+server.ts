import { json } from '@sveltejs/kit';
import { api } from '#lib/client/api.ts';
import { interviewCode, invitationCode } from '#lib/interview/cookie.ts';
import type { RequestHandler } from './$types';

const nothing = () => json({}, { status: 404 });

/**
 * The interview of this device as it was saved, with its code, for the script of the product's own pages: so that
 * what goes on without network ends under the same code, and stays one response however often it is sent. Nothing
 * keeps this answer, no address holds the code, and no other site can ask: the cookie does not come along.
 */
export const GET: RequestHandler = async (event) => {
  const site = event.request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return nothing();
  const code = interviewCode(event);
  if (code === undefined) return nothing();
  const draft = await api().readDraft({ receipt: code });
  if (!draft.ok || draft.output.channel !== event.params.channel) return nothing();
  const { channel, survey, version, language, answers } = draft.output;
  // JSON leaves out what is not there.
  return json({ code, channel, survey, version, language, answers, invitation: invitationCode(event) });
};

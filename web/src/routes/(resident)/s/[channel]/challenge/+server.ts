import { json } from '@sveltejs/kit';
import { api } from '#lib/client/api.ts';
import { interviewCode } from '#lib/interview/cookie.ts';
import type { RequestHandler } from './$types';

/** The proof of work for the interview of this device. Its code stays in the cookie. */
export const GET: RequestHandler = async (event) => {
  const receipt = interviewCode(event);
  if (receipt === undefined) return json({}, { status: 404 });
  const challenge = await api().readChallenge({ channel: event.params.channel, receipt });
  return challenge.ok ? json(challenge.output) : json({}, { status: challenge.problem.status });
};

import { api, failWith } from '#lib/client/api.ts';
import { outputOf } from '#lib/session/output-of.ts';
import type { OutputOf } from '#shared/contract/routes.ts';
import { problem } from '#shared/contract/problem.ts';
import type { Channel } from '#shared/contract/survey.ts';

/** One channel of a survey, with the survey. A channel of another survey is not found here. */
export async function channelOf(
  idToken: string,
  params: { readonly survey: string; readonly code: string },
  here: URL,
): Promise<OutputOf<'readSurvey'> & { channel: Channel; link: string }> {
  const detail = outputOf(await api(idToken).readSurvey({ survey: params.survey }), here);
  const channel = detail.channels.find(({ code }) => code === params.code);
  if (!channel) failWith(problem('unknownChannel'));
  return { ...detail, channel, link: `${here.origin}/s/${channel.code}` };
}

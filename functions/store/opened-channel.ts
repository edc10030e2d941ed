import type { Channel, Survey } from '#shared/contract/survey.ts';
import { findChannel } from './channels.ts';
import { recentSurvey } from './surveys.ts';

/** A channel with the survey that it leads to, both as they were at most two seconds ago. */
export async function openedChannel(
  code: string,
): Promise<{ readonly channel: Channel; readonly survey: Survey } | undefined> {
  const channel = await findChannel(code);
  const survey = channel && (await recentSurvey(channel.survey));
  return channel && survey && { channel, survey };
}

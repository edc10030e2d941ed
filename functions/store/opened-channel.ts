import { brusselsMinute } from '#shared/contract/brussels-minute.ts';
import { statusAt } from '#shared/contract/status-at.ts';
import type { Channel, Survey } from '#shared/contract/survey.ts';
import { findChannel } from './channels.ts';
import { recentSurvey } from './surveys.ts';

/**
 * A channel with the survey that it leads to, both as they were at most two seconds ago, and with the status that the
 * survey's period gives it now.
 */
export async function openedChannel(
  code: string,
): Promise<{ readonly channel: Channel; readonly survey: Survey } | undefined> {
  const channel = await findChannel(code);
  const survey = channel && (await recentSurvey(channel.survey));
  if (!channel || !survey) return undefined;
  return { channel, survey: { ...survey, status: statusAt(survey, brusselsMinute(Date.now())) } };
}

import type { Channel } from '#shared/contract/survey.ts';
import { type Act, auditEntry } from './audit.ts';
import { createCache } from './cache.ts';
import { ABSENT } from './conditions.ts';
import { getItem, type Item, queryItems, transact } from './dynamodb.ts';
import { channelKey, CHANNELS, surveyChannelKey, surveyPartition } from './keys.ts';

const recent = createCache<Channel | undefined>({ milliseconds: 2000, entries: 2000 });

function channelOf({ pk: _pk, sk: _sk, ...channel }: Item): Channel {
  return channel as unknown as Channel;
}

/** The channel with this code, as it was at most two seconds ago. */
export const findChannel = (code: string): Promise<Channel | undefined> =>
  recent.get(code, async () => {
    const item = await getItem('registry', channelKey(code));
    return item && channelOf(item);
  });

/** The channels of a survey, by code. */
export async function listChannels(survey: string): Promise<Channel[]> {
  const channels: Channel[] = [];
  for await (const item of queryItems('registry', surveyPartition(survey), { prefix: CHANNELS }))
    channels.push(channelOf(item));
  return channels;
}

/** Adds a channel, under its code and under its survey in one transaction. A code leads to one survey only. */
export async function createChannel(channel: Channel, act: Act): Promise<'created' | 'exists'> {
  const outcome = await transact([
    { table: 'registry', put: { ...channelKey(channel.code), ...channel }, condition: ABSENT },
    { table: 'registry', put: { ...surveyChannelKey(channel.survey, channel.code), ...channel } },
    await auditEntry(channel.survey, act, `channel ${channel.code}`),
  ]);
  recent.forget(channel.code);
  return outcome.done ? 'created' : 'exists';
}

import { handle } from '#functions/middleware/handle.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { openedChannel } from '#functions/store/opened-channel.ts';

export const handler = handle('openChannel', async ({ channel: code }) => {
  const opened = await openedChannel(code);
  if (!opened) return refuse('unknownChannel');
  const { id, version, status, mode, title, languages } = opened.survey;
  const { code: channel, invited } = opened.channel;
  return reply({ channel, survey: id, version, status, mode, title, languages, ...(invited && { invited }) });
});

import { handle } from '#functions/middleware/handle.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { openedChannel } from '#functions/store/opened-channel.ts';

export const handler = handle('openChannel', async ({ channel: code }) => {
  const opened = await openedChannel(code);
  if (!opened) return refuse('unknownChannel');
  const { id, version, status, mode, title, languages } = opened.survey;
  return reply({ channel: opened.channel.code, survey: id, version, status, mode, title, languages });
});

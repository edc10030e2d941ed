import { randomInt } from 'node:crypto';
import { today } from '#functions/clock.ts';
import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { createChannel } from '#functions/store/channels.ts';
import { readSurvey } from '#functions/store/surveys.ts';

/** Letters and digits that nobody confuses on paper. */
const CLEAR = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A few letters of the label for people who read the link, and four more so that it is nobody else's. */
function codeFor(label: string): string {
  const words = label
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 30)
    .replace(/^-+|-+$/g, '');
  const tail = Array.from({ length: 4 }, () => CLEAR.charAt(randomInt(CLEAR.length))).join('');
  return `${words === '' ? 'link' : words}-${tail}`;
}

export const handler = handleSignedIn('createChannel', async ({ survey: id, code, label }, { subject }) => {
  if (!(await readSurvey(id))) return refuse('unknownSurvey');
  const day = today();
  const channel = { code: code ?? codeFor(label), survey: id, label, createdOn: day };
  const outcome = await createChannel(channel, { who: subject, day });
  return outcome === 'created' ? reply(channel) : refuse('channelExists');
});

import { today } from '#functions/clock.ts';
import { clearCode } from '#functions/clear-code.ts';
import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { createChannel } from '#functions/store/channels.ts';
import { readSurvey } from '#functions/store/surveys.ts';

export const handler = handleSignedIn(
  'createChannel',
  async ({ survey: id, code, label, invited }, { subject }) => {
    if (!(await readSurvey(id))) return refuse('unknownSurvey');
    const day = today();
    const channel = {
      code: code ?? clearCode(label),
      survey: id,
      label,
      createdOn: day,
      ...(invited && { invited }),
    };
    const outcome = await createChannel(channel, { who: subject, day });
    return outcome === 'created' ? reply(channel) : refuse('channelExists');
  },
);

import { handle } from '#functions/middleware/handle.ts';
import { reply } from '#functions/middleware/reply.ts';
import { sealingKey } from '#functions/submission/sealing.ts';

export const handler = handle('readSealingKey', ({ survey }) => Promise.resolve(reply(sealingKey(survey))));

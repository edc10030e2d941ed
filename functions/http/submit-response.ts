import { handle } from '#functions/middleware/handle.ts';
import { submit } from '#functions/submission/submit.ts';

export const handler = handle('submitResponse', submit);

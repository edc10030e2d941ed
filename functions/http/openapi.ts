import { openApiDocument } from '#shared/contract/openapi.ts';
import { ROUTES } from '#shared/contract/routes.ts';
import { handle } from '#functions/middleware/handle.ts';
import { reply } from '#functions/middleware/reply.ts';

const document = openApiDocument(ROUTES);

export const handler = handle('openapi', () => Promise.resolve(reply(document)));

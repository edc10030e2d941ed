import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { toEvent, toResponse } from '../http-event.ts';
import { listen } from '../listen.ts';
import { runPart } from '../part.ts';
import { respond } from '../respond.ts';

const AppSettings = z.object({
  PORT: z.coerce.number().int(),
  /** `web/build/server/index.js`. */
  SERVER_FILE: z.string(),
});

type Handler = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;

/** The SvelteKit app behind the same kind of event that it gets on Lambda. Only the gateway speaks to it. */
await runPart(async () => {
  const { PORT, SERVER_FILE } = AppSettings.parse(process.env);
  const { handler } = (await import(pathToFileURL(SERVER_FILE).href)) as { handler: Handler };
  return listen(
    respond(async (request) => {
      // Of this process, not of a page: that it listens means that the app has loaded.
      if (request.url === '/healthz') {
        return { status: 200, headers: { 'content-type': 'text/plain' }, body: Buffer.from('up') };
      }
      return toResponse(await handler(toEvent(request)));
    }),
    // The gateway keeps its connections for a minute; ours must outlive them, or a request falls in between.
    { port: PORT, host: '127.0.0.1', keepAliveMs: 120_000 },
  );
});

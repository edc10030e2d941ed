import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { server } from 'svelte-kit-server';
import { requestFrom } from './request.ts';
import { resultFrom } from './result.ts';

const environment = Object.fromEntries(
  Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
);
const ready = server.init({ env: environment });

/** Answers one HTTP request for a page of Peil. */
export async function handler(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  await ready;
  const response = await server.respond(requestFrom(event, process.env['ORIGIN']), {
    getClientAddress() {
      throw new Error('Peil never looks at the address of a visitor.');
    },
  });
  return resultFrom(response, event.headers['accept-encoding']);
}

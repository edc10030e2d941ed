import { createServer, type Server } from 'node:http';
import { isHttpError, isRedirect, type Cookies } from '@sveltejs/kit';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { problem, type ProblemKey } from '#shared/contract/problem.ts';
import { actions, load } from '../../routes/(resident)/s/[channel]/+page.server.ts';
import { actions as receiptActions } from '../../routes/(resident)/s/[channel]/receipt/+page.server.ts';
import { surveyPath, visit } from './visit.ts';

/** An API that answers each path with a problem, as a store that is away makes it do. */
const answers: Record<string, ProblemKey | object> = {};
let api: Server;
beforeAll(async () => {
  api = createServer((request, response) => {
    const answer =
      answers[(request.url ?? '').replace(/^\/api\/channels\/.*/, '/api/channels')] ?? 'unexpected';
    const body = typeof answer === 'string' ? problem(answer as ProblemKey) : answer;
    response.writeHead('status' in body && typeof body.status === 'number' ? body.status : 200, {
      'content-type': 'application/json',
    });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
  const address = api.address();
  if (typeof address !== 'object' || !address) throw new Error('The API does not listen.');
  process.env['API_URL'] = `http://127.0.0.1:${String(address.port)}`;
});
afterAll(() => {
  delete process.env['API_URL'];
  api.close();
  api.closeAllConnections();
});

/** A request of a device that keeps this code, or none. */
function event(channel: string, { code, form = {} }: { code?: string; form?: Record<string, string> }) {
  const cookies: Pick<Cookies, 'get' | 'delete'> = { get: () => code, delete: () => undefined };
  const url = new URL('http://localhost/s/x');
  return {
    cookies,
    url,
    params: { channel },
    locals: { language: 'nl' },
    setHeaders: () => undefined,
    request: new Request(url, { method: 'POST', body: new URLSearchParams(form) }),
  } as never;
}

/** What ends a request: a redirect or an error page. */
const endOf = async (work: unknown): Promise<unknown> => {
  try {
    return await work;
  } catch (end) {
    return end;
  }
};

test('whatever somebody types as a channel or a language, they stay on this site and no header breaks', async () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed()),
    fc.constantFrom('//evil.example', '../../studio', 'a\r\nset-cookie: b', 'حي', 'a;b', '\\evil'),
  );
  await fc.assert(
    fc.asyncProperty(typed, typed, async (channel, lang) => {
      expect(surveyPath(channel).split('/')).toHaveLength(3);
      for (const end of [
        await endOf(actions['default']?.(event(channel, { form: { intent: 'clear', lang } }))),
        await endOf(receiptActions['default']?.(event(channel, { form: { lang } }))),
      ]) {
        if (!isRedirect(end)) throw end;
        expect(new URL(end.location, 'http://localhost').origin).toBe('http://localhost');
        expect(new Headers({ location: end.location }).get('location')).toMatch(/^\/s\/[^/]*\?cleared&lang=/);
      }
    }),
    { numRuns: 25 },
  );
});

test('who sent their answers is not made to begin anew while nobody knows whether they arrived', async () => {
  Object.assign(answers, {
    '/api/channels': {
      channel: 'noden',
      survey: 'noden',
      version: 1,
      status: 'open',
      mode: 'trial',
      title: { nl: 'Noden' },
      languages: ['nl'],
    },
    '/api/receipts/read': 'unavailable',
    '/api/drafts/read': 'unknownDraft',
  });
  const here = event('noden', { code: '0000-0000-0000-0000-0' });
  const again = { code: '0000-0000-0000-0000-0', form: { intent: 'continue' } };
  for (const end of [
    await endOf(load(here)),
    await endOf(visit(here)),
    await endOf(actions['default']?.(event('noden', again))),
  ])
    expect(isHttpError(end) && end.status).toBe(503);
});

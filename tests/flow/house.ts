import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { handlers } from '#functions/http/handlers.ts';
import { createChannel } from '#functions/store/channels.ts';
import { createSurvey } from '#functions/store/surveys.ts';
import { publishVersion } from '#functions/store/versions.ts';
import { createTables, tablesEnvironment } from '#infra/local/create-tables.ts';
import { toEvent } from '#infra/local/http-event.ts';
import { matchRoute } from '#infra/local/match-route.ts';
import { type Client, createClient } from '#shared/contract/client.ts';
import { Problem } from '#shared/contract/problem.ts';
import { ROUTES } from '#shared/contract/routes.ts';
import type { Survey } from '#shared/contract/survey.ts';
import { makeReceipt } from '#shared/response/receipt.ts';
import { foldStream } from './fold-stream.ts';
import { type Identity, startIdentity } from './identity.ts';
import { NEIGHBOURHOOD } from './neighbourhood.ts';

/** A request as it would come in over the wire. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface House {
  readonly tables: Readonly<
    Record<'registry' | 'responses' | 'interviews' | 'invitations' | 'results', string>
  >;
  /** Where the files of recordings and pictures are put. */
  readonly mediaFolder: string;
  readonly identity: Identity;
  /** The typed client over the handlers themselves; every output is checked against the contract. */
  client(token?: string): Client;
  /** Any request at all, to the handler of its route. A problem is checked against its schema. */
  send(request: Sent): Promise<Answered>;
  /** A survey of the neighbourhood with a channel of the same code. */
  field(survey?: Partial<Survey>): Promise<Survey>;
  close(): Promise<void>;
}

const AUDIENCE = 'peil-flow';

/** Tables of its own on the emulator, an issuer of tokens, and every handler ready to be called. */
export async function openHouse(): Promise<House> {
  const endpoint = inject('endpoint');
  const tables = await createTables({ endpoint, prefix: `flow-${randomBytes(4).toString('hex')}-` });
  const identity = await startIdentity(AUDIENCE);
  const mediaFolder = await mkdtemp(join(tmpdir(), 'peil-media-'));
  Object.assign(process.env, tablesEnvironment(endpoint, tables), {
    RECEIPT_SECRET: randomBytes(32).toString('hex'),
    DISCLOSURE_SECRET: randomBytes(32).toString('hex'),
    MEDIA_FOLDER: mediaFolder,
    OIDC_ISSUER: identity.issuer,
    OIDC_CLIENT_ID: AUDIENCE,
  });
  await publishVersion(NEIGHBOURHOOD, 1);
  return {
    tables,
    mediaFolder,
    identity,
    ...callThrough(),
    field,
    close: async () => {
      await identity.close();
      await rm(mediaFolder, { recursive: true, force: true });
    },
  };
}

/** Calls to the handlers of this process. */
export const callThrough = (): Pick<House, 'client' | 'send'> => ({
  client: (token) => createClient({ baseUrl: '', token, check: ROUTES, fetch: throughHandlers }),
  send,
});

async function send({ method, path, headers = {}, body = '' }: Sent): Promise<Answered> {
  const match = matchRoute(method, path.split('?', 1)[0] ?? '');
  if (match.kind !== 'found') throw new Error(`There is no route ${method} ${path}.`);
  const request = {
    method,
    url: path,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
    body: Buffer.from(body),
  };
  // Residents' answers have long been folded when somebody publishes.
  if (match.name === 'publishSnapshot') await foldStream();
  const handler = await handlers[match.name]();
  const result = await handler(toEvent(request, match), {} as Parameters<typeof handler>[1]);
  const status = result.statusCode ?? 200;
  const answered = {
    status,
    headers: Object.fromEntries(
      Object.entries(result.headers ?? {}).map(([name, value]) => [name, String(value)]),
    ),
    body: JSON.parse(result.body ?? 'null') as unknown,
  };
  if (status >= 400) Problem.parse(answered.body);
  return answered;
}

async function throughHandlers(
  address: string,
  init: { method: string; headers: Record<string, string>; body?: string },
): Promise<{ ok: boolean; status: number; json(): Promise<unknown> }> {
  const { status, body } = await send({ path: address, ...init });
  return { ok: status < 400, status, json: () => Promise.resolve(body) };
}

async function field(given: Partial<Survey> = {}): Promise<Survey> {
  const act = { who: 'test', day: '2025-01-01' };
  const survey: Survey = {
    id: `buurt-${randomBytes(4).toString('hex')}`,
    questionnaire: NEIGHBOURHOOD.id,
    version: 1,
    title: NEIGHBOURHOOD.title,
    languages: NEIGHBOURHOOD.languages,
    status: 'open',
    mode: 'trial',
    createdOn: act.day,
    ...given,
  };
  await createSurvey(survey, act);
  await createChannel({ code: survey.id, survey: survey.id, label: 'De buurt', createdOn: act.day }, act);
  return survey;
}

/** A receipt as a resident's device makes it. */
export const newReceipt = (): string => makeReceipt(randomBytes(10));

/** A filled-in interview about the neighbourhood that is right in every respect. */
export const filledIn = (survey: Survey, receipt: string = newReceipt()) => ({
  channel: survey.id,
  version: 1,
  language: 'nl',
  receipt,
  answers: { age: 'older', needs: ['housing', 'dutch'], why: 'Te klein.', years: 3, first: ['bus', 'park'] },
});

import { describe, expect, test } from 'vitest';
import { createClient } from '#shared/contract/client.ts';
import { problem, type ProblemIssue, type ProblemKey } from '#shared/contract/problem.ts';
import { STUDIO_TEXTS } from '#lib/messages/studio/studio.ts';
import { act, type Intent } from './act.ts';

/** A client over an API that answers this, and what it was asked. */
function apiThat(answer: { ok: unknown } | { problem: ProblemKey; issues?: ProblemIssue[] }) {
  const asked: { method: string; path: string; body: unknown }[] = [];
  const client = createClient({
    baseUrl: 'http://api.invalid',
    fetch: (path, { method, body }) => {
      asked.push({
        method: method ?? 'GET',
        path: new URL(path).pathname,
        body: typeof body === 'string' ? (JSON.parse(body) as unknown) : undefined,
      });
      const [status, content] =
        'ok' in answer
          ? [200, answer.ok]
          : [
              problem(answer.problem).status,
              problem(answer.problem, answer.issues && { issues: answer.issues }),
            ];
      return Promise.resolve(Response.json(content, { status }));
    },
  });
  return { client, asked };
}

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

const SUBJECT = { survey: 'noden', title: 'Wat hebt u nodig?', language: 'nl' };

describe('what a form of the studio asks for', () => {
  test('opens a survey in the mode that was chosen, and says so', async () => {
    const { client, asked } = apiThat({ ok: {} });
    expect(await act('open', form({ mode: 'trial' }), SUBJECT, client)).toEqual({
      done: { key: 'open.done', values: { title: SUBJECT.title } },
    });
    expect(asked).toEqual([
      { method: 'PUT', path: '/api/surveys/noden/status', body: { status: 'open', mode: 'trial' } },
    ]);
  });

  test('is refused in clear words when the trust text is not confirmed', async () => {
    const { client } = apiThat({ problem: 'trustUnconfirmed' });
    expect(await act('open', form({ mode: 'real' }), SUBJECT, client)).toMatchObject({
      refused: { status: 409, whole: { key: 'error.trustUnconfirmed' } },
    });
  });

  test('asks the API for nothing when a field is wrong, and gives back what was typed', async () => {
    const { client, asked } = apiThat({ ok: {} });
    const outcome = await act('channel', form({ label: ' ', code: 'Bib Anderlecht' }), SUBJECT, client);
    expect(outcome).toMatchObject({
      refused: {
        fields: { label: { key: 'channels.errorLabel' }, code: { key: 'channels.errorCode' } },
        typed: { code: 'Bib Anderlecht' },
      },
    });
    expect(await act('trust', form({ by: 'A' }), SUBJECT, client)).toMatchObject({
      refused: { fields: { by: { key: 'trust.errorBy' }, statement: { key: 'trust.errorStatement' } } },
    });
    expect(await act('open', form({}), SUBJECT, client)).toMatchObject({
      refused: { fields: { mode: { key: 'error.mode' } } },
    });
    expect(asked).toEqual([]);
  });

  test('makes a channel without a code, so that the API chooses one', async () => {
    const { client, asked } = apiThat({ ok: {} });
    await act('channel', form({ label: ' Bibliotheek ', code: '' }), SUBJECT, client);
    expect(asked[0]?.body).toEqual({ label: 'Bibliotheek' });
  });

  test('says at the field that a code is taken', async () => {
    const { client } = apiThat({ problem: 'channelExists' });
    expect(await act('channel', form({ label: 'Bib', code: 'bib' }), SUBJECT, client)).toMatchObject({
      refused: { status: 409, fields: { code: { values: { code: 'bib' } } } },
    });
  });

  test('tells how many responses a snapshot counts', async () => {
    const { client } = apiThat({
      ok: { number: 4, publishedOn: '2026-11-25', responses: 860, unchanged: false },
    });
    expect(await act('publish', form({}), SUBJECT, client)).toEqual({
      done: { key: 'publish.done', values: { number: 4, count: 860 } },
    });
  });

  test('sets the days between snapshots to one of those that are offered', async () => {
    const { client, asked } = apiThat({ ok: {} });
    expect(await act('calendar', form({ days: '14' }), SUBJECT, client)).toEqual({
      done: { key: 'calendar.done', values: { count: 14 } },
    });
    expect(asked).toEqual([
      { method: 'PUT', path: '/api/surveys/noden/calendar', body: { snapshotDays: 14 } },
    ]);
    expect(await act('calendar', form({ days: '1' }), SUBJECT, client)).toMatchObject({
      refused: { whole: { key: 'error.invalidInput' } },
    });
  });

  test('says that nothing is new enough for another snapshot', async () => {
    const { client } = apiThat({
      ok: { number: 4, publishedOn: '2026-11-25', responses: 860, unchanged: true },
    });
    expect(await act('publish', form({}), SUBJECT, client)).toEqual({
      done: { key: 'publish.unchanged', values: { number: 4 } },
    });
  });

  test.each<[ProblemIssue, object]>([
    [{ path: '', code: 'noResponses' }, { key: 'error.snapshotRefused' }],
    [{ path: '', code: 'tooFew' }, { key: 'error.snapshotTooFew' }],
    [
      { path: '', code: 'tooEarly', limit: '2026-12-23' },
      { key: 'error.snapshotTooEarly', values: { day: '23 december 2026' } },
    ],
    [{ path: '', code: 'attack', message: 'interval' }, { key: 'error.snapshotAttacked' }],
  ])('says why a snapshot was not published: %o', async (issue, whole) => {
    const { client } = apiThat({ problem: 'snapshotRefused', issues: [issue] });
    expect(await act('publish', form({}), SUBJECT, client)).toMatchObject({ refused: { whole } });
  });

  test.each<[Intent, Record<string, string>]>([
    ['open', { mode: 'trial' }],
    ['close', {}],
    ['channel', { label: 'Bib' }],
    ['trust', { by: 'Ann', statement: 'yes' }],
    ['publish', {}],
    ['calendar', { days: '14' }],
  ])('%s: a session that is over is not a mistake in the form', async (intent, fields) => {
    const { client } = apiThat({ problem: 'sessionExpired' });
    expect(await act(intent, form(fields), SUBJECT, client)).toMatchObject({
      problem: { key: 'sessionExpired' },
    });
    const away = apiThat({ problem: 'unavailable' });
    const outcome = await act(intent, form(fields), SUBJECT, away.client);
    if (!('refused' in outcome)) throw new Error('a service that is away refuses the act');
    expect(outcome.refused.whole?.key).toBe('error.unavailable');
    expect(STUDIO_TEXTS['nl']).toHaveProperty([outcome.refused.whole?.key ?? '']);
  });
});

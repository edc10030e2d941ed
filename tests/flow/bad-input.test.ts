import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { PROBLEMS } from '#shared/contract/problems.ts';
import type { Survey } from '#shared/contract/survey.ts';
import { filledIn, type House, newReceipt, openHouse } from './house.ts';
import { itemsOf } from './items.ts';

let house: House;
let survey: Survey;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
beforeEach(async () => {
  survey = await house.field();
});

const post = (body: string | Buffer, type = 'application/json') =>
  house.send({ method: 'POST', path: '/api/responses', headers: { 'content-type': type }, body });

const submit = (change: object) => post(JSON.stringify({ ...filledIn(survey), ...change }));

/** Whatever was wrong: the right status, a numbered problem that no cache keeps, and nothing changed. */
async function isRefused(
  answered: Awaited<ReturnType<typeof submit>>,
  key: keyof typeof PROBLEMS,
): Promise<void> {
  const { number, status } = PROBLEMS[key];
  expect(answered.body).toMatchObject({ key, number, status, type: `urn:peil:problem:${String(number)}` });
  expect(answered.status).toBe(status);
  expect(answered.headers).toMatchObject({
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  expect(await kept()).toEqual([]);
}

const kept = async () =>
  (await itemsOf(house.tables.responses)).filter((item) => item['survey'] === survey.id);

test('an unknown channel', async () => {
  await isRefused(await submit({ channel: 'nowhere' }), 'unknownChannel');
});

test('a survey that is closed, and one that has not opened yet', async () => {
  survey = await house.field({ status: 'closed' });
  await isRefused(await submit({}), 'surveyClosed');
  survey = await house.field({ status: 'draft' });
  await isRefused(await submit({}), 'surveyNotOpen');
});

test('an unknown version', async () => {
  await isRefused(await submit({ version: 99 }), 'unknownVersion');
});

test('an unknown question', async () => {
  const answered = await submit({ answers: { age: 'older', shoe_size: 42 } });
  await isRefused(answered, 'answersRefused');
  expect(answered.body).toMatchObject({ issues: [{ path: 'shoe_size', code: 'unknownQuestion' }] });
});

test.each([
  ['a number where an option is meant', { age: 7 }, { path: 'age', code: 'wrongType' }],
  ['an option that is not there', { age: 'ancient' }, { path: 'age', code: 'notAnOption' }],
  ['a list where a number is meant', { years: ['a'] }, { path: 'years' }],
  ['a number that is too large', { years: 500 }, { path: 'years', code: 'tooLarge', limit: 120 }],
  ['nothing together with something', { needs: ['work', 'none'] }, { path: 'needs', code: 'notExclusive' }],
])('%s', async (_, answers, issue) => {
  const answered = await submit({ answers });
  await isRefused(answered, 'answersRefused');
  expect(answered.body).toMatchObject({ issues: [issue] });
});

test('a text that is too long is told with the limit of its question', async () => {
  const answered = await submit({ answers: { needs: ['housing'], why: 'x'.repeat(41) } });
  await isRefused(answered, 'answersRefused');
  expect(answered.body).toMatchObject({ issues: [{ path: 'why', code: 'tooLong', limit: 40 }] });
});

test('a body over 256 KB, told by its bytes and not by its characters', async () => {
  await isRefused(await post(JSON.stringify({ pad: 'x'.repeat(256 * 1024) })), 'bodyTooLarge');
  await isRefused(await post(JSON.stringify({ pad: 'é'.repeat(129 * 1024) })), 'bodyTooLarge');
  await isRefused(await post(Buffer.alloc(256 * 1024 + 1, 1), 'application/octet-stream'), 'bodyTooLarge');
});

test.each(['{', '', 'null', '[]', '"text"', '{"a":1}}', '\u0000'])('a body that is %j', async (body) => {
  const isJson = ['', 'null', '[]', '"text"'].includes(body);
  await isRefused(await post(body), isJson ? 'invalidInput' : 'malformedJson');
});

test.each([
  ['entries in entries', '{"a":[', ']}'],
  ['lists in lists', '[', ']'],
  ['objects in objects', '{"a":', '}'],
])('%s, thousands of levels deep, are refused and bring nothing down', async (_, open, close) => {
  for (const levels of [50, 3000, 20_000]) {
    const nested = `${open.repeat(levels)}${open.includes(':[') ? '' : '{}'}${close.repeat(levels)}`;
    const text = JSON.stringify({ ...filledIn(survey), page: '1' });
    const body = text.replace('"age":"older"', `"age":${nested}`);
    await isRefused(await post(body), 'invalidInput');
    const headers = { 'content-type': 'application/json' };
    await isRefused(await house.send({ method: 'PUT', path: '/api/drafts', headers, body }), 'invalidInput');
  }
});

test('a draft that is small on the way and too large for the store', async () => {
  const answers = Object.fromEntries(Array.from({ length: 18_000 }, (_, at) => [`a${String(at)}`, 1e20]));
  const body = JSON.stringify({ ...filledIn(survey), page: '1', answers }).replaceAll(
    '1'.padEnd(21, '0'),
    '1e20',
  );
  expect(body.length).toBeLessThan(256 * 1024);
  const headers = { 'content-type': 'application/json' };
  await isRefused(await house.send({ method: 'PUT', path: '/api/drafts', headers, body }), 'bodyTooLarge');
});

test('a form instead of JSON', async () => {
  await isRefused(await post('channel=x', 'application/x-www-form-urlencoded'), 'unsupportedMediaType');
  await isRefused(await post('{}', 'text/plain'), 'unsupportedMediaType');
});

test('fields that are missing or of the wrong kind are named, without repeating what was sent', async () => {
  const answered = await submit({ version: 'one', language: 'Klingon!', receipt: '', answers: { 'a b': 1 } });
  await isRefused(answered, 'invalidInput');
  const { issues } = answered.body as { issues: { path: string }[] };
  expect(issues.map(({ path }) => path)).toEqual(expect.arrayContaining(['version', 'language', 'receipt']));
  expect(JSON.stringify(answered.body)).not.toContain('Klingon');
});

test('answers that try to reach into the objects around them', async () => {
  const text = JSON.stringify(filledIn(survey)).replace('"age":"older"', '"__proto__":{"age":"older"}');
  const answered = await post(text.replace('"answers":{', '"answers":{"constructor":"x",'));
  await isRefused(answered, 'answersRefused');
  expect(({} as Record<string, unknown>)['age']).toBeUndefined();
});

test('a language that the survey does not speak', async () => {
  const answered = await submit({ language: 'xx' });
  await isRefused(answered, 'invalidInput');
  expect(answered.body).toMatchObject({ issues: [{ path: 'language', code: 'notOffered' }] });
});

test('a forged receipt', async () => {
  await isRefused(await submit({ receipt: 'AAAA-AAAA-AAAA-AAAA-B' }), 'forgedReceipt');
  await isRefused(await submit({ receipt: '<script>alert(1)</script>' }), 'forgedReceipt');
});

test('somebody under 13 is stopped kindly and nothing is stored', async () => {
  await isRefused(await submit({ answers: { age: 'child', needs: ['work'] } }), 'screenedOut');
});

test('synthetic answers in a real survey', async () => {
  survey = await house.field({ mode: 'real' });
  await isRefused(await submit({ synthetic: true }), 'syntheticRefused');
});

test('a path parameter in a form that no survey has', async () => {
  const answered = await house.send({ method: 'GET', path: '/api/surveys/No%20Such/versions/1' });
  await isRefused(answered, 'invalidInput');
  await isRefused(await house.send({ method: 'GET', path: '/api/surveys/none/versions/1' }), 'unknownSurvey');
  await isRefused(
    await house.send({ method: 'GET', path: `/api/surveys/${survey.id}/versions/7` }),
    'unknownVersion',
  );
  await isRefused(
    await house.send({ method: 'GET', path: `/api/surveys/${survey.id}/versions/0` }),
    'invalidInput',
  );
  await isRefused(await house.send({ method: 'GET', path: '/api/channels/%00' }), 'unknownChannel');
});

test('a code that was used for other answers is no error: nothing is dropped', async () => {
  const receipt = newReceipt();
  await submit({ receipt });
  const answered = await submit({ receipt, answers: { years: 9 } });
  expect(answered.status).toBe(200);
  expect(await kept()).toHaveLength(2);
});

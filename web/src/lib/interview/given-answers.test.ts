import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { givenAnswers } from './given-answers.ts';

/** Asks one question until the end of June 2020 only. */
const SUMMER: Questionnaire = {
  format: 'peil/1',
  id: 'zomer',
  kind: 'other',
  sourceLanguage: 'nl',
  languages: ['nl'],
  title: { nl: 'Zomer' },
  children: [
    { type: 'text', name: 'always', label: { nl: 'Altijd' } },
    { type: 'text', name: 'june', label: { nl: 'In juni' }, relevance: "today() <= date('2020-06-30')" },
  ],
};

let api: Server;
beforeAll(async () => {
  api = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(SUMMER));
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

test('who reads back their answers later sees all of them, also what would not be asked any more', async () => {
  const response = { survey: 'zomer', title: SUMMER.title, version: 1, language: 'nl', day: '2020-06-30' };
  const given = await givenAnswers({ ...response, answers: { always: 'ja', june: 'ook' } });
  expect(given.entries.map(({ path }) => path)).toEqual(['always', 'june']);
});

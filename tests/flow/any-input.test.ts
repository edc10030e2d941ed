import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Survey } from '#shared/contract/survey.ts';
import { filledIn, type House, newReceipt, openHouse } from './house.ts';

let house: House;
let survey: Survey;
beforeAll(async () => {
  house = await openHouse();
  survey = await house.field();
});
afterAll(() => house.close());

/** Texts that have brought programs down: names of objects, half characters, marks, keys of a table. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    '\ud83d',
    '\u0000',
    '\u202eabc',
    'R#x',
    "'; DROP TABLE",
    '${age}',
    '<img src=x onerror=alert(1)>',
    'x'.repeat(12_000),
  ),
);
const number = fc.oneof(
  fc.double(),
  fc.constantFrom(-0, 1e308, 5e-324, 2 ** 53, -1, 1.5, Number.NaN, Infinity),
);
const leaf = fc.oneof(text, number, fc.boolean(), fc.constant(null));
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(text, fc.constantFrom('age', 'needs', 'why')), tie('value'), { maxKeys: 4 }),
  ),
}));
const question = fc.constantFrom('age', 'needs', 'why', 'years', 'first', 'needs_other', 'newcomer', 'x');
const answers = fc.oneof(
  value,
  fc.dictionary(question, value, { maxKeys: 6 }),
  fc.record({
    age: fc.constantFrom('young', 'pnts', 'older'),
    needs: fc.subarray(['housing', 'work', 'dutch', 'none', 'dk']),
    why: text,
    years: number,
  }),
);
/** What is sent comes back, but for a key that would change what an object is: parsing leaves it out. */
const kept = (key: string, value: unknown): unknown => (key === '__proto__' ? undefined : value);

const field = fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });

test('whatever is sent in, an answer or a numbered problem comes back, and what is acknowledged can be read', async () => {
  await fc.assert(
    fc.asyncProperty(answers, fc.array(field, { minLength: 4, maxLength: 4 }), async (given, wrong) => {
      const sent = { ...filledIn(survey, newReceipt()), page: '1', answers: given };
      const names = ['channel', 'version', 'language', 'receipt'] as const;
      const body = JSON.stringify({
        ...sent,
        ...Object.fromEntries(names.map((name, at) => [name, wrong[at] ?? sent[name]])),
      });
      const post = async (method: string, path: string, with_ = body) =>
        house.send({ method, path, headers: { 'content-type': 'application/json' }, body: with_ });

      const draft = await post('PUT', '/api/drafts');
      const submitted = await post('POST', '/api/responses');
      for (const { status } of [draft, submitted]) expect(status).toBeLessThan(500);
      const receipt = JSON.stringify({ receipt: sent.receipt });
      if (draft.status === 200 && wrong[3] === undefined) {
        const read = await post('POST', '/api/drafts/read', receipt);
        expect(read.body).toMatchObject({ answers: JSON.parse(JSON.stringify(given), kept) as object });
      }
      if (submitted.status === 200 && wrong[3] === undefined) {
        expect((await post('POST', '/api/responses')).body).toMatchObject({ outcome: 'alreadyReceived' });
        expect((await post('POST', '/api/receipts/read', receipt)).status).toBe(200);
        expect((await post('POST', '/api/receipts/withdraw', receipt)).status).toBe(200);
        expect((await post('POST', '/api/responses')).body).toMatchObject({ key: 'erasedReceipt' });
      }
    }),
    { numRuns: 150 },
  );
});

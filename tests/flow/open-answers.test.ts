import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAudit } from '#functions/store/audit.ts';
import { lookupOf } from '#functions/store/lookup.ts';
import type { Client } from '#shared/contract/client.ts';
import { ROLES } from '#shared/contract/role.ts';
import type { Survey } from '#shared/contract/survey.ts';
import { today } from '#functions/clock.ts';
import { filledIn, type House, newReceipt, openHouse } from './house.ts';

let house: House;
let analyst: Client;
beforeAll(async () => {
  house = await openHouse();
  analyst = house.client(await house.identity.token({ roles: ['analyst'], subject: 'account-3' }));
});
afterAll(() => house.close());

const SPACE = { code: 'space', label: { nl: 'Plaats', fr: 'Espace', en: 'Space' } };

async function answered(survey: Survey, why?: string): Promise<string> {
  const interview = filledIn(survey, newReceipt());
  const { why: _, ...rest } = interview.answers;
  const answers = why === undefined ? { ...rest, needs: ['dutch'] } : { ...rest, why };
  expect(await house.client().submitResponse({ ...interview, answers })).toMatchObject({ ok: true });
  return interview.receipt;
}

async function answersOf(survey: Survey, page = 1) {
  const listed = await analyst.listOpenAnswers({ survey: survey.id, question: 'why', page });
  if (!listed.ok) throw new Error(listed.problem.key);
  return listed.output;
}

/** A survey with these answers and one theme. */
async function withAnswers(...texts: (string | undefined)[]) {
  const survey = await house.field();
  const receipts: string[] = [];
  for (const text of texts) receipts.push(await answered(survey, text));
  const place = { survey: survey.id, question: 'why' };
  expect(await analyst.saveThemes({ ...place, themes: [SPACE], revision: 0 })).toMatchObject({ ok: true });
  return { survey, place, receipts };
}

test('an analyst brings answers under themes and sees how many are left', async () => {
  const { survey, place } = await withAnswers('Te klein.', 'Te duur.', undefined);
  const { answers, themes, question } = await answersOf(survey);
  expect(question).toMatchObject({ answers: 2, coded: 0 });
  expect(themes).toEqual([SPACE]);
  const { handle, revision } = answers.find(({ text }) => text === 'Te klein.') ?? {
    handle: '',
    revision: 0,
  };
  const coding = { ...place, handle, revision, themes: ['space'] };
  expect(await analyst.codeOpenAnswer(coding)).toMatchObject({ ok: true, output: { revision: 1 } });
  expect(await analyst.codeOpenAnswer(coding)).toMatchObject({ problem: { key: 'codingChanged' } });
  expect(await analyst.listOpenQuestions({ survey: survey.id })).toMatchObject({
    output: { questions: [{ name: 'why', answers: 2, coded: 1 }] },
  });
  expect(await analyst.saveThemes({ ...place, themes: [], revision: 1 })).toMatchObject({
    problem: { key: 'themeInUse', issues: [{ path: 'space' }] },
  });
  expect(await analyst.codeOpenAnswer({ ...coding, revision: 1, themes: ['other'] })).toMatchObject({
    problem: { key: 'unknownTheme', issues: [{ path: 'other' }] },
  });
});

test('who codes sees the words alone: no receipt, lookup, channel, day or other answer', async () => {
  const { survey, receipts } = await withAnswers('Te klein.');
  const { answers } = await answersOf(survey);
  expect(answers.map((answer) => Object.keys(answer).sort())).toEqual([
    ['handle', 'language', 'revision', 'text'],
  ]);
  const sent = JSON.stringify(answers);
  const [receipt = ''] = receipts;
  for (const hidden of [receipt, lookupOf(receipt), today(), 'housing', 'older'])
    expect(sent).not.toContain(hidden);
});

test('a handle of one survey leads nowhere in another, and none can be made', async () => {
  const one = await withAnswers('Te klein.');
  const other = await withAnswers('Te klein.');
  const handle = (await answersOf(one.survey)).answers[0]?.handle ?? '';
  const changed = `${handle.startsWith('A') ? 'B' : 'A'}${handle.slice(1)}`;
  const attempts = [
    { ...other.place, handle },
    { ...one.place, handle: changed },
    { ...one.place, handle: 'AAAA' },
  ];
  for (const attempt of attempts)
    expect(await analyst.codeOpenAnswer({ ...attempt, revision: 0, themes: ['space'] })).toMatchObject({
      problem: { key: 'unknownOpenAnswer' },
    });
});

test('a quote is released with the statement and without personal details, is noted, and can be taken back', async () => {
  const { survey, place } = await withAnswers('Te klein. Bel 0470 12 34 56');
  const [answer] = (await answersOf(survey)).answers;
  const at = { ...place, handle: answer?.handle ?? '' };
  const quote = { text: 'Te klein.', language: 'nl', theme: 'space', noPersonalDetails: true };
  const refused = async (changed: object) =>
    analyst.codeOpenAnswer({ ...at, revision: 0, quote: { ...quote, ...changed } });
  expect(await refused({ noPersonalDetails: false })).toMatchObject({
    problem: { key: 'quoteRefused', issues: [{ code: 'statement' }] },
  });
  expect(await refused({ text: 'Te klein. Bel 0470 12 34 56' })).toMatchObject({
    problem: { key: 'quoteRefused', issues: [{ code: 'phone', message: '0470 12 34 56' }] },
  });
  expect((await answersOf(survey)).answers[0]).not.toHaveProperty('quote');

  expect(await analyst.codeOpenAnswer({ ...at, revision: 0, quote })).toMatchObject({ ok: true });
  expect((await answersOf(survey)).answers[0]?.quote).toEqual({
    text: 'Te klein.',
    language: 'nl',
    theme: 'space',
  });
  expect(await analyst.codeOpenAnswer({ ...at, revision: 1, quote: null })).toMatchObject({ ok: true });
  expect((await answersOf(survey)).answers[0]).not.toHaveProperty('quote');
  const acts = (await readAudit(today().slice(0, 7))).filter(({ subject }) => subject === survey.id);
  expect(acts.map(({ what }) => what)).toEqual(
    expect.arrayContaining(['quote released why', 'quote taken back why', 'themes why']),
  );
});

test('a withdrawn answer cannot be coded or quoted any more', async () => {
  const { survey, place, receipts } = await withAnswers('Te klein.');
  const [answer] = (await answersOf(survey)).answers;
  await house.client().withdrawResponse({ receipt: receipts[0] ?? '' });
  expect(
    await analyst.codeOpenAnswer({ ...place, handle: answer?.handle ?? '', revision: 0, themes: ['space'] }),
  ).toMatchObject({ problem: { key: 'unknownOpenAnswer' } });
  expect((await answersOf(survey)).answers).toEqual([]);
});

test.each(ROLES.filter((role) => role !== 'analyst'))('a %s does not read open answers', async (role) => {
  const { id: survey } = await house.field();
  const other = house.client(await house.identity.token({ roles: [role] }));
  const place = { survey, question: 'why' };
  for (const answer of [
    await other.listOpenQuestions({ survey }),
    await other.listOpenAnswers({ ...place, page: 1 }),
    await other.saveThemes({ ...place, themes: [], revision: 0 }),
    await other.codeOpenAnswer({ ...place, handle: 'AAAA', revision: 0 }),
  ])
    expect(answer).toMatchObject({ ok: false, problem: { key: 'notAllowed' } });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAudit } from '#functions/store/audit.ts';
import { lookupOf } from '#functions/store/lookup.ts';
import { openHandle, sealHandle } from '#functions/store/response-handle.ts';
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

test('what one resident wrote to two questions has two handles, and one answer always has the same', () => {
  const lookup = 'ab'.repeat(32);
  const [why, other] = ['why', 'needs_other'].map((question) => ({ survey: 'noden', question }));
  if (!why || !other) throw new Error('two places');
  expect(sealHandle(why, lookup)).toBe(sealHandle(why, lookup));
  expect(openHandle(why, sealHandle(why, lookup))).toBe(lookup);
  expect(openHandle(other, sealHandle(why, lookup))).toBeUndefined();
  const [one, two] = [sealHandle(why, lookup), sealHandle(other, lookup)];
  for (let at = 0; at + 8 <= one.length; at++) expect(two).not.toContain(one.slice(at, at + 8));
});

test('an analyst sees those that nobody has coded, those with a quote, or one alone', async () => {
  const { survey, place } = await withAnswers('Te klein.', 'Te duur.', 'Te nat.');
  const { answers } = await answersOf(survey);
  const at = (text: string) => answers.find((answer) => answer.text === text)?.handle ?? '';
  const quote = { text: 'Te duur.', language: 'nl', theme: 'space', noPersonalDetails: true };
  await analyst.codeOpenAnswer({ ...place, handle: at('Te klein.'), revision: 0, themes: [] });
  await analyst.codeOpenAnswer({ ...place, handle: at('Te duur.'), revision: 0, themes: ['space'], quote });
  const texts = async (more: object) => {
    const listed = await analyst.listOpenAnswers({ ...place, page: 1, ...more });
    return listed.ok ? listed.output.answers.map(({ text }) => text) : [];
  };
  expect(await texts({ show: 'uncoded' })).toEqual(['Te nat.']);
  expect(await texts({ show: 'quoted' })).toEqual(['Te duur.']);
  expect(await texts({ handle: at('Te klein.') })).toEqual(['Te klein.']);
  expect(await texts({ handle: 'AAAA' })).toEqual([]);
});

test('what may tell who said it is released only when somebody has confirmed these very words', async () => {
  const { survey, place } = await withAnswers('Ik ben 84 jaar.');
  const [answer] = (await answersOf(survey)).answers;
  const quote = { text: 'Ik ben 84 jaar.', language: 'nl', theme: 'space', noPersonalDetails: true };
  const release = (confirmed?: string[]) =>
    analyst.codeOpenAnswer({
      ...place,
      handle: answer?.handle ?? '',
      revision: 0,
      quote: { ...quote, ...(confirmed && { confirmed }) },
    });
  for (const confirmed of [undefined, ['83 jaar']])
    expect(await release(confirmed)).toMatchObject({
      problem: { key: 'quoteRefused', issues: [{ path: 'confirmed', code: 'age', message: '84 jaar' }] },
    });
  expect(await release(['84 jaar'])).toMatchObject({ ok: true });
  expect((await answersOf(survey)).answers[0]?.quote).toEqual({
    text: 'Ik ben 84 jaar.',
    language: 'nl',
    theme: 'space',
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

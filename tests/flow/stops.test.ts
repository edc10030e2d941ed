import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '#shared/contract/client.ts';
import type { Survey } from '#shared/contract/survey.ts';
import { readStops } from '#functions/store/stops.ts';
import { filledIn, type House, newReceipt, openHouse } from './house.ts';

let house: House;
let staff: Client;
let council: Client;
beforeAll(async () => {
  house = await openHouse();
  staff = house.client(
    await house.identity.token({ roles: ['designer', 'fieldwork', 'analyst'], subject: 'account-7' }),
  );
  council = house.client(await house.identity.token({ roles: ['council'] }));
});
afterAll(() => house.close());

const begin = async (survey: Survey, page: string, channel: string = survey.id) => {
  const draft = { ...filledIn(survey), channel, page };
  await house.client().saveDraft(draft);
  return draft;
};

const begins = (count: number, survey: Survey, page: string, channel?: string) =>
  Promise.all(Array.from({ length: count }, () => begin(survey, page, channel)));

const stopsOf = ({ id, mode, version }: Survey) => readStops(id, mode, version);

test('a draft counts on the page where it was left last, and no more once it is handed in, withdrawn or cleared', async () => {
  const survey = await house.field();
  const draft = await begin(survey, '1');
  for (const page of ['2', '2', '3.1', '3.2']) await house.client().saveDraft({ ...draft, page });
  const [sent, withdrawn, cleared] = await begins(3, survey, '2');
  expect(await stopsOf(survey)).toEqual({
    started: 4,
    byChannel: { [survey.id]: 4 },
    byPage: { '2': 3, '3': 1 },
  });
  for (const each of [sent, withdrawn])
    expect(await house.client().submitResponse(filledIn(survey, each?.receipt))).toMatchObject({ ok: true });
  await house.client().deleteDraft({ receipt: sent?.receipt ?? '' });
  await house.client().withdrawResponse({ receipt: withdrawn?.receipt ?? '' });
  await house.client().deleteDraft({ receipt: cleared?.receipt ?? '' });
  // Again, and a save that was under way: nothing is taken off twice, nothing comes back.
  await house.client().deleteDraft({ receipt: cleared?.receipt ?? '' });
  await house.client().saveDraft({ ...draft, receipt: cleared?.receipt ?? '', page: '2' });
  expect(await stopsOf(survey)).toMatchObject({ started: 4, byPage: { '3': 1 } });
});

test('staff see how many began, how many are not done, and the pages on which at least ten stopped', async () => {
  const survey = await house.field();
  await begins(9, survey, '1');
  await begins(11, survey, '2');
  expect(await staff.readSurvey({ survey: survey.id })).toMatchObject({
    output: { drafts: { started: 20, unfinished: 20, pages: [{ page: '2', count: 11 }] } },
  });
});

test('a page that is no page is counted nowhere', async () => {
  const survey = await house.field();
  for (const page of ['', 'start', '0', '1000', '1.x', 'page#1', '-1']) await begin(survey, page);
  expect(await stopsOf(survey)).toEqual({ started: 0, byChannel: {}, byPage: {} });
});

test('the council sees where people stop from ten drafts on, with noise, and as before until ten more began', async () => {
  const survey = await house.field();
  const made = await staff.createChannel({ survey: survey.id, label: 'Een partner' });
  const partner = made.ok ? made.output.code : '';
  const hand = (count: number) =>
    Promise.all(
      Array.from({ length: count }, (_, at) =>
        house
          .client()
          .submitResponse({ ...filledIn(survey, newReceipt()), channel: at % 2 === 0 ? survey.id : partner }),
      ),
    );
  const publish = async () => {
    await hand(40);
    expect(await staff.publishSnapshot({ survey: survey.id })).toMatchObject({ ok: true });
    const read = await council.readSnapshot({ survey: survey.id });
    return read.ok ? read.output : undefined;
  };
  await begins(9, survey, '2');
  const few = await publish();
  expect(few?.responses).toBeGreaterThan(0);
  expect(few).not.toHaveProperty('stops');

  await begins(16, survey, '2', partner);
  await begins(15, survey, '1');
  const { stops } = (await publish()) ?? {};
  expect(Math.abs((stops?.drafts ?? 0) - 40)).toBeLessThanOrEqual(7);
  expect(stops?.pages.map(({ page }) => page)).toEqual(['1', '2']);
  for (const [at, truth] of [15, 25].entries()) {
    const count = stops?.pages[at]?.count ?? NaN;
    expect(count % 5).toBe(0);
    expect(Math.abs(count - truth)).toBeLessThanOrEqual(7);
  }

  await begins(9, survey, '1', partner);
  expect((await publish())?.stops).toEqual(stops);
  // Enough, but by one way only.
  await begins(20, survey, '1', partner);
  expect((await publish())?.stops).toEqual(stops);
  await begins(20, survey, '1');
  expect((await publish())?.stops?.drafts).toBeGreaterThan(70);
});

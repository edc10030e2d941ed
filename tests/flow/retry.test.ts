import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { changeSurvey, readSurvey } from '#functions/store/surveys.ts';
import { publishVersion } from '#functions/store/versions.ts';
import type { Survey } from '#shared/contract/survey.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { type House, newReceipt, openHouse } from './house.ts';
import { NEIGHBOURHOOD } from './neighbourhood.ts';
import { storedResponses as stored } from './stored-responses.ts';

/** Begun on a day, drawn by lot, and asked something until the end of June only. */
const MOMENTS: Questionnaire = {
  ...NEIGHBOURHOOD,
  id: 'buurt-van-het-moment',
  children: [
    { type: 'calculation', name: 'begun', calculation: 'now()' },
    { type: 'calculation', name: 'lot', calculation: 'random()' },
    { type: 'calculation', name: 'day', calculation: 'today()' },
    { type: 'number', name: 'years', label: { nl: 'Hoeveel jaar woont u hier?' } },
    {
      type: 'number',
      name: 'june',
      label: { nl: 'Hoe vaak was u in juni in het park?' },
      relevance: "today() <= date('2026-06-30')",
    },
    {
      type: 'date',
      name: 'visited',
      label: { nl: 'Wanneer was u in het park?' },
      constraint: "today() <= date('2026-06-30')",
    },
  ],
  screenOuts: [],
  derived: [],
  reporting: { overview: [], breakdowns: ['language'] },
};

let house: House;
beforeAll(async () => {
  house = await openHouse();
  expect(await publishVersion(MOMENTS, 1)).toBe('published');
});
afterAll(() => house.close());
afterEach(() => {
  vi.useRealTimers();
});

/** Of the clock only what day and time it is stands still: the emulator needs the rest. */
const at = (moment: string): void => {
  vi.useFakeTimers({ now: new Date(moment), toFake: ['Date'] });
};

const LATE = '2026-06-30T21:59:59.000Z';
const AFTER_MIDNIGHT = '2026-06-30T22:00:05.000Z';

const fielded = (): Promise<Survey> => house.field({ questionnaire: MOMENTS.id });
const sent = (survey: Survey, years: number, receipt = newReceipt()) => ({
  channel: survey.id,
  version: 1,
  language: 'nl',
  receipt,
  answers: { years, june: 4 },
});
const outcomeOf = async (submission: ReturnType<typeof sent>) => {
  const outcome = await house.client().submitResponse(submission);
  return outcome.ok ? outcome.output : outcome.problem.key;
};

test.each([
  ['at once', LATE],
  ['after midnight, when other questions are asked', AFTER_MIDNIGHT],
])('answers that are sent again %s are counted once, whatever the clock and chance say', async (_, then) => {
  const survey = await fielded();
  at(LATE);
  const first = sent(survey, 3);
  expect(await outcomeOf(first)).toEqual({ outcome: 'received', receipt: first.receipt });
  at(then);
  expect(await outcomeOf(first)).toEqual({ outcome: 'alreadyReceived', receipt: first.receipt });
  expect(await stored(survey)).toMatchObject([{ day: '2026-06-30', answers: { june: 4 } }]);
});

test('the same holds for other answers under a code in use, which got a code of their own', async () => {
  const survey = await fielded();
  at(LATE);
  const first = sent(survey, 3);
  await outcomeOf(first);
  const other = await outcomeOf(sent(survey, 40, first.receipt));
  if (typeof other === 'string') throw new Error(other);
  at(AFTER_MIDNIGHT);
  expect(await outcomeOf(sent(survey, 40, first.receipt))).toEqual({ ...other, outcome: 'alreadyReceived' });
  expect((await stored(survey)).map(({ answers }) => answers['years']).sort()).toEqual([3, 40]);
});

test('and after the survey closed at midnight', async () => {
  const survey = await fielded();
  at(LATE);
  const first = sent(survey, 3);
  await outcomeOf(first);
  const other = await outcomeOf(sent(survey, 40, first.receipt));
  const before = await readSurvey(survey.id);
  if (!before) throw new Error('The survey is gone.');
  at(AFTER_MIDNIGHT);
  await changeSurvey(before, { ...before, status: 'closed' }, { who: 'test', day: '2026-07-01' }, 'close');
  expect(await outcomeOf(first)).toMatchObject({ outcome: 'alreadyReceived', receipt: first.receipt });
  expect(await outcomeOf(sent(survey, 40, first.receipt))).toMatchObject({
    ...(other as object),
    outcome: 'alreadyReceived',
  });
  expect(await outcomeOf(sent(survey, 41, first.receipt))).toBe('surveyClosed');
});

test('what came in is not called refused on a day on which it would be', async () => {
  const survey = await fielded();
  at(LATE);
  const visited = (years: number, receipt?: string) => {
    const submission = sent(survey, years, receipt);
    return { ...submission, answers: { ...submission.answers, visited: '2026-06-01' } };
  };
  const first = visited(3);
  await outcomeOf(first);
  const other = await outcomeOf(visited(40, first.receipt));
  at(AFTER_MIDNIGHT);
  expect(await outcomeOf(first)).toEqual({ outcome: 'alreadyReceived', receipt: first.receipt });
  expect(await outcomeOf(visited(40, first.receipt))).toEqual({
    ...(other as object),
    outcome: 'alreadyReceived',
  });
  expect(await outcomeOf(visited(41, first.receipt))).toBe('answersRefused');
  expect(await stored(survey)).toHaveLength(2);
});

test('a lot that was drawn on the device and sent is part of the answers', async () => {
  const survey = await fielded();
  const first = sent(survey, 3);
  await outcomeOf({ ...first, answers: { ...first.answers, lot: 0.25 } as typeof first.answers });
  await outcomeOf({ ...first, answers: { ...first.answers, lot: 0.75 } as typeof first.answers });
  expect((await stored(survey)).map(({ answers }) => answers['lot']).sort()).toEqual([0.25, 0.75]);
});

import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countSurvey } from '#functions/job/count-survey.ts';
import { publishResults } from '#functions/job/publish-results.ts';
import { surveyKeys } from '#functions/store/record-key.ts';
import { acceptResponse, responsesOf, withdrawResponse } from '#functions/store/responses.ts';
import { publishVersion } from '#functions/store/versions.ts';
import { surroundingsOn } from '#functions/surroundings.ts';
import type { Survey } from '#shared/contract/survey.ts';
import { deriveVariables } from '#shared/interview/derive.ts';
import { compileQuestionnaire } from '#shared/questionnaire/compile.ts';
import type { Answers } from '#shared/questionnaire/answer.ts';
import type { CompiledQuestionnaire } from '#shared/questionnaire/compiled.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { countedColumns, type KeyedResponse } from '#shared/results/columns/counted-columns.ts';
import type { Moment } from '#shared/results/columns/counted-stored.ts';
import { calendarOf, isIn } from '#shared/results/disclosure/calendar.ts';
import { release } from '#shared/results/disclosure/release.ts';
import { countTables, variablesToCount } from '#shared/results/publication/count-tables.ts';
import { rowId } from '#functions/store/columns/find-rows.ts';
import { foldStream } from './fold-stream.ts';
import { type House, newReceipt, openHouse } from './house.ts';
import { NEIGHBOURHOOD } from './neighbourhood.ts';

/** The neighbourhood a year on: an answer more, one less, and others in between. */
const LATER: Questionnaire = {
  ...NEIGHBOURHOOD,
  children: NEIGHBOURHOOD.children.map((child) =>
    child.type === 'multiple'
      ? {
          ...child,
          options: [
            { code: 'green', label: { nl: 'Groen' } },
            ...(child.options ?? [])
              .filter((option) => !('code' in option) || option.code !== 'work')
              .reverse(),
          ],
        }
      : child,
  ),
};

let house: House;
let versions: readonly CompiledQuestionnaire[];
beforeAll(async () => {
  house = await openHouse();
  await publishVersion(LATER, 2);
  versions = [NEIGHBOURHOOD, LATER].map((questionnaire) => {
    const outcome = compileQuestionnaire(questionnaire);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
    return outcome.compiled;
  });
});
afterAll(() => house.close());

/** What one resident hands in, and what becomes of it. */
interface Someone {
  readonly version: number;
  readonly answers: Answers;
  readonly language: string;
  readonly channel: string;
  readonly day: string;
  readonly synthetic?: boolean;
  readonly withdrawn?: boolean;
}

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 6 });
const answers = fc.record({
  age: maybe(fc.constantFrom('young', 'older', 'pnts')),
  needs: maybe(fc.shuffledSubarray(['housing', 'work', 'dutch', 'green'], { minLength: 1 })),
  years: maybe(fc.nat(12)),
  first: maybe(fc.constantFrom(['bus', 'park'], ['park'])),
});
const someone: fc.Arbitrary<Someone> = fc.record({
  version: fc.constantFrom(1, 2),
  answers: answers.map(
    (given) =>
      Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Answers,
  ),
  language: fc.constantFrom('nl', 'fr'),
  channel: fc.constantFrom('library', 'street', 'school'),
  day: fc.constantFrom('2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04'),
  synthetic: fc.oneof(
    { weight: 9, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  ),
  withdrawn: fc.oneof(
    { weight: 9, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  ),
});

async function handIn(survey: Survey, person: Someone): Promise<void> {
  const { synthetic, withdrawn, ...response } = person;
  const receipt = newReceipt();
  const { id, mode } = survey;
  await acceptResponse(receipt, {
    ...response,
    ...{ survey: id, mode },
    ...(synthetic === true && { synthetic }),
  });
  if (withdrawn === true) await withdrawResponse(receipt, { survey: id, mode });
}

/** The same from the responses themselves: each is read and derived anew. */
async function recounted(survey: Survey, compiled: CompiledQuestionnaire, moment: Moment) {
  const keys = surveyKeys(survey.id);
  const inIt: KeyedResponse[] = [];
  let [held, joined, waiting, synthetic] = [0, 0, 0, false];
  for await (const response of responsesOf(survey.id, survey.mode)) {
    held += 1;
    const { key, waits } = keys.recordKey(response.id);
    if (!isIn(moment.calendar, { day: response.day, waits }, moment.last, moment.today)) {
      waiting += 1;
      continue;
    }
    if (moment.last === undefined || response.day >= moment.last) joined += 1;
    const answered = versions[response.version - 1] ?? compiled;
    inIt.push({
      answers: response.answers,
      derived: deriveVariables(answered, response.answers, surroundingsOn(response.day)),
      language: response.language,
      id: rowId(response.id.replace('R#', '')),
      key,
      channel: response.synthetic === true ? undefined : response.channel,
      reachedBy: response.channel,
    });
    synthetic ||= response.synthetic === true;
  }
  const columns = countedColumns(inIt, variablesToCount({ compiled, margins: [], weighted: true }));
  return { columns, held, joined, waiting, synthetic };
}

test('what is published of the columns is, to the byte, what a recount of all responses says', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(someone, { minLength: 25, maxLength: 70 }),
      fc.constantFrom('trial' as const, 'real' as const),
      fc.constantFrom(undefined, '2026-03-02', '2026-03-03'),
      async (people, mode, last) => {
        const survey = await house.field({ mode, version: 2 });
        for (const person of people) await handIn(survey, person);
        await foldStream();
        const moment: Moment = { calendar: calendarOf(mode), last, today: '2026-03-03' };
        const { compiled, ...counted } = await countSurvey(survey, { ...moment, margins: [] });
        const again = await recounted(survey, compiled, moment);
        const { columns: _, ...numbers } = counted;
        const { columns: __, ...expected } = again;
        expect(numbers).toEqual(expected);
        expect([...counted.columns.ids].sort()).toEqual([...again.columns.ids].sort());
        const channels = ['library', 'school', 'street'].map((code) => ({ code, label: code }));
        const published = [counted, again].map(({ columns }) => {
          const made = countTables({ compiled, margins: [], weighted: false, channels }, columns);
          if (made.kind === 'refused') throw new Error(made.problem.code);
          const { questions, reach, total } = made;
          const secretMark = surveyKeys(survey.id).mark;
          const tables = [...questions, ...reach];
          const about = {
            tables,
            total,
            ledger: undefined,
            secretMark,
            weighting: undefined,
            day: moment.today,
          };
          return JSON.stringify([tables, release(about)]);
        });
        expect(published[0]).toBe(published[1]);
      },
    ),
    { numRuns: 12 },
  );
});

test('an answer that the stream has not told of yet joins the next publication, not half of this one', async () => {
  const survey = await house.field();
  const answers = { age: 'older', needs: ['work'], years: 3, first: ['bus', 'park'] };
  const come = async (count: number, day: string): Promise<void> => {
    for (let each = 0; each < count; each++)
      await handIn(survey, { version: 1, answers, language: 'nl', channel: survey.id, day });
  };
  await come(40, '2026-03-01');
  const publish = () => publishResults(survey, { who: 'calendar', day: '2026-03-02' });
  expect(await publish()).toEqual({ outcome: 'noResponses' });
  await foldStream();
  await come(60, '2026-03-02');
  const first = await publish();
  expect(first).toMatchObject({ outcome: 'published', summary: { number: 1 } });
  expect(first.outcome === 'published' && Math.abs(first.summary.responses - 40)).toBeLessThanOrEqual(7);
  await foldStream();
  const { held } = await countSurvey(survey, {
    ...{ calendar: calendarOf('trial'), last: undefined, today: '2026-03-02', margins: [] },
  });
  expect(held).toBe(100);
});

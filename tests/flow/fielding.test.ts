import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '#shared/contract/client.ts';
import { brusselsMinute } from '#shared/contract/brussels-minute.ts';
import { STAFF_ROLES } from '#shared/contract/role.ts';
import { type House, newReceipt, openHouse } from './house.ts';

let house: House;
let staff: Client;
beforeAll(async () => {
  house = await openHouse();
  staff = house.client(await house.identity.token({ roles: STAFF_ROLES }));
});
afterAll(() => house.close());

/** A questionnaire with one question with options, published as version 1. */
async function published() {
  const begun = await staff.createQuestionnaire({
    beginning: { with: 'nothing', title: 'Het park', language: 'nl', kind: 'participation' },
  });
  if (!begun.ok) throw new Error(begun.problem.key);
  const { id: questionnaire } = begun.output;
  const options = ['often', 'never'].map((code) => ({ code, label: { nl: code, fr: code } }));
  const node = {
    type: 'single' as const,
    name: 'visits',
    label: { nl: 'Komt u er?', fr: 'Y venez-vous ?' },
    options,
  };
  await staff.changeQuestionnaire({
    questionnaire,
    revision: 1,
    changes: [
      { do: 'addLanguage', language: 'fr' },
      { do: 'addNode', node, place: { index: 0 } },
    ],
  });
  const version = await staff.publishVersion({ questionnaire, revision: 2, languages: ['fr'] });
  if (!version.ok) throw new Error(JSON.stringify(version.problem));
  return questionnaire;
}

const MINUTE = 60_000;
const around = (minutes: number) => brusselsMinute(Date.now() + minutes * MINUTE);

async function fielded(more: { opensAt?: string; closesAt?: string } = {}) {
  const questionnaire = await published();
  const made = await staff.createSurvey({
    questionnaire,
    version: 1,
    languages: ['nl', 'fr'],
    wave: 2,
    channels: ['Bibliotheek Laken', 'Station'],
    ...more,
  });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  const detail = await staff.readSurvey({ survey: made.output.id });
  if (!detail.ok) throw new Error(detail.problem.key);
  const [channel] = detail.output.channels;
  return { questionnaire, survey: made.output, channel: channel?.code ?? '' };
}

const send = (channel: string, version = 1, answers = { visits: 'often' }) =>
  house.client().submitResponse({ channel, version, language: 'fr', receipt: newReceipt(), answers });

test('a survey of one’s own begins closed, with its channels, and takes answers once it is opened', async () => {
  const { survey, channel } = await fielded();
  expect(survey).toMatchObject({ status: 'draft', mode: 'trial', wave: 2, languages: ['nl', 'fr'] });
  expect(await send(channel)).toMatchObject({ problem: { key: 'surveyNotOpen' } });
  await staff.changeSurveyStatus({ survey: survey.id, status: 'open' });
  await new Promise((resolve) => setTimeout(resolve, 2100));
  expect(await send(channel)).toMatchObject({ output: { outcome: 'received' } });
});

test('its period is kept in Brussels time: before it nobody begins, after it nothing is taken', async () => {
  const later = await fielded({ opensAt: around(10), closesAt: around(20) });
  const past = await fielded({ opensAt: around(-20), closesAt: around(-10) });
  const now = await fielded({ opensAt: around(-10), closesAt: around(10) });
  for (const { survey } of [later, past, now])
    await staff.changeSurveyStatus({ survey: survey.id, status: 'open' });
  await new Promise((resolve) => setTimeout(resolve, 2100));
  expect(await send(later.channel)).toMatchObject({ problem: { key: 'surveyNotOpen' } });
  expect(await send(past.channel)).toMatchObject({ problem: { key: 'surveyClosed' } });
  expect(await send(now.channel)).toMatchObject({ output: { outcome: 'received' } });
  expect(await house.client().openChannel({ channel: later.channel })).toMatchObject({
    output: { status: 'draft' },
  });
  // What is not named in a new plan is gone.
  expect(await staff.changePlan({ survey: past.survey.id, languages: ['nl'] })).toMatchObject({
    output: { languages: ['nl'] },
  });
  const { output } = (await staff.readSurvey({ survey: past.survey.id })) as { output: { survey: object } };
  expect(output.survey).not.toHaveProperty('closesAt');
});

test('a plan that cannot be is refused, and says where', async () => {
  const { survey } = await fielded();
  expect(
    await staff.changePlan({
      survey: survey.id,
      languages: ['nl'],
      opensAt: '2027-03-01T09:00',
      closesAt: '2027-03-01T08:00',
    }),
  ).toMatchObject({ problem: { key: 'planRefused', issues: [{ path: 'closesAt' }] } });
  expect(await staff.changePlan({ survey: survey.id, languages: ['ar'] })).toMatchObject({
    problem: { key: 'planRefused', issues: [{ path: 'languages', limit: 'ar' }] },
  });
});

test('a running survey goes on with a newer version; who is filling in ends on theirs, and both are counted', async () => {
  const { questionnaire, survey, channel } = await fielded();
  await staff.changeSurveyStatus({ survey: survey.id, status: 'open' });
  const draft = await staff.readQuestionnaire({ questionnaire });
  if (!draft.ok) throw new Error(draft.problem.key);
  await staff.changeQuestionnaire({
    questionnaire,
    revision: draft.output.head.revision,
    changes: [
      {
        do: 'setText',
        of: { at: 'node', name: 'visits' },
        field: 'label',
        language: 'fr',
        text: 'Y venez-vous?',
      },
    ],
  });
  const next = await staff.publishVersion({
    questionnaire,
    revision: draft.output.head.revision + 1,
    languages: ['fr'],
  });
  expect(next).toMatchObject({ output: { version: 2 } });
  expect(await staff.changeVersion({ survey: survey.id, version: 3 })).toMatchObject({
    problem: { key: 'unknownVersion' },
  });
  expect(await staff.changeVersion({ survey: survey.id, version: 2 })).toMatchObject({
    output: { version: 2, languages: ['nl', 'fr'] },
  });
  expect(await staff.changeVersion({ survey: survey.id, version: 1 })).toMatchObject({
    problem: { key: 'olderVersion' },
  });
  await new Promise((resolve) => setTimeout(resolve, 2100));
  for (let each = 0; each < 30; each++) {
    const sent = await send(channel, (each % 2) + 1, { visits: each % 3 === 0 ? 'often' : 'never' });
    expect(sent).toMatchObject({ output: { outcome: 'received' } });
  }
  // Nothing was said about reporting: what has options is counted.
  expect(await staff.publishSnapshot({ survey: survey.id })).toMatchObject({ output: { number: 1 } });
  const snapshot = await staff.readSnapshot({ survey: survey.id });
  expect(snapshot.ok && snapshot.output.questions.map(({ name }) => name)).toEqual(['visits']);
});

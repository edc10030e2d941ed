import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '#shared/contract/client.ts';
import { STAFF_ROLES } from '#shared/contract/role.ts';
import type { Answers } from '#shared/questionnaire/answer.ts';
import type { Change } from '#shared/questionnaire/edit/change.ts';
import { type House, newReceipt, openHouse } from './house.ts';

let house: House;
let staff: Client;
beforeAll(async () => {
  house = await openHouse();
  staff = house.client(await house.identity.token({ roles: STAFF_ROLES }));
});
afterAll(() => house.close());

function output<Output>(outcome: { ok: true; output: Output } | { ok: false; problem: unknown }): Output {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.output;
}

const answer = (code: string, nl: string) => ({ code, label: { nl, fr: `${nl} (fr)`, ar: `${nl} (ar)` } });

/** A questionnaire that asks three things in three languages. */
async function begun(): Promise<string> {
  const { id } = output(
    await staff.createQuestionnaire({
      beginning: { with: 'nothing', title: 'Het park', language: 'nl', kind: 'participation' },
    }),
  );
  await change(id, [
    { do: 'addLanguage', language: 'fr' },
    { do: 'addLanguage', language: 'ar' },
    {
      do: 'addNode',
      node: {
        type: 'single',
        name: 'visits',
        label: { nl: 'Komt u er?', fr: 'Y venez-vous ?', ar: 'هل تأتي إلى هنا؟' },
        options: [answer('often', 'Dikwils'), answer('never', 'Nooit')],
      },
      place: { index: 0 },
    },
    {
      do: 'addNode',
      node: {
        type: 'single',
        name: 'bench',
        label: { nl: 'Een bank?' },
        options: [answer('y', 'Ja'), answer('n', 'Nee')],
      },
      place: { index: 1 },
    },
    {
      do: 'addDerived',
      derived: {
        name: 'regular',
        label: { nl: 'Komt er geregeld' },
        expression: "if(${visits} = 'often', 'yes', 'no')",
        values: [answer('yes', 'Ja'), answer('no', 'Nee')],
      },
    },
    { do: 'addNode', node: { type: 'number', name: 'trees', label: { nl: 'Bomen?' } }, place: { index: 2 } },
  ]);
  return id;
}

const draftOf = async (questionnaire: string) => output(await staff.readQuestionnaire({ questionnaire }));

async function change(questionnaire: string, changes: Change[]): Promise<void> {
  const { revision } = (await draftOf(questionnaire)).head;
  output(await staff.changeQuestionnaire({ questionnaire, revision, changes }));
}

async function publish(questionnaire: string): Promise<number> {
  const { revision, languages } = (await draftOf(questionnaire)).head;
  return output(await staff.publishVersion({ questionnaire, revision, languages })).version;
}

test('an answer whose words were mended, a renamed question and one that was taken out keep what was answered, in results and export', async () => {
  const questionnaire = await begun();
  await publish(questionnaire);
  const { id: survey } = output(
    await staff.createSurvey({
      questionnaire,
      version: 1,
      languages: ['nl', 'fr', 'ar'],
      channels: ['Bibliotheek'],
    }),
  );
  output(await staff.changeSurveyStatus({ survey, status: 'open' }));
  const channel = output(await staff.readSurvey({ survey })).channels[0]?.code ?? '';
  const handIn = async (version: number, count: number, answers: Answers): Promise<void> => {
    for (let at = 0; at < count; at += 1) {
      const language = ['nl', 'fr', 'ar'][at % 3] ?? 'nl';
      output(
        await house.client().submitResponse({ channel, version, language, receipt: newReceipt(), answers }),
      );
    }
  };
  const resident = house.client();
  await expect
    .poll(async () => output(await resident.openChannel({ channel })).status, { timeout: 10_000 })
    .toBe('open');
  await handIn(1, 30, { visits: 'often', bench: 'y', trees: 7 });

  await change(questionnaire, [
    {
      do: 'setText',
      of: { at: 'option', owner: { at: 'node', name: 'visits', list: 'options' }, code: 'often' },
      field: 'label',
      language: 'nl',
      text: 'Dikwijls',
    },
    { do: 'rename', of: { at: 'node', name: 'bench' }, to: 'seat' },
    { do: 'rename', of: { at: 'derived', name: 'regular' }, to: 'steady' },
    { do: 'remove', of: { at: 'node', name: 'trees' } },
  ]);
  expect(await publish(questionnaire)).toBe(2);
  output(await staff.changeVersion({ survey, version: 2 }));
  await handIn(2, 30, { visits: 'often', seat: 'y' });

  const file = output(
    await staff.exportMicrodata({ survey, format: 'csv', language: 'nl', openAnswers: false }),
  );
  const [head = [], ...rows] = parse(gunzipSync(Buffer.from(file.content, 'base64')), {
    bom: true,
  }) as string[][];
  const column = (name: string): string[] => rows.map((row) => row[head.indexOf(name)] ?? '');
  expect(rows).toHaveLength(60);
  // One column for the question under both its names, and what was taken out is still there.
  expect(head).not.toContain('bench');
  expect(new Set(column('seat')).size).toBe(1);
  expect(column('seat')[0]).not.toBe('');
  expect(head).not.toContain('regular');
  expect(new Set(column('steady'))).toEqual(new Set(['yes']));
  expect(column('trees').filter((cell) => cell === '7')).toHaveLength(30);
  // Whatever language it was answered in.
  expect(new Set(column('language'))).toEqual(new Set(['nl', 'fr', 'ar']));

  output(await staff.publishSnapshot({ survey }));
  const snapshot = output(await staff.readSnapshot({ survey }));
  const visits = snapshot.questions.find(({ name }) => name === 'visits');
  // One row for each answer, in the words of today, in each language.
  expect(visits?.options.map(({ code, label }) => [code, label['nl'], label['ar']])).toEqual([
    ['often', 'Dikwijls', 'Dikwils (ar)'],
    ['never', 'Nooit', 'Nooit (ar)'],
  ]);
  // Sixty people under both names, with the noise of every count; under one name there were thirty.
  const seats = snapshot.questions.filter(({ name }) => ['bench', 'seat'].includes(name));
  expect(seats.map(({ name }) => name)).toEqual(['seat']);
  expect(seats[0]?.all.base).toBeGreaterThan(45);
}, 60_000);

test('a new question under a used name, and a second answer with a used code, are refused, and nothing is changed', async () => {
  const questionnaire = await begun();
  const { head } = await draftOf(questionnaire);
  const refused = async (made: Change): Promise<void> => {
    expect(
      await staff.changeQuestionnaire({ questionnaire, revision: head.revision, changes: [made] }),
    ).toMatchObject({ problem: { key: 'editRefused' } });
  };
  await refused({ do: 'addNode', node: { type: 'text', name: 'visits', label: { nl: 'Weer?' } }, place: {} });
  await refused({
    do: 'addOption',
    to: { at: 'node', name: 'visits', list: 'options' },
    option: answer('often', 'Vaak'),
  });
  expect((await draftOf(questionnaire)).head.revision).toBe(head.revision);
});

test('a language without any text yet survives a save, and who is asked in it reads the source', async () => {
  const questionnaire = await begun();
  await change(questionnaire, [{ do: 'addLanguage', language: 'tr' }]);
  await change(questionnaire, [
    {
      do: 'setText',
      of: { at: 'node', name: 'trees' },
      field: 'label',
      language: 'nl',
      text: 'Hoeveel bomen?',
    },
  ]);
  expect((await draftOf(questionnaire)).design.questionnaire.languages).toContain('tr');
  expect(await publish(questionnaire)).toBe(1);
  const version = output(await staff.readPublished({ questionnaire, version: 1 }));
  expect(version.languages).toContain('tr');
  expect(version.children[2]).toMatchObject({ label: { nl: 'Hoeveel bomen?' } });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '#shared/contract/client.ts';
import { type House, openHouse } from './house.ts';

let house: House;
let designer: Client;
beforeAll(async () => {
  house = await openHouse();
  designer = house.client(await house.identity.token({ roles: ['designer'], subject: 'the-designer' }));
});
afterAll(() => house.close());

async function begin(title: string, label: string): Promise<string> {
  const made = await designer.createQuestionnaire({
    beginning: { with: 'nothing', title, language: 'nl', kind: 'other' },
  });
  if (!made.ok) throw new Error(made.problem.key);
  const questionnaire = made.output.id;
  await designer.changeQuestionnaire({
    questionnaire,
    revision: 1,
    changes: [
      { do: 'setText', of: { at: 'node', name: 'question_1' }, field: 'label', language: 'nl', text: label },
    ],
  });
  return questionnaire;
}

const found = async (input: Parameters<Client['searchBank']>[0]) => {
  const outcome = await designer.searchBank(input);
  if (!outcome.ok) throw new Error(outcome.problem.key);
  return outcome.output;
};

test('the bank has the questions of other drafts, of published versions and of the starter surveys', async () => {
  const mine = await begin('De wijk', 'Hoe woont u in de wijk?');
  const other = await begin('De buurt', 'Wat mist u in de buurt?');
  const drafted = await found({ questionnaire: mine, text: 'mist buurt' });
  expect(drafted.questions).toMatchObject([
    { name: 'question_1', here: true, places: [{ from: 'draft', questionnaire: other }] },
  ]);
  // What stands in the draft itself is not offered.
  expect((await found({ questionnaire: mine, text: 'woont u in de wijk' })).count).toBe(0);

  expect((await designer.publishVersion({ questionnaire: other, revision: 2, languages: ['nl'] })).ok).toBe(
    true,
  );
  await designer.changeQuestionnaire({
    questionnaire: other,
    revision: 3,
    changes: [{ do: 'addNode', node: { type: 'text', name: 'more', label: { nl: 'Nog iets?' } }, place: {} }],
  });
  const published = await found({ questionnaire: mine, text: 'mist buurt' });
  expect(published.questions[0]?.places.map(({ from, version }) => [from, version])).toEqual([
    ['draft', undefined],
    ['version', 1],
  ]);

  const starters = await found({ questionnaire: mine, type: 'municipality' });
  expect(starters.questions[0]?.places[0]?.from).toBe('starter');
  const all = await found({ questionnaire: mine });
  expect(all.questions).toHaveLength(20);
  const rest = await found({ questionnaire: mine, from: 20 });
  expect(rest.questions[0]).not.toEqual(all.questions[0]);
  expect(await designer.searchBank({ questionnaire: 'nowhere' })).toMatchObject({
    problem: { key: 'unknownQuestionnaire' },
  });
});

test('who may not read questionnaires does not search them', async () => {
  const translator = house.client(await house.identity.token({ roles: ['translator'], subject: 'them' }));
  expect(await translator.searchBank({ questionnaire: 'any' })).toMatchObject({
    problem: { key: 'notAllowed' },
  });
});

import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '#shared/contract/client.ts';
import type { Change } from '#shared/questionnaire/edit/change.ts';
import { type House, openHouse } from './house.ts';

let house: House;
let ann: Client;
let bea: Client;
let translator: Client;
beforeAll(async () => {
  house = await openHouse();
  const as = async (role: string, subject: string) =>
    house.client(await house.identity.token({ roles: [role], subject }));
  [ann, bea, translator] = await Promise.all([
    as('designer', 'ann'),
    as('designer', 'bea'),
    as('translator', 'tom'),
  ]);
});
afterAll(() => house.close());

async function begin(): Promise<string> {
  const outcome = await ann.createQuestionnaire({
    beginning: { with: 'nothing', title: 'De wijk', language: 'nl', kind: 'other' },
  });
  if (!outcome.ok) throw new Error(outcome.problem.key);
  return outcome.output.id;
}

async function read(questionnaire: string, by: Client = ann) {
  const outcome = await by.readQuestionnaire({ questionnaire });
  if (!outcome.ok) throw new Error(outcome.problem.key);
  return outcome.output;
}
const draftOf = async (id: string) => (await read(id)).design.questionnaire;

const words = (text: string, language = 'nl'): Change => ({
  do: 'setText',
  of: { at: 'node', name: 'question_1' },
  field: 'label',
  language,
  text,
});

async function change(id: string, changes: Change[], by: Client = ann, typed?: string): Promise<void> {
  const { revision } = (await read(id)).head;
  const outcome = await by.changeQuestionnaire({ questionnaire: id, revision, changes, typed });
  if (!outcome.ok || outcome.output.outcome !== 'changed') throw new Error(JSON.stringify(outcome));
}

async function go(id: string, way: 'undo' | 'redo', by: Client = ann, evenOfAnother = false) {
  const { revision } = (await read(id)).head;
  const outcome = await by.retraceChanges({ questionnaire: id, revision, way, evenOfAnother });
  if (!outcome.ok) throw new Error(outcome.problem.key);
  return outcome.output;
}

test('sixty edits are all taken back one by one and made again, and a new edit ends what could be made again', async () => {
  const id = await begin();
  const start = await draftOf(id);
  for (let number = 1; number <= 60; number++) await change(id, [words(`Vraag ${String(number)}`)]);
  const end = await draftOf(id);
  for (let number = 1; number <= 60; number++)
    expect(await go(id, 'undo')).toMatchObject({ outcome: 'changed', step: { what: 'setText', mine: true } });
  expect(await draftOf(id)).toEqual(start);
  expect(await go(id, 'undo')).toEqual({ outcome: 'nothing' });
  for (let number = 1; number <= 60; number++) await go(id, 'redo');
  expect(await draftOf(id)).toEqual(end);

  await go(id, 'undo');
  expect((await read(id)).steps.undone).toMatchObject([{ what: 'setText', about: 'Vraag 59' }]);
  await change(id, [words('Iets anders')]);
  expect((await read(id)).steps.undone).toEqual([]);
  expect(await go(id, 'redo')).toEqual({ outcome: 'nothing' });
});

test('a removed section comes back whole, with its translations and what is known of their age', async () => {
  const id = await begin();
  await change(id, [{ do: 'addLanguage', language: 'fr' }]);
  await translator.changeTexts({
    questionnaire: id,
    texts: [{ key: 'question/question_1/label', language: 'fr', before: '', text: 'Première' }],
  });
  await change(id, [words('Hoe woont u?')]);
  const { design } = await read(id);
  expect(design.translations['question/question_1/label']).toBeDefined();
  await change(id, [
    { do: 'addNode', node: { type: 'text', name: 'other', label: { nl: 'Anders' } }, place: {} },
    { do: 'remove', of: { at: 'node', name: 'section_1' } },
  ]);
  expect((await read(id)).steps.done[0]).toMatchObject({ what: 'addNode', about: 'Anders' });
  await go(id, 'undo');
  expect((await read(id)).design).toEqual(design);
});

test('what a colleague did in between is told and stays, until somebody says that it may go as well', async () => {
  const id = await begin();
  await change(id, [words('Van Ann')]);
  await change(id, [words('Van Bea')], bea);
  expect((await read(id)).steps.done.map(({ mine }) => mine)).toEqual([false, true]);
  expect((await read(id, bea)).steps.done.map(({ mine }) => mine)).toEqual([true, false]);
  expect(await go(id, 'undo')).toMatchObject({
    outcome: 'ofAnother',
    step: { what: 'setText', about: 'Van Bea', mine: false },
  });
  expect((await draftOf(id)).children).toMatchObject([{ children: [{ label: { nl: 'Van Bea' } }] }]);
  expect(await go(id, 'undo', ann, true)).toMatchObject({ outcome: 'changed' });
  expect((await draftOf(id)).children).toMatchObject([{ children: [{ label: { nl: 'Van Ann' } }] }]);
  expect(await go(id, 'undo')).toMatchObject({ outcome: 'changed', step: { mine: true } });

  // A translation is somebody's work as well.
  await change(id, [{ do: 'addLanguage', language: 'fr' }]);
  await translator.changeTexts({
    questionnaire: id,
    texts: [{ key: 'question/question_1/label', language: 'fr', before: '', text: 'Première' }],
  });
  expect(await go(id, 'undo')).toMatchObject({ outcome: 'ofAnother' });
});

test('who undoes on a page that is older than the draft is told, and nothing is taken back', async () => {
  const id = await begin();
  await change(id, [words('Een')]);
  const { revision } = (await read(id)).head;
  const both = await Promise.all(
    [1, 2].map(() => ann.retraceChanges({ questionnaire: id, revision, way: 'undo' })),
  );
  expect(both.map((each) => each.ok && each.output.outcome).sort()).toEqual(['changed', 'changedMeanwhile']);
  expect(await translator.retraceChanges({ questionnaire: id, revision, way: 'undo' })).toMatchObject({
    problem: { key: 'notAllowed' },
  });
});

test('a version that was published in between does not stand in the way of undo', async () => {
  const id = await begin();
  const start = await draftOf(id);
  await change(id, [words('Hoe woont u?')]);
  const { revision } = (await read(id)).head;
  expect(await ann.publishVersion({ questionnaire: id, revision })).toMatchObject({ ok: true });
  expect(await go(id, 'undo')).toMatchObject({ outcome: 'changed' });
  expect(await draftOf(id)).toEqual(start);
});

test('typing that is kept from pause to pause is one step; a step too large to keep is forgotten with what was before', async () => {
  const id = await begin();
  const start = await draftOf(id);
  for (const text of ['H', 'Hoe', 'Hoe woont u?']) await change(id, [words(text)], ann, 'a');
  expect((await read(id)).steps.done).toHaveLength(1);
  await go(id, 'undo');
  expect(await draftOf(id)).toEqual(start);

  // More words than fit an item, and none that can be made smaller.
  const noise = (): string => randomBytes(3600).toString('base64url');
  const notes = (time: number): Change[] =>
    Array.from({ length: 130 }, (_, at) => ({
      do: 'addNode',
      node: { type: 'note', name: `note_${String(time)}_${String(at)}`, label: { nl: noise() } },
      place: {},
    }));
  await change(id, notes(1));
  await change(id, notes(2));
  expect((await read(id)).steps.done).toEqual([]);
  await change(id, [words('Daarna')]);
  expect(await go(id, 'undo')).toMatchObject({ outcome: 'changed', step: { what: 'setText' } });
});

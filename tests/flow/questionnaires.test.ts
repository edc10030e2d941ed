import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeWorkbookFile } from '#functions/workbook/write-workbook-file.ts';
import { brusselsDay } from '#shared/contract/brussels-day.ts';
import type { Client } from '#shared/contract/client.ts';
import { changeKey } from '#shared/questionnaire/version/difference.ts';
import { textHash } from '#shared/translation/text-hash.ts';
import { type House, openHouse } from './house.ts';
import { itemsOf } from './items.ts';
import { bigWorkbook } from '../corpus/big-workbook.ts';

let house: House;
let designer: Client;
let translator: Client;
let administrator: Client;
beforeAll(async () => {
  house = await openHouse();
  const as = async (role: string) =>
    house.client(await house.identity.token({ roles: [role], subject: `the-${role}` }));
  [designer, translator, administrator] = await Promise.all([
    as('designer'),
    as('translator'),
    as('administrator'),
  ]);
});
afterAll(() => house.close());

async function begin(title = 'Wonen in Laken') {
  const outcome = await designer.createQuestionnaire({
    beginning: { with: 'nothing', title, language: 'nl', kind: 'other' },
  });
  if (!outcome.ok) throw new Error(outcome.problem.key);
  return outcome.output;
}

const label = (questionnaire: string, revision: number, text: string, language = 'nl') =>
  designer.changeQuestionnaire({
    questionnaire,
    revision,
    changes: [{ do: 'setText', of: { at: 'node', name: 'question_1' }, field: 'label', language, text }],
  });

const draftOf = async (questionnaire: string) => {
  const outcome = await designer.readQuestionnaire({ questionnaire });
  if (!outcome.ok) throw new Error(outcome.problem.key);
  return outcome.output;
};

test('a draft begins with nothing, a starter survey or a version, under an id of its own', async () => {
  const [one, other] = [await begin(), await begin()];
  expect(one.id).toMatch(/^wonen-in-laken-[a-z0-9]{5}$/);
  expect(other.id).not.toBe(one.id);
  const starter = await designer.createQuestionnaire({ beginning: { with: 'starter', starter: 'needs' } });
  expect(starter).toMatchObject({ output: { kind: 'needs', revision: 1 } });
  const listed = await translator.listQuestionnaires({});
  expect(listed.ok && listed.output.questionnaires.map(({ id }) => id)).toEqual(
    expect.arrayContaining([one.id, other.id]),
  );
  expect(
    await designer.createQuestionnaire({
      beginning: { with: 'version', questionnaire: one.id, version: 1 },
    }),
  ).toMatchObject({ problem: { key: 'unknownVersion' } });
});

test('two people edit one draft: the second is told and sees it as it is now, and nothing is overwritten', async () => {
  const { id, revision } = await begin();
  expect(await label(id, revision, 'Hoe woont u?')).toMatchObject({
    output: { outcome: 'changed', revision: 2 },
  });
  expect(await label(id, revision, 'Waar woont u?')).toMatchObject({
    output: {
      outcome: 'changedMeanwhile',
      head: { revision: 2 },
      design: { questionnaire: { children: [{ children: [{ label: { nl: 'Hoe woont u?' } }] }] } },
    },
  });
  // Both at the same moment: one is saved, one is told.
  const both = await Promise.all([label(id, 2, 'Een'), label(id, 2, 'Twee')]);
  expect(both.map((each) => each.ok && each.output.outcome).sort()).toEqual(['changed', 'changedMeanwhile']);
  expect((await draftOf(id)).head.revision).toBe(3);
});

test('an edit that cannot be made changes nothing, also of the edits before it, and says which one it is', async () => {
  const { id, revision } = await begin();
  const refused = await designer.changeQuestionnaire({
    questionnaire: id,
    revision,
    changes: [
      { do: 'addLanguage', language: 'fr' },
      { do: 'remove', of: { at: 'node', name: 'nowhere' } },
    ],
  });
  expect(refused).toMatchObject({
    problem: { key: 'editRefused', issues: [{ path: 'changes.1', code: 'unknownTarget' }] },
  });
  expect((await draftOf(id)).head).toMatchObject({ revision: 1, languages: ['nl'] });
  const renamed = await designer.changeQuestionnaire({
    questionnaire: id,
    revision,
    changes: [{ do: 'setField', of: { at: 'questionnaire' }, field: 'id', value: 'noden' }],
  });
  expect(renamed).toMatchObject({ problem: { key: 'editRefused' } });
});

test('a translator writes translations and nothing else, beside a designer at work', async () => {
  const { id } = await begin();
  await designer.changeQuestionnaire({
    questionnaire: id,
    revision: 1,
    changes: [
      { do: 'addLanguage', language: 'fr' },
      {
        do: 'setField',
        of: { at: 'node', name: 'question_1' },
        field: 'relevance',
        value: '1 = 1',
      },
    ],
  });
  const read = await translator.readTexts({ questionnaire: id });
  if (!read.ok) throw new Error(read.problem.key);
  expect(JSON.stringify(read.output)).not.toContain('1 = 1');
  const key = 'question/question_1/label';
  const write = (before: string, text: string, language = 'fr') =>
    translator.changeTexts({ questionnaire: id, texts: [{ key, language, before, text }] });
  // The designer saves in between: a translation does not stand in the way of that.
  await label(id, 2, 'Hoe woont u?');
  expect(await write('', 'Comment habitez-vous ?')).toMatchObject({ output: { outcome: 'changed' } });
  expect(await write('', 'Où habitez-vous ?')).toMatchObject({
    output: { outcome: 'changedMeanwhile', keys: [key] },
  });
  expect(await write('Hoe woont u?', 'Waar woont u?', 'nl')).toMatchObject({
    problem: { key: 'notATranslation' },
  });
  expect(await translator.readQuestionnaire({ questionnaire: id })).toMatchObject({
    problem: {
      key: 'notAllowed',
      issues: expect.arrayContaining([{ path: '', code: 'role', limit: 'designer' }]) as unknown,
    },
  });

  // The source changes afterwards: the translation has fallen behind, until somebody says that it is right.
  const { head } = await draftOf(id);
  await label(id, head.revision, 'Waar woont u nu?');
  expect((await draftOf(id)).design.translations[key]?.['fr']).toHaveLength(1);
  await translator.changeTexts({
    questionnaire: id,
    texts: [
      {
        key,
        language: 'fr',
        before: 'Comment habitez-vous ?',
        text: 'Comment habitez-vous ?',
        madeFrom: textHash('Waar woont u nu?'),
      },
    ],
  });
  const checked = await designer.checkQuestionnaire({ questionnaire: id });
  expect(checked.ok && checked.output.findings.map(({ code }) => code)).not.toContain('outdatedTranslation');
});

test('a version is published once, for good; the next one follows what was renamed, and a new meaning is asked about', async () => {
  const { id } = await begin();
  await label(id, 1, 'Hoe tevreden bent u met uw woning?');
  expect(await designer.publishVersion({ questionnaire: id, revision: 1 })).toMatchObject({
    problem: { key: 'draftChanged' },
  });
  expect(await designer.publishVersion({ questionnaire: id, revision: 2 })).toMatchObject({
    output: { version: 1, languages: ['nl'] },
  });
  expect(await designer.publishVersion({ questionnaire: id, revision: 3 })).toMatchObject({
    problem: { key: 'nothingToPublish' },
  });
  await designer.changeQuestionnaire({
    questionnaire: id,
    revision: 3,
    changes: [{ do: 'rename', of: { at: 'node', name: 'question_1' }, to: 'satisfied' }],
  });
  await designer.changeQuestionnaire({
    questionnaire: id,
    revision: 4,
    changes: [
      {
        do: 'setText',
        of: { at: 'node', name: 'satisfied' },
        field: 'label',
        language: 'nl',
        text: 'Hoeveel betaalt u iedere maand aan huur?',
      },
    ],
  });
  const checked = await designer.checkQuestionnaire({ questionnaire: id });
  if (!checked.ok) throw new Error(checked.problem.key);
  const { changes } = checked.output;
  expect(changes.map(({ what }) => what).sort()).toEqual(['renamed', 'textChanged']);
  const refused = await designer.publishVersion({ questionnaire: id, revision: 5 });
  expect(refused).toMatchObject({ problem: { key: 'meaningUnconfirmed' } });
  const sameMeaning = changes.map(changeKey);
  expect(await designer.publishVersion({ questionnaire: id, revision: 5, sameMeaning })).toMatchObject({
    output: { version: 2, origins: { satisfied: 'question_1' } },
  });
  const { versions, design, head } = await draftOf(id);
  expect(versions.map(({ version, origins }) => [version, origins])).toEqual([
    [1, {}],
    [2, { satisfied: 'question_1' }],
  ]);
  expect(design.origins).toEqual({});
  expect(head.published).toEqual({ version: 2, day: expect.any(String) as string, revision: head.revision });
  expect(await designer.readPublished({ questionnaire: id, version: 1 })).toMatchObject({
    output: { children: [{ children: [{ name: 'question_1' }] }] },
  });
});

test('a draft that cannot run is not published, and the report says where', async () => {
  const { id } = await begin();
  await designer.changeQuestionnaire({
    questionnaire: id,
    revision: 1,
    changes: [
      { do: 'setField', of: { at: 'node', name: 'question_1' }, field: 'relevance', value: '${nobody} = 1' },
    ],
  });
  expect(await designer.publishVersion({ questionnaire: id, revision: 2 })).toMatchObject({
    problem: { key: 'questionnaireInvalid', issues: [{ path: 'children.0.children.0.relevance' }] },
  });
});

test('a workbook is reported on without leaving anything, becomes a draft when it is accepted, and goes out again', async () => {
  const bytes = Buffer.from(writeWorkbookFile(bigWorkbook())).toString('base64');
  const file = { name: 'groot.xlsx', bytes };
  const before = await itemsOf(house.tables.registry);
  const report = await designer.reportWorkbook({ file });
  expect(report).toMatchObject({
    output: { found: { languages: ['nl', 'fr', 'en', 'ar', 'tr'], choices: 5017 } },
  });
  expect(await itemsOf(house.tables.registry)).toHaveLength(before.length);
  const created = await designer.createQuestionnaire({ beginning: { with: 'workbook', file } });
  if (!created.ok) throw new Error(created.problem.key);
  const { id } = created.output;
  expect(await designer.publishVersion({ questionnaire: id, revision: 1 })).toMatchObject({
    output: { version: 1 },
  });
  const exported = await designer.exportQuestionnaire({ questionnaire: id, version: 1 });
  if (!exported.ok) throw new Error(exported.problem.key);
  expect(await designer.reportWorkbook({ file: exported.output })).toMatchObject({
    output: { found: { choices: 5017 } },
  });
  const broken = { name: 'brief.docx', bytes: Buffer.from([0x50, 0x4b, 3, 4, 9, 9]).toString('base64') };
  const unread = await designer.reportWorkbook({ file: broken });
  expect(unread.ok && unread.output.unreadable).toBeDefined();
  expect(await designer.createQuestionnaire({ beginning: { with: 'workbook', file: broken } })).toMatchObject(
    { problem: { key: 'workbookRefused' } },
  );
});

test('an administrator reads what staff did, in order; nobody else does, and no entry ever changes', async () => {
  const { id } = await begin('Spelen in het park');
  await label(id, 1, 'Waar spelen uw kinderen?');
  await designer.publishVersion({ questionnaire: id, revision: 2 });
  const month = brusselsDay(Date.now()).slice(0, 7);
  const read = await administrator.readAudit({ month });
  if (!read.ok) throw new Error(read.problem.key);
  const entries = read.output.entries.filter(({ subject }) => subject === id);
  expect(entries.map(({ what, who, of }) => [what, who, of])).toEqual([
    ['publish 1', 'the-designer', 'questionnaire'],
    ['change 1', 'the-designer', 'questionnaire'],
    ['create nothing', 'the-designer', 'questionnaire'],
  ]);
  const order = read.output.entries.map(({ sequence }) => sequence);
  expect(order).toEqual(order.toSorted((one, other) => other - one));
  expect(new Set(order).size).toBe(order.length);
  // Days, never times.
  for (const entry of read.output.entries)
    expect(Object.keys(entry).sort()).toEqual(['day', 'of', 'sequence', 'subject', 'what', 'who']);
  expect(await designer.readAudit({ month })).toMatchObject({ problem: { key: 'notAllowed' } });
});

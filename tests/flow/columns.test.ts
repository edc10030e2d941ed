import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rebuildSurvey } from '#functions/job/rebuild-survey.ts';
import { handler as reconcileColumns } from '#functions/job/reconcile-columns.ts';
import { recountColumns } from '#functions/job/recount-columns.ts';
import { rowId } from '#functions/store/columns/find-rows.ts';
import { generationOf, readHead } from '#functions/store/columns/head.ts';
import { mergeBlocks } from '#functions/store/columns/merge.ts';
import { readColumns } from '#functions/store/columns/read.ts';
import { HOLDS_RESPONSE } from '#functions/store/conditions.ts';
import { deleteItem, getItem, type Item, putItem } from '#functions/store/dynamodb.ts';
import { readFieldwork } from '#functions/store/fieldwork.ts';
import { responseKey } from '#functions/store/keys.ts';
import { lookupOf } from '#functions/store/lookup.ts';
import { acceptResponse, withdrawResponse } from '#functions/store/responses.ts';
import { handler as foldResponses } from '#functions/stream/fold-responses.ts';
import type { Survey } from '#shared/contract/survey.ts';
import { compareStored } from '#shared/results/columns/compare-stored.ts';
import { countContext } from '#shared/results/columns/count-context.ts';
import { asWorker, type Fate, makeFrail } from './frail-client.ts';
import { filledIn, type House, newReceipt, openHouse } from './house.ts';
import { itemsOf } from './items.ts';

let house: House;
let mend: () => void;
beforeAll(async () => {
  house = await openHouse();
  mend = makeFrail();
});
afterAll(async () => {
  mend();
  await house.close();
});

/** The responses of a survey, and what the stream tells of each change, kept so that it can be told in any order. */
class Field {
  readonly survey: Survey;
  readonly records: DynamoDBRecord[] = [];
  readonly receipts: string[] = [];
  readonly #alive = new Set<string>();
  withdrawn = 0;

  constructor(survey: Survey) {
    this.survey = survey;
  }

  get alive(): string[] {
    return [...this.#alive];
  }

  key(receipt: string) {
    return responseKey(this.survey.id, lookupOf(receipt));
  }

  #turn: Promise<void> = Promise.resolve();

  /** One after the other: what the stream tells of a change stands between two looks at the item. */
  #told(receipt: string, change: () => Promise<unknown>): Promise<void> {
    this.#turn = this.#turn.then(() => this.#tell(receipt, change));
    return this.#turn;
  }

  async #tell(receipt: string, change: () => Promise<unknown>): Promise<void> {
    const read = () => getItem('responses', this.key(receipt));
    const before = await read();
    await change();
    const after = await read();
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    const image = (item: Item | undefined) => item && (marshall(item) as Record<string, never>);
    const [OldImage, NewImage] = [image(before), image(after)];
    this.records.push({
      dynamodb: {
        Keys: marshall(this.key(receipt)) as Record<string, never>,
        SequenceNumber: String(this.records.length + 1),
        ...(OldImage && { OldImage }),
        ...(NewImage && { NewImage }),
      },
    });
  }

  async submit(at: number): Promise<void> {
    const receipt = newReceipt();
    this.receipts.push(receipt);
    this.#alive.add(receipt);
    const { channel, answers } = filledIn(this.survey, receipt);
    const needs = ['housing', 'work', 'dutch'].filter((_, bit) => ((at >> bit) & 1) === 1);
    await this.#told(receipt, () =>
      acceptResponse(receipt, {
        survey: this.survey.id,
        mode: this.survey.mode,
        version: 1,
        channel,
        language: at % 2 === 0 ? 'nl' : 'fr',
        day: `2026-03-0${String(1 + (at % 5))}`,
        answers: { ...answers, needs, years: at % 9 },
        ...(at % 7 === 0 && { synthetic: true }),
      }),
    );
  }

  /** The same once more, under a receipt that is known: nothing changes, whatever became of it. */
  async resubmit(receipt: string): Promise<void> {
    const { channel, answers } = filledIn(this.survey, receipt);
    const { id: survey, mode } = this.survey;
    const again = { survey, mode, version: 1, channel, language: 'nl', day: '2026-03-09', answers };
    await this.#told(receipt, () => acceptResponse(receipt, again));
  }

  /** Other answers in the place of the first ones: the item's next revision. */
  async edit(receipt: string, at: number): Promise<void> {
    const answers = JSON.stringify({ age: at % 2 === 0 ? 'young' : 'older', needs: ['work'], years: at });
    await this.#told(receipt, async () => {
      const item = await getItem('responses', this.key(receipt));
      if (item?.['kind'] === 'response')
        await putItem('responses', { ...item, answers, revision: Number(item['revision']) + 1 });
    });
  }

  async withdraw(receipt: string): Promise<void> {
    await this.#told(receipt, async () => {
      const outcome = await withdrawResponse(receipt, { survey: this.survey.id, mode: this.survey.mode });
      if (outcome === 'withdrawn') this.withdrawn += 1;
    });
    this.#alive.delete(receipt);
  }

  async remove(receipt: string): Promise<void> {
    if (!this.#alive.delete(receipt)) return;
    // Nobody sends the page of five years ago again.
    this.receipts.splice(this.receipts.indexOf(receipt), 1);
    await this.#told(receipt, () => deleteItem('responses', this.key(receipt), HOLDS_RESPONSE));
  }
}

/** As Lambda does: a batch is told again from the first record that failed, by a worker that may die again. */
async function deliver(records: readonly DynamoDBRecord[], fates: () => Iterator<Fate>): Promise<void> {
  let open = [...records];
  for (let attempt = 0; open.length > 0; attempt++) {
    // A worker that died is followed by another.
    const failed: { from: string | undefined } = { from: open[0]?.dynamodb?.SequenceNumber };
    await asWorker(attempt < 20 ? fates() : fine(), async () => {
      failed.from = (await foldResponses({ Records: open })).batchItemFailures[0]?.itemIdentifier;
    });
    if (failed.from === undefined) return;
    open = open.slice(open.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === failed.from));
  }
}

function* from(list: readonly Fate[]): Generator<Fate, void> {
  yield* list;
  for (;;) yield 'fine';
}
const fine = (): Iterator<Fate> => from([]);

type Step =
  | { readonly does: 'submit'; readonly count: number }
  | { readonly does: 'resubmit' | 'edit' | 'withdraw' | 'remove'; readonly which: number }
  | {
      readonly does: 'deliver';
      readonly upTo: number;
      readonly order: readonly number[];
      readonly workers: number;
    }
  | { readonly does: 'rebuild' | 'merge' };

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constant('submit' as const), count: fc.integer({ min: 1, max: 6 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constantFrom('resubmit' as const, 'edit' as const, 'withdraw' as const, 'remove' as const),
      which: fc.nat(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('deliver' as const),
      upTo: fc.nat(),
      order: fc.array(fc.nat(), { minLength: 1, maxLength: 12 }),
      workers: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('rebuild' as const, 'merge' as const) }) },
);
const fate = fc.oneof(
  { weight: 12, arbitrary: fc.constant<Fate>('fine') },
  { weight: 4, arbitrary: fc.constantFrom<Fate>('before', 'after', 'lost', 'conflict') },
);

/** Records in an order, some of them twice or more, dealt out to workers. */
function dealt(
  records: readonly DynamoDBRecord[],
  order: readonly number[],
  workers: number,
): DynamoDBRecord[][] {
  const told = order.map((at) => records[at % records.length]).filter((record) => record !== undefined);
  return Array.from({ length: workers }, (_, worker) => told.filter((__, at) => at % workers === worker));
}

async function run(field: Field, one: Step, fates: () => Iterator<Fate>): Promise<void> {
  const { survey, records, receipts } = field;
  switch (one.does) {
    case 'submit':
      for (let at = 0; at < one.count; at++) await field.submit(records.length + at);
      return;
    case 'deliver':
      if (records.length > 0)
        await Promise.all(
          dealt(records.slice(-1 - (one.upTo % records.length)), one.order, one.workers).map((batch) =>
            deliver(batch, fates),
          ),
        );
      return;
    case 'rebuild':
      await asWorker(fates(), () => rebuildSurvey(survey.id, survey.mode));
      return;
    case 'merge': {
      const head = await readHead(survey.id, survey.mode);
      await asWorker(fates(), () => mergeBlocks(generationOf(head, head.generation), true));
      return;
    }
    default: {
      const receipt = receipts[one.which % Math.max(1, receipts.length)];
      if (receipt === undefined) return;
      if (one.does === 'edit') await field.edit(receipt, one.which % 100);
      else await field[one.does](receipt);
    }
  }
}

/** All that must hold once everything has been told, however often and in whatever order. */
async function expectRight(field: Field): Promise<void> {
  const { id, mode } = field.survey;
  const columns = await readColumns(id, mode);
  const none = { missing: [], extra: [], changed: [] };
  expect(compareStored(await recountColumns(id, mode), columns)).toEqual(none);
  const ids = (receipts: readonly string[]) => receipts.map((receipt) => rowId(lookupOf(receipt))).sort();
  expect([...columns.ids].sort()).toEqual(ids(field.alive));
  const { withdrawn, ...counted } = await readFieldwork(id, mode);
  expect(counted).toEqual(countContext(columns));
  expect(withdrawn).toBe(field.withdrawn);
}

test('whatever happens to responses, workers and columns: the columns are what a recount says, each row once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 3, maxLength: 10 }),
      fc.array(fc.array(fate, { maxLength: 12 }), { minLength: 8, maxLength: 8 }),
      fc.array(fc.nat(), { minLength: 60, maxLength: 60 }),
      async (rounds, lives, order) => {
        const field = new Field(await house.field());
        let life = 0;
        const fates = () => from(lives[life++ % lives.length] ?? []);
        // What stands in one round happens at the same time.
        for (const round of rounds) await Promise.all(round.map((one) => run(field, one, fates)));
        const { records } = field;
        const rest = records
          .map((record, at) => ({ record, place: order[at % order.length] ?? 0 }))
          .sort((a, b) => a.place - b.place)
          .map(({ record }) => record);
        await Promise.all(
          dealt(
            rest,
            rest.map((_, at) => at),
            4,
          ).map((batch) => deliver(batch, fates)),
        );
        await expectRight(field);
        // A rebuild that was broken off is gone on with, and the same comes out.
        await rebuildSurvey(field.survey.id, field.survey.mode);
        await expectRight(field);
      },
    ),
    { numRuns: Number(process.env['CHAOS_RUNS'] ?? 25), endOnFailure: true },
  );
});

test('of a withdrawn response nothing is left in any block, large or small, nor in a generation of before', async () => {
  const field = new Field(await house.field());
  const { id, mode } = field.survey;
  for (let at = 0; at < 40; at++) await field.submit(at);
  await deliver(field.records, fine);
  const { generation } = await readHead(id, mode);
  expect(await mergeBlocks(generationOf({ survey: id, mode }, generation), true)).toBeGreaterThanOrEqual(0);
  for (let at = 40; at < 50; at++) await field.submit(at);
  await deliver(field.records, fine);
  expect(await rebuildSurvey(id, mode)).toEqual({
    outcome: 'switched',
    rows: 50,
    missing: 0,
    extra: 0,
    changed: 0,
  });
  const gone = [...field.receipts.slice(3, 20), ...field.receipts.slice(44, 47)];
  for (const receipt of gone) await field.withdraw(receipt);
  await deliver(field.records, fine);
  await expectRight(field);
  const lookups = gone.map(lookupOf);
  const items = (await itemsOf(house.tables.results)).filter(({ pk }) => String(pk).includes(`#${id}`));
  expect(items.filter(({ pk }) => String(pk).includes(`#${id}#${mode}#${String(generation)}`))).toEqual([]);
  // The marks that keep a late delivery away say nothing of the answers.
  for (const { sk, counted } of items)
    if (lookups.some((lookup) => String(sk).startsWith(lookup))) expect(counted).toBeUndefined();
});

test('staff are told when columns are not what the responses say, and a rebuild mends them', async () => {
  const field = new Field(await house.field());
  const { id, mode } = field.survey;
  for (let at = 0; at < 12; at++) await field.submit(at);
  await deliver(field.records, fine);
  // The first night makes the columns in the form of today, and from then on they are compared.
  expect(await reconcileColumns({ survey: id, seconds: 0 })).toMatchObject({
    [`${id}#trial`]: 'made',
    [`${id}#real`]: 'made',
  });
  expect(await reconcileColumns({ survey: id, seconds: 0 })).toMatchObject({ [`${id}#trial`]: 'same' });
  // One that the stream never told of, and one whose answers were changed behind its back.
  await field.submit(12);
  await field.edit(field.receipts[3] ?? '', 7);
  field.records.length = 0;
  await expect(reconcileColumns({ survey: id, seconds: 0 })).rejects.toThrow(`${id}#trial`);
  expect(await rebuildSurvey(id, mode)).toMatchObject({ rows: 13, missing: 1, changed: 1, extra: 0 });
  expect(await reconcileColumns({ survey: id, seconds: 0 })).toMatchObject({ [`${id}#trial`]: 'same' });
});

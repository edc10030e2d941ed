import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { handler as installStarters } from '#functions/job/install-starters.ts';
import { rowOf } from '#functions/row-of.ts';
import { blockWrites, newName } from '#functions/store/columns/block.ts';
import { readColumns } from '#functions/store/columns/read.ts';
import { getItem, transact } from '#functions/store/dynamodb.ts';
import { MERGED, responseKey } from '#functions/store/keys.ts';
import { lookupOf } from '#functions/store/lookup.ts';
import { acceptResponse, type StoredResponse } from '#functions/store/responses.ts';
import { handler as foldResponses } from '#functions/stream/fold-responses.ts';
import { createTables, tablesEnvironment } from '#infra/local/create-tables.ts';
import { startEmulator } from '#infra/local/emulator.ts';
import { freePort } from '#infra/local/free-port.ts';
import { columnsOfRows } from '#shared/results/columns/stored-row.ts';
import { sortStored } from '#shared/results/columns/sort-stored.ts';
import { tabulateColumns } from '#shared/results/table/tabulate-columns.ts';
import { submissions } from '../submissions.ts';
import { type BenchEntry, type Measured, median } from './entry.ts';
import { watchWrites, type Watched } from './watch-writes.ts';

const SURVEY = { survey: 'noden', mode: 'trial' } as const;
const DAY = '2026-03-02';

/** The client of the store remembers its address, so each emulator of this process has the same. */
const port = freePort();

/** Runs on an emulator of its own, with the starter surveys. */
async function onEmulator<Result>(work: (watched: Watched) => Promise<Result>): Promise<Result> {
  const emulator = await startEmulator({ port: await port, inMemory: true });
  try {
    const tables = await createTables({ endpoint: emulator.endpoint, prefix: 'bench-' });
    Object.assign(process.env, tablesEnvironment(emulator.endpoint, tables), {
      RECEIPT_SECRET: randomBytes(32).toString('hex'),
      DISCLOSURE_SECRET: randomBytes(32).toString('hex'),
    });
    const watched = watchWrites(DynamoDBClient);
    await installStarters();
    try {
      return await work(watched);
    } finally {
      watched.end();
    }
  } finally {
    await emulator.stop();
  }
}

const source = submissions();

function nextResponse(): { receipt: string; response: StoredResponse } {
  const { receipt, channel, language, answers } = source.next().value;
  const response = {
    survey: SURVEY.survey,
    mode: SURVEY.mode,
    version: 1,
    day: DAY,
    channel,
    language,
    answers,
  };
  return { receipt, response };
}

/** So many responses are stored, and what the stream then tells of them. */
async function storeSome(count: number): Promise<DynamoDBRecord[]> {
  const records: DynamoDBRecord[] = [];
  for (let at = 0; at < count; at++) {
    const { receipt, response } = nextResponse();
    await acceptResponse(receipt, response);
    const key = responseKey(SURVEY.survey, lookupOf(receipt));
    const image = (item: object) => marshall(item) as Record<string, never>;
    records.push({
      dynamodb: {
        SequenceNumber: String(at + 1),
        Keys: image(key),
        NewImage: image((await getItem('responses', key)) ?? {}),
      },
    });
  }
  return records;
}

async function fold(records: readonly DynamoDBRecord[]): Promise<void> {
  const { batchItemFailures } = await foldResponses({ Records: [...records] });
  if (batchItemFailures.length > 0) throw new Error('A batch was not folded.');
}

const writeUnits = (): Promise<Measured> =>
  onEmulator(async (watched) => {
    const batches = 192;
    watched.reset();
    let stored = 0;
    for (let batch = 0; batch < batches; batch++) {
      const before = watched.units();
      const records = await storeSome(10);
      stored += watched.units() - before;
      await fold(records);
    }
    const responses = batches * 10;
    return {
      median: watched.units() / responses,
      detail: `${String(responses)} responses, with all merging; storing alone ${(stored / responses).toFixed(2)}`,
    };
  });

/** Batches before anything counts. */
const WARM_UP = 10;

/** The time to fold a batch of 100, when so many responses are in the columns already. */
const foldBatchAfter = (responses: number): Promise<number> =>
  onEmulator(async (watched) => {
    await storeMerged(responses);
    const times: number[] = [];
    for (let run = -WARM_UP; run < 25; run++) {
      const records = await storeSome(100);
      watched.reset();
      const start = performance.now();
      await fold(records);
      if (run >= 0) times.push(performance.now() - start - watched.waited());
    }
    return median(times);
  });

async function foldBatch(): Promise<Measured> {
  const growth: string[] = [];
  for (const responses of [1000, 96_000, 1_000_000])
    growth.push(`after ${responses.toLocaleString('en')}: ${(await foldBatchAfter(responses)).toFixed(1)}`);
  return {
    median: await foldBatchAfter(0),
    detail: `a batch of 100, without the time that calls to the table take; ${growth.join(', ')}`,
  };
}

/** Stores so many responses as merged blocks, as if they had come long ago. */
async function storeMerged(responses: number): Promise<void> {
  if (responses === 0) return;
  const size = Math.min(8000, responses);
  const rows = [];
  for (let at = 0; at < size; at++) {
    const { receipt, response } = nextResponse();
    rows.push(await rowOf(lookupOf(receipt), response));
  }
  const columns = columnsOfRows(rows);
  for (let done = 0; done < responses; done += size) {
    const bytes = randomBytes(size * 12);
    const ids = BigUint64Array.from({ length: size }, (_, at) => bytes.readBigUInt64LE(at * 12));
    const keys = Uint32Array.from({ length: size }, (_, at) => bytes.readUInt32LE(at * 12 + 8));
    await transact(
      blockWrites({ ...SURVEY, number: 1 }, newName(MERGED), sortStored({ ...columns, ids, keys })),
    );
  }
}

/** Loads and tabulates so many stored responses: 20 questions and one cross table. */
async function coldLoad(responses: number): Promise<number> {
  return onEmulator(async () => {
    await storeMerged(responses);
    const times: number[] = [];
    for (let run = 0; run < 5; run++) {
      const start = performance.now();
      const loaded = await readColumns(SURVEY.survey, SURVEY.mode);
      const questions = [...loaded.columns.values()]
        .filter((column) => column.kind !== 'number' && !column.name.startsWith('@'))
        .slice(0, 20);
      const by = loaded.columns.get('@channel');
      for (const question of questions)
        if (question.kind !== 'number') tabulateColumns(question, undefined, { keys: loaded.keys });
      const [first] = questions;
      if (first && first.kind !== 'number' && by?.kind === 'single')
        tabulateColumns(first, by, { keys: loaded.keys });
      times.push(performance.now() - start);
    }
    return median(times);
  });
}

async function cold(): Promise<Measured> {
  const growth: string[] = [];
  for (const responses of [1000, 8000, 96_000])
    growth.push(`${responses.toLocaleString('en')}: ${(await coldLoad(responses)).toFixed(0)}`);
  return {
    median: await coldLoad(1_000_000),
    detail: `blocks of 8,000 rows written straight to the emulator; ${growth.join(', ')}`,
  };
}

export const entries: readonly BenchEntry[] = [
  { name: 'write-units', unit: 'units a response', atMost: 12, measure: writeUnits },
  { name: 'fold-batch', unit: 'ms', atMost: 10, measure: foldBatch },
  { name: 'columns-cold', unit: 'ms', atMost: 2000, measure: cold },
];

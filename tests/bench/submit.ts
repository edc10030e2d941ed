import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';
import { createTables, LOCAL_CREDENTIALS } from '#infra/local/create-tables.ts';
import type { RunningProduct } from '../browser/product.ts';
import { type Submission, submissions } from '../submissions.ts';
import { type BenchEntry, type Measured, median, type Surroundings } from './entry.ts';

/** Both ways take turns this often, so that what else the machine does falls on both. */
const ROUNDS = 8;
/** Calls of each way in one round: at least so many, and so many for each that is under way at a time. */
const CALLS = { least: 100, each: 10 };
/** Calls of each way before anything counts. */
const WARM_UP = 300;

type Call = (submission: Submission) => Promise<void>;

/**
 * How long a resident waits for a submission through the gateway, as a multiple of the least that storing it safely can
 * take: one conditional put of the same content on the same emulator, measured in turns in the same run.
 */
const submitAt = (atATime: number): BenchEntry => ({
  name: `submit-${String(atATime)}`,
  unit: 'times a put',
  atMost: 2.5,
  measure: (surroundings) => measure(surroundings, atATime),
});

export const entries: readonly BenchEntry[] = [1, 8, 32].map(submitAt);

async function measure({ product }: Surroundings, atATime: number): Promise<Measured> {
  const running = await product();
  const agent = new Agent({ keepAlive: true, maxSockets: atATime });
  const { put, close } = await barePut(running);
  const submit = throughGateway(running, agent);
  const source = submissions();
  await timed(put, source, WARM_UP, atATime);
  await timed(submit, source, WARM_UP, atATime);
  const calls = Math.max(CALLS.least, CALLS.each * atATime);
  const puts: number[] = [];
  const submits: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    puts.push(...(await timed(put, source, calls, atATime)));
    submits.push(...(await timed(submit, source, calls, atATime)));
  }
  agent.destroy();
  close();
  const [ours, bare] = [median(submits), median(puts)];
  return { median: ours / bare, detail: `${ours.toFixed(1)} ms against ${bare.toFixed(1)} ms` };
}

/** Makes so many calls, so many at a time; how long each took, in milliseconds. */
async function timed(
  call: Call,
  source: Iterator<Submission>,
  calls: number,
  atATime: number,
): Promise<number[]> {
  const times: number[] = [];
  let left = calls;
  const worker = async (): Promise<void> => {
    while (left-- > 0) {
      const submission = source.next().value as Submission;
      const start = performance.now();
      await call(submission);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: atATime }, worker));
  return times;
}

async function barePut({ url }: RunningProduct): Promise<{ put: Call; close: () => void }> {
  const endpoint = `http://127.0.0.1:${String(Number(new URL(url).port) + 3)}`;
  // A table of its own, made like the responses' one, with a stream.
  const { responses } = await createTables({ endpoint, prefix: 'bench-' });
  const client = new DynamoDBClient({
    endpoint,
    region: LOCAL_CREDENTIALS.AWS_REGION,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const put: Call = async ({ answers, channel, version, language }) => {
    await client.send(
      new PutItemCommand({
        TableName: responses,
        Item: marshall({
          pk: 'S#noden#00',
          sk: `R#${randomBytes(32).toString('hex')}`,
          kind: 'response',
          channel,
          version,
          language,
          answers: JSON.stringify(answers),
        }),
        ConditionExpression: 'attribute_not_exists(pk)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
  };
  return {
    put,
    close: () => {
      client.destroy();
    },
  };
}

function throughGateway({ url }: RunningProduct, agent: Agent): Call {
  const { port } = new URL(url);
  return (submission) =>
    new Promise((resolve, reject) => {
      const body = JSON.stringify(submission);
      const sending = request(
        {
          host: '127.0.0.1',
          port,
          path: '/api/responses',
          method: 'POST',
          agent,
          headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
        },
        (response) => {
          let text = '';
          response.on('data', (chunk: Buffer) => (text += chunk.toString()));
          response.on('error', reject);
          response.on('end', () => {
            if (response.statusCode === 200) resolve();
            else reject(new Error(`A submission was not taken: ${String(response.statusCode)} ${text}`));
          });
        },
      );
      sending.on('error', reject);
      sending.end(body);
    });
}

import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { brusselsDay } from '#shared/contract/brussels-day.ts';
import { createClient } from '#shared/contract/client.ts';
import { makeReceipt, RECEIPT_BYTES } from '#shared/response/receipt.ts';
import { STARTER_CHANNELS } from '#shared/starter/channels.ts';
import { fillIn } from './fill-in.ts';
import { openSurvey } from './open-survey.ts';
import { send } from './send.ts';

const HELP = `Fills the running product with made-up responses.

  npm run demo
  npm run demo -- --seed 7 --needs 500 --participation 100

  --seed           a whole number; the same seed gives the same answers (2017)
  --needs          responses for the needs survey (2000)
  --participation  responses for the participation survey (400)

The product is looked for at http://localhost:4000; PORT gives another port.`;

const Count = z.coerce.number().int().min(0).max(100_000);
const Options = z.object({
  seed: z.coerce.number().int().min(0).max(0xffffffff),
  needs: Count,
  participation: Count,
  port: z.coerce.number().int().min(1).max(65_535),
});

function readOptions(): z.infer<typeof Options> | undefined {
  try {
    const { values } = parseArgs({
      options: {
        seed: { type: 'string', default: '2017' },
        needs: { type: 'string', default: '2000' },
        participation: { type: 'string', default: '400' },
        help: { type: 'boolean', default: false },
      },
    });
    const port = process.env['PORT'];
    const read = Options.safeParse({ ...values, port: port === undefined || port === '' ? '4000' : port });
    return values.help || !read.success ? undefined : read.data;
  } catch {
    return undefined; // an option that does not exist
  }
}

const today = brusselsDay(Date.now());

async function main(): Promise<number> {
  const options = readOptions();
  if (!options) {
    console.log(HELP);
    return process.argv.includes('--help') ? 0 : 2;
  }
  const address = `http://localhost:${String(options.port)}`;
  const client = createClient({ baseUrl: address });
  const surveys = [
    { code: 'noden', count: options.needs, seed: options.seed },
    // Other residents than those of the needs survey.
    { code: 'inspraak', count: options.participation, seed: options.seed + 1 },
  ] as const;

  for (const { code, count, seed } of surveys) {
    if (count === 0) continue;
    const shares = Object.fromEntries(STARTER_CHANNELS[code].map((channel) => [channel.code, channel.share]));
    const opening = await openSurvey(client, code, shares, address);
    if (!opening.ok) {
      console.error(opening.why);
      return 1;
    }
    const { compiled } = opening.survey;
    const show = progress(`${address}/s/${code}`, count);
    const { received, problem } = await send({
      client,
      survey: opening.survey,
      count,
      response: (index) => fillIn(compiled, { seed, index, today }),
      receipt: () => makeReceipt(randomBytes(RECEIPT_BYTES)),
      onProgress: show,
    });
    if (problem !== undefined) {
      console.error(`\nStopped after ${String(received)} responses: ${problem}`);
      return 1;
    }
  }
  console.log(`
Done. The responses are made up and marked as synthetic on every screen that counts them.
To show them to the council, publish a snapshot: sign in as staff at ${address}/studio, open the survey
and publish its results (npm start also does so by itself every few minutes). Then: ${address}/council`);
  return 0;
}

/** Shows how far it is: one line that is written over on a terminal, else a line for every tenth part. */
function progress(what: string, count: number): (received: number) => void {
  const step = Math.max(1, Math.floor(count / 10));
  return (received) => {
    const line = `${what}  ${String(received)} of ${String(count)}`;
    if (process.stdout.isTTY) process.stdout.write(`\r${line}${received === count ? '\n' : ''}`);
    else if (received % step === 0 || received === count) console.log(line);
  };
}

process.exitCode = await main();

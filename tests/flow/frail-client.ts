import { AsyncLocalStorage } from 'node:async_hooks';
import {
  DynamoDBClient,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { StoreUnavailable } from '#functions/store/unavailable.ts';

/**
 * What happens at one call of a worker. `before`: it dies, and the call is never made. `after`: the call is done, and
 * then it dies. `lost`: it is done, and the answer never arrives. `conflict`: another transaction holds the item (the
 * emulator itself never says so); calls that are no transaction go through.
 */
export type Fate = 'fine' | 'before' | 'after' | 'lost' | 'conflict';

interface Worker {
  readonly fates: Iterator<Fate>;
  dead: boolean;
}

/** The end of a process, as the rest of the test sees it: no fault that anybody handles. */
export class Died extends Error {
  override readonly name = 'Died';
}

const workers = new AsyncLocalStorage<Worker>();
const send = Reflect.get(DynamoDBClient.prototype, 'send') as (
  this: unknown,
  ...args: unknown[]
) => Promise<unknown>;

/** From here on every call to DynamoDB goes by the fate of the worker that makes it. Gives what ends that. */
export function makeFrail(): () => void {
  DynamoDBClient.prototype.send = frail as unknown as DynamoDBClient['send'];
  return () => {
    DynamoDBClient.prototype.send = send as DynamoDBClient['send'];
  };
}

async function frail(this: unknown, ...args: unknown[]): Promise<unknown> {
  const worker = workers.getStore();
  if (!worker) return send.apply(this, args);
  if (worker.dead) throw new Died();
  const fate = worker.fates.next().value as Fate;
  if (fate === 'before') {
    worker.dead = true;
    throw new Died();
  }
  const [command] = args;
  if (fate === 'conflict' && command instanceof TransactWriteItemsCommand)
    throw new TransactionCanceledException({
      message: 'Transaction cancelled',
      $metadata: {},
      CancellationReasons: (command.input.TransactItems ?? []).map((_, at) => ({
        Code: at === 0 ? 'TransactionConflict' : 'None',
      })),
    });
  const answer = await send.apply(this, args);
  if (fate === 'after') {
    worker.dead = true;
    throw new Died();
  }
  if (fate === 'lost') throw Object.assign(new Error('No answer.'), { name: 'TimeoutError' });
  return answer;
}

/** Runs work as a worker of its own, which may die of its fate or give up for now. Any other fault is thrown. */
export async function asWorker(fates: Iterator<Fate>, work: () => Promise<unknown>): Promise<void> {
  const worker: Worker = { fates, dead: false };
  try {
    await workers.run(worker, work);
  } catch (reason) {
    if (!worker.dead && !(reason instanceof StoreUnavailable)) throw reason;
  }
}

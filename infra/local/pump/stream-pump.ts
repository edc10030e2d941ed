import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type Shard,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import { setTimeout as sleep } from 'node:timers/promises';
import { Checkpoint } from './checkpoint.ts';
import { deliver, type StreamHandler } from './deliver.ts';
import { lambdaRecord } from './lambda-record.ts';

export interface PumpOptions {
  readonly table: string;
  readonly checkpointFile: string;
  readonly handler: StreamHandler;
  readonly region: string;
  /** Says what a person at the terminal should know. */
  readonly say: (message: string) => void;
}

/** As many records as one transaction of the counters can take with room to spare. */
const BATCH = 50;
/** How long records gather before they are counted together, as in a batching window on Lambda: one transaction for many. */
const WINDOW_MS = 250;
/** The wait after a failure: doubled each time up to the second number. */
const BACKOFF_MS = [100, 5000] as const;

/**
 * Feeds the stream of a table to a function, as Lambda's event source does: every shard from its oldest record, a
 * shard after its parent, batches in order, a failed batch again and again until it succeeds. What was dealt with
 * is kept on disk, so a restart goes on from there and may repeat the last batch.
 */
export class StreamPump {
  readonly #options: PumpOptions;
  readonly #tables = new DynamoDBClient({});
  // The streams client reads no endpoint variable of its own on the emulator.
  readonly #streams = new DynamoDBStreamsClient({ endpoint: process.env['AWS_ENDPOINT_URL_DYNAMODB'] ?? '' });
  #stopping = false;
  /** Set while there is nothing to read: only then may a stop end the pump. */
  #caughtUp = false;
  #ended: Promise<void> | undefined;

  constructor(options: PumpOptions) {
    this.#options = options;
  }

  start(): void {
    this.#ended = this.#run();
  }

  /** Ends when everything that has been written is dealt with, or after `patienceMs`. */
  async stop(patienceMs = 5000): Promise<void> {
    for (const start = performance.now(); performance.now() - start < patienceMs; await sleep(20)) {
      if (this.#caughtUp) break;
    }
    this.#stopping = true;
    await this.#ended;
    this.#tables.destroy();
    this.#streams.destroy();
  }

  async #run(): Promise<void> {
    let wait: number = BACKOFF_MS[0];
    while (!this.#stopping) {
      try {
        const streamArn = await this.#streamArn();
        const checkpoint = await Checkpoint.read(this.#options.checkpointFile, streamArn);
        if (wait !== BACKOFF_MS[0]) this.#options.say('the stream is read again');
        wait = BACKOFF_MS[0];
        await this.#follow(streamArn, checkpoint);
      } catch (reason) {
        this.#caughtUp = false;
        if (this.#stopping) return;
        if (wait === BACKOFF_MS[0]) {
          this.#options.say(`the stream cannot be read (${messageOf(reason)}); trying until it can`);
        }
        await sleep(wait);
        wait = Math.min(wait * 2, BACKOFF_MS[1]);
      }
    }
  }

  async #streamArn(): Promise<string> {
    const { Table } = await this.#tables.send(new DescribeTableCommand({ TableName: this.#options.table }));
    if (Table?.LatestStreamArn === undefined) throw new Error(`${this.#options.table} has no stream`);
    return Table.LatestStreamArn;
  }

  /** Reads all shards, round after round, until it is told to stop. */
  async #follow(streamArn: string, checkpoint: Checkpoint): Promise<void> {
    const iterators = new Map<string, string>();
    const finished = new Set<string>();
    while (!this.#stopping) {
      const shards = await this.#shards(streamArn);
      const known = new Set(shards.map(({ ShardId }) => ShardId ?? ''));
      checkpoint.keepOnly(known);
      // Shards live for hours: they are listed again when one has ended, or after a while.
      const relist = performance.now() + 2000;
      do {
        let read = 0;
        for (const { ShardId: shard = '', ParentShardId: parent } of shards) {
          if (finished.has(shard)) continue;
          // What happened to an item stays in order only if its older shard is read to the end first.
          if (parent !== undefined && known.has(parent) && !finished.has(parent)) continue;
          const iterator = iterators.get(shard) ?? (await this.#iterator(streamArn, shard, checkpoint));
          const page = await this.#page(iterator);
          if (page === undefined) {
            iterators.delete(shard);
            continue;
          }
          await this.#handle(
            shard,
            page.records.map((record) => lambdaRecord(record, streamArn, this.#options.region)),
            checkpoint,
          );
          read += page.records.length;
          if (page.next === undefined) finished.add(shard);
          else iterators.set(shard, page.next);
        }
        this.#caughtUp = read === 0;
        if (read < BATCH) await sleep(WINDOW_MS);
      } while (!this.#stopping && performance.now() < relist);
    }
  }

  async #shards(streamArn: string): Promise<Shard[]> {
    const shards: Shard[] = [];
    let from: string | undefined;
    do {
      const { StreamDescription } = await this.#streams.send(
        new DescribeStreamCommand({ StreamArn: streamArn, ExclusiveStartShardId: from }),
      );
      shards.push(...(StreamDescription?.Shards ?? []));
      from = StreamDescription?.LastEvaluatedShardId;
    } while (from !== undefined);
    return shards;
  }

  async #iterator(streamArn: string, shard: string, checkpoint: Checkpoint): Promise<string> {
    const at = checkpoint.of(shard);
    const ask = (from: {
      SequenceNumber?: string;
      ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' | 'TRIM_HORIZON';
    }) => this.#streams.send(new GetShardIteratorCommand({ StreamArn: streamArn, ShardId: shard, ...from }));
    const answer =
      at === undefined
        ? await ask({ ShardIteratorType: 'TRIM_HORIZON' })
        : await ask({ ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: at }).catch(
            (reason: unknown) => {
              if (!(reason instanceof TrimmedDataAccessException)) throw reason;
              return ask({ ShardIteratorType: 'TRIM_HORIZON' });
            },
          );
    return answer.ShardIterator ?? '';
  }

  /** The next records; `undefined` when the iterator is too old and a new one must be asked for. */
  async #page(iterator: string) {
    try {
      const { Records = [], NextShardIterator } = await this.#streams.send(
        new GetRecordsCommand({ ShardIterator: iterator, Limit: BATCH }),
      );
      return { records: Records, next: NextShardIterator };
    } catch (reason) {
      if (reason instanceof ExpiredIteratorException || reason instanceof TrimmedDataAccessException)
        return undefined;
      throw reason;
    }
  }

  /** Delivers until all are dealt with; nothing behind them is read before, so that order holds. */
  async #handle(
    shard: string,
    records: readonly ReturnType<typeof lambdaRecord>[],
    checkpoint: Checkpoint,
  ): Promise<void> {
    let open = records;
    for (let wait: number = BACKOFF_MS[0]; open.length > 0; wait = Math.min(wait * 2, BACKOFF_MS[1])) {
      const done = await deliver(this.#options.handler, open).catch((reason: unknown) => {
        this.#options.say(`the stream function failed (${messageOf(reason)}); the batch comes again`);
        return 0;
      });
      const last = open[done - 1]?.dynamodb?.SequenceNumber;
      if (last !== undefined) await checkpoint.reached(shard, last);
      open = open.slice(done);
      if (open.length === 0 || this.#stopping) return;
      this.#caughtUp = false;
      await sleep(wait);
    }
  }
}

const messageOf = (reason: unknown): string => (reason instanceof Error ? reason.message : String(reason));

import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod';

const Kept = z.object({
  stream: z.string(),
  /** The last sequence number of each shard that a function has dealt with. */
  shards: z.record(z.string(), z.string()),
});

/**
 * How far each shard of the stream has been dealt with, kept on disk. It is written after the function is done: a
 * crash in between leads to a second delivery, never to a lost one.
 */
export class Checkpoint {
  readonly #file: string;
  readonly #stream: string;
  readonly #shards: Map<string, string>;

  private constructor(file: string, stream: string, shards: Map<string, string>) {
    this.#file = file;
    this.#stream = stream;
    this.#shards = shards;
  }

  /** What was kept for this stream; nothing when the file is missing, damaged or of another stream. */
  static async read(file: string, stream: string): Promise<Checkpoint> {
    await mkdir(dirname(file), { recursive: true });
    const text = await readFile(file, 'utf8').catch(() => '');
    const kept = Kept.safeParse(parsed(text)).data;
    // Beginning anew is safe: what is delivered twice is counted once.
    return new Checkpoint(file, stream, new Map(kept?.stream === stream ? Object.entries(kept.shards) : []));
  }

  of(shard: string): string | undefined {
    return this.#shards.get(shard);
  }

  async reached(shard: string, sequenceNumber: string): Promise<void> {
    this.#shards.set(shard, sequenceNumber);
    await this.#write();
  }

  /** Forgets shards that the stream has dropped. */
  keepOnly(shards: ReadonlySet<string>): void {
    for (const shard of this.#shards.keys()) if (!shards.has(shard)) this.#shards.delete(shard);
  }

  async #write(): Promise<void> {
    const kept: z.infer<typeof Kept> = { stream: this.#stream, shards: Object.fromEntries(this.#shards) };
    await writeFile(`${this.#file}.new`, JSON.stringify(kept));
    await rename(`${this.#file}.new`, this.#file);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

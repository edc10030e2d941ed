import { setTimeout as sleep } from 'node:timers/promises';
import type { SurveyMode } from '#shared/contract/survey.ts';
import { joinColumns } from '#shared/results/columns/join-columns.ts';
import type { StoredColumns } from '#shared/results/columns/stored-columns.ts';
import type { Generation } from '../keys.ts';
import { StoreUnavailable } from '../unavailable.ts';
import { type Block, newBlocks, readBlocks, readDirectory } from './block.ts';
import { isStill } from './find-rows.ts';
import { generationOf, readHead } from './head.ts';

/** The columns of a survey in one mode: a row for every response that the stream has told of. */
export async function readColumns(survey: string, mode: SurveyMode): Promise<StoredColumns> {
  const head = await readHead(survey, mode);
  return columnsIn(generationOf(head, head.generation));
}

/** How often the blocks are read when others merge them meanwhile; what was read stays, so each time is shorter. */
const ATTEMPTS = 20;

/** The columns of one generation. */
export async function columnsIn(generation: Generation): Promise<StoredColumns> {
  const known = new Map<string, Block>();
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const directory = await readDirectory(generation);
    const fresh = await newBlocks(generation);
    const names = directory.map(({ name }) => name);
    const missing = names.filter((name) => !known.has(name));
    for (const block of await readBlocks(generation, missing)) known.set(block.name, block);
    // A merge moves rows from block to block: only what was there at one moment holds each once.
    if (await isStill(generation, directory)) {
      const merged = names.map((name) => known.get(name)).filter((block) => block !== undefined);
      return joinColumns([...merged, ...fresh].map(({ columns }) => columns));
    }
    await sleep(10 * attempt);
  }
  throw new StoreUnavailable('The columns keep being merged.');
}

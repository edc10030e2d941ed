import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SurveyMode } from '#shared/contract/survey.ts';
import { joinColumns } from '#shared/results/columns/join-columns.ts';
import { selectStored } from '#shared/results/columns/select-stored.ts';
import { columnsOfRows, type StoredRow } from '#shared/results/columns/stored-row.ts';
import { transact, type Write } from '../dynamodb.ts';
import { countersWrite, type Step } from '../fieldwork.ts';
import { type Generation, NEW } from '../keys.ts';
import type { ResponseChange } from '../response-change.ts';
import type { StoredResponse } from '../responses.ts';
import { StoreUnavailable } from '../unavailable.ts';
import { type Block, blockWrites, newName } from './block.ts';
import { findRows, rowId } from './find-rows.ts';
import { generationOf, isWritten, readHead } from './head.ts';
import { markerWrite, readMarkers } from './marker.ts';

/** Makes the row of a response: what it answered and what follows from it, lined up for the columns. */
export type RowOf = (lookup: string, response: StoredResponse) => Promise<StoredRow>;

/** How often a fold is tried when others write the same items. */
const ATTEMPTS = 8;

/** A query may see half of a transaction, for a moment: a row is looked for so often before it counts as missing. */
const LOOKS = 5;

/** A transaction has at most 100 actions: this many markers leave room for the block, the counters and the head. */
export const MOST_CHANGES = 95;

/**
 * Folds changes of responses into the columns and the counts of their survey, each exactly once, however often and in
 * whatever order it is told: in one transaction the marker of a response moves on, its row goes into (or out of) a
 * block, and the counters follow. A change that comes after a later one changes nothing. While a rebuild makes a new
 * generation, all goes into both.
 *
 * @param changes of one survey in one mode, at most {@link MOST_CHANGES}.
 * @throws StoreUnavailable when it could not be done now; what is not folded is not half folded.
 */
export async function foldChanges(
  survey: string,
  mode: SurveyMode,
  changes: readonly ResponseChange[],
  rowOf: RowOf,
): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const head = await readHead(survey, mode);
    const numbers = [head.generation, ...(head.building === undefined ? [] : [head.building])];
    const outcomes: string[] = [];
    for (const number of numbers) outcomes.push(await foldInto(generationOf(head, number), changes, rowOf));
    if (!outcomes.includes('retired')) return;
  }
  throw new StoreUnavailable('The columns are being made anew all the time.');
}

/**
 * Folds changes into one generation.
 *
 * @returns `retired` when the generation is not written to any more.
 */
export async function foldInto(
  generation: Generation,
  changes: readonly ResponseChange[],
  rowOf: RowOf,
): Promise<'folded' | 'retired'> {
  // Of several changes of one response only the last leaves a trace.
  const latest = new Map<string, ResponseChange>();
  for (const change of changes)
    if ((latest.get(change.lookup)?.revision ?? 0) < change.revision) latest.set(change.lookup, change);
  for (let attempt = 1; ; attempt++) {
    try {
      const outcome = await foldOnce(generation, [...latest.values()], rowOf, attempt);
      if (outcome !== 'raced') return outcome;
      if (attempt >= ATTEMPTS) throw new StoreUnavailable('Others keep changing the same columns.');
    } catch (reason) {
      if (!(reason instanceof StoreUnavailable) || attempt >= ATTEMPTS) throw reason;
    }
    // Two who collided must not collide again.
    await sleep(randomInt(5, 10 * 2 ** Math.min(attempt, 5)));
  }
}

type Outcome = 'folded' | 'raced' | 'retired';

/** Folds what is not folded yet, as the markers say now. */
async function foldOnce(
  generation: Generation,
  changes: readonly ResponseChange[],
  rowOf: RowOf,
  attempt: number,
): Promise<Outcome> {
  const markers = await readMarkers(
    generation,
    changes.map(({ lookup }) => lookup),
  );
  const steps = changes
    .map((change): Step => ({ change, before: markers.get(change.lookup) }))
    .filter(({ change, before }) => change.revision > (before?.revision ?? 0));
  const fresh = steps.filter(({ before }) => !before?.counted);
  if (fresh.length > 0) {
    const rows = await rowsOf(fresh, rowOf);
    const block = rows.length === 0 ? [] : blockWrites(generation, newName(NEW), columnsOfRows(rows));
    const outcome = await write(generation, fresh, block);
    if (outcome !== 'folded') return outcome;
  }
  const standing = steps.filter(({ before }) => before?.counted);
  return standing.length === 0 ? 'folded' : replace(generation, standing, rowOf, attempt);
}

/** Takes rows out of their blocks and puts in their place what the response is now, block after block. */
async function replace(
  generation: Generation,
  steps: readonly Step[],
  rowOf: RowOf,
  attempt: number,
): Promise<Outcome> {
  const found = await findRows(
    generation,
    steps.map(({ change, before }) => ({ lookup: change.lookup, day: before?.counted?.day ?? '' })),
  );
  for (const [block, lookups] of found.blocks) {
    const those = steps.filter(({ change }) => lookups.has(change.lookup));
    const outcome = await write(generation, those, await rewritten(generation, block, those, rowOf));
    if (outcome !== 'folded') return outcome;
  }
  const missing = steps.filter(({ change }) => found.missing.has(change.lookup));
  if (missing.length === 0) return 'folded';
  // Merged in between, most likely: where a row went shows when it is looked for again.
  if (!found.settled || attempt < LOOKS) return 'raced';
  // The nightly comparison tells which: here the answers must be out, and they are.
  console.error(
    JSON.stringify({ columns: generation.survey, fault: 'rows are missing', rows: missing.length }),
  );
  const rows = await rowsOf(missing, rowOf);
  return write(
    generation,
    missing,
    rows.length === 0 ? [] : blockWrites(generation, newName(NEW), columnsOfRows(rows)),
  );
}

async function rewritten(
  generation: Generation,
  block: Block,
  steps: readonly Step[],
  rowOf: RowOf,
): Promise<Write[]> {
  const leave = new Set(steps.map(({ change }) => rowId(change.lookup)));
  const kept = selectStored(
    block.columns,
    Array.from(block.columns.ids, (id) => (leave.has(id) ? 0 : 1)),
  );
  const rows = await rowsOf(steps, rowOf);
  const columns = rows.length === 0 ? kept : joinColumns([kept, columnsOfRows(rows)]);
  return blockWrites(generation, block.name, columns, block);
}

/** In the order of their ids, so that a block does not tell in which order its answers came. */
async function rowsOf(steps: readonly Step[], rowOf: RowOf): Promise<StoredRow[]> {
  const rows: StoredRow[] = [];
  for (const { change } of steps) if (change.after) rows.push(await rowOf(change.lookup, change.after));
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The markers, the counters and the block in one transaction. */
async function write(
  generation: Generation,
  steps: readonly Step[],
  block: readonly Write[],
): Promise<Outcome> {
  const outcome = await transact([
    isWritten(generation),
    ...steps.map(({ change, before }) => markerWrite(generation, change, before)),
    ...countersWrite(generation, steps),
    ...block,
  ]);
  if (outcome.done) return 'folded';
  return outcome.refused[0] === true ? 'retired' : 'raced';
}

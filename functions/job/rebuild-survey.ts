import type { SurveyMode } from '#shared/contract/survey.ts';
import { COLUMNS_FORMAT } from '#shared/results/columns/arrow-columns.ts';
import { compareStored } from '#shared/results/columns/compare-stored.ts';
import { foldInto, MOST_CHANGES } from '#functions/store/columns/fold.ts';
import { changeHead, generationOf, type Head, readHead } from '#functions/store/columns/head.ts';
import { mergeBlocks } from '#functions/store/columns/merge.ts';
import { columnsIn } from '#functions/store/columns/read.ts';
import { removeGeneration } from '#functions/store/columns/remove-generation.ts';
import { type ResponseChange, stateOf } from '#functions/store/response-change.ts';
import { responseItems } from '#functions/store/responses.ts';
import { rowOf } from '#functions/row-of.ts';

/** What came of a rebuild: how many rows the new columns have, and in how many the old ones differed. */
export type Rebuilt =
  | {
      readonly outcome: 'switched';
      readonly rows: number;
      readonly missing: number;
      readonly extra: number;
      readonly changed: number;
    }
  /** Somebody else rebuilds, or has just done so. */
  | { readonly outcome: 'raced' };

/** So many transactions are under way at a time. */
const AT_ONCE = 4;
/** New blocks are merged after so many batches. */
const BATCHES = 32;

/**
 * Makes the columns of a survey anew from its responses, as a new generation, and then switches to it in one
 * conditional write. From its beginning what comes in is folded into both generations, and each keeps its own account of
 * what was folded, so nothing is missed and nothing is counted twice. One that was broken off is gone on with.
 */
export async function rebuildSurvey(survey: string, mode: SurveyMode): Promise<Rebuilt> {
  const head = await begin(await readHead(survey, mode));
  if (head?.building === undefined) return { outcome: 'raced' };
  await clearRetired(head);
  const generation = generationOf(head, head.building);
  // Only now: what was stored before the beginning is read here, and what is stored after it is folded into both.
  let open: Promise<string>[] = [];
  let batch: ResponseChange[] = [];
  let batches = 0;
  const send = async (): Promise<void> => {
    open.push(foldInto(generation, batch, rowOf));
    batch = [];
    batches += 1;
    if (open.length < AT_ONCE) return;
    await Promise.all(open);
    open = [];
    if (batches % BATCHES === 0) await mergeBlocks(generation);
  };
  for await (const { lookup, item } of responseItems(survey)) {
    // A tombstone too: without its mark a late delivery of the answers would bring them back.
    const state = stateOf(lookup, item);
    if (state?.mode === mode) batch.push(state);
    if (batch.length >= MOST_CHANGES) await send();
  }
  if (batch.length > 0) await send();
  await Promise.all(open);
  await mergeBlocks(generation, true);

  const made = await columnsIn(generation);
  const { missing, extra, changed } = compareStored(
    made,
    await columnsIn(generationOf(head, head.generation)),
  );
  const now = await readHead(survey, mode);
  const switched: Head = {
    ...now,
    generation: generation.number,
    building: undefined,
    format: COLUMNS_FORMAT,
    retired: [...now.retired, now.generation],
  };
  if (now.building !== generation.number || (await changeHead(now, switched)) === 'raced')
    return { outcome: 'raced' };
  await clearRetired(switched);
  return {
    outcome: 'switched',
    rows: made.length,
    missing: missing.length,
    extra: extra.length,
    changed: changed.length,
  };
}

/** The head with a generation under way: the one that was begun before, or a new one. */
async function begin(head: Head): Promise<Head | undefined> {
  if (head.building !== undefined) return head;
  const begun = { ...head, building: head.generation + 1 };
  return (await changeHead(head, begun)) === 'changed' ? begun : undefined;
}

/** Removes the generations that count no more, and then says so. */
export async function clearRetired(head: Head): Promise<void> {
  if (head.retired.length === 0) return;
  for (const number of head.retired) await removeGeneration(generationOf(head, number));
  const now = await readHead(head.survey, head.mode);
  const cleared = now.retired.filter((number) => !head.retired.includes(number));
  // When somebody else changed it in the meantime, the next rebuild clears them.
  await changeHead(now, { ...now, retired: cleared });
}

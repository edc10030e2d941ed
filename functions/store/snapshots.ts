import type { Snapshot } from '#shared/results/snapshot.ts';
import { type Act, auditEntry } from './audit.ts';
import { ABSENT, olderThan } from './conditions.ts';
import { getItem, type Item, queryItems, transact } from './dynamodb.ts';
import { LATEST, latestKey, partPrefix, snapshotKey, snapshotsPartition } from './keys.ts';
import { fromParts, toParts } from './parts.ts';

/** What a list of results says of each. */
export type SnapshotSummary = Pick<
  Snapshot,
  'survey' | 'number' | 'publishedOn' | 'title' | 'kind' | 'mode' | 'synthetic' | 'responses'
>;

const summaryOf = (from: SnapshotSummary): SnapshotSummary => ({
  survey: from.survey,
  number: from.number,
  publishedOn: from.publishedOn,
  title: from.title,
  kind: from.kind,
  mode: from.mode,
  synthetic: from.synthetic,
  responses: from.responses,
});

/**
 * Publishes a snapshot for good, with the pointer that makes it the latest and the note of who did it, in one
 * transaction.
 *
 * @returns `numberTaken` when another publication was first; then nothing is written.
 */
export async function publishSnapshot(snapshot: Snapshot, act: Act): Promise<'published' | 'numberTaken'> {
  const parts = toParts(snapshot);
  if (!parts) throw new Error('A snapshot of more than 3.5 MB compressed cannot be published in one step.');
  const outcome = await transact([
    ...parts.map((bytes, part) => ({
      table: 'results' as const,
      put: { ...snapshotKey(snapshot.survey, snapshot.number, part), bytes },
      condition: ABSENT,
    })),
    {
      table: 'results',
      put: { ...latestKey(snapshot.survey), ...summaryOf(snapshot) },
      condition: olderThan(snapshot.number),
    },
    auditEntry(snapshot.survey, act, `snapshot ${String(snapshot.number)}`),
  ]);
  return outcome.done ? 'published' : 'numberTaken';
}

/** The summary of the latest snapshot of a survey. */
export async function latestSummary(survey: string): Promise<SnapshotSummary | undefined> {
  const item = await getItem('results', latestKey(survey));
  return item && summaryOf(item as Item & SnapshotSummary);
}

/** The summaries of the latest snapshot of each survey. */
export async function listLatest(): Promise<SnapshotSummary[]> {
  const summaries: SnapshotSummary[] = [];
  for await (const item of queryItems('results', LATEST))
    summaries.push(summaryOf(item as Item & SnapshotSummary));
  return summaries;
}

/** One snapshot of a survey, exactly as it was published. */
export async function readSnapshot(survey: string, number: number): Promise<Snapshot | undefined> {
  const parts: Uint8Array[] = [];
  for await (const item of queryItems('results', snapshotsPartition(survey), { prefix: partPrefix(number) }))
    parts.push(item['bytes'] as Uint8Array);
  return parts.length === 0 ? undefined : (fromParts(parts) as Snapshot);
}

/** The latest snapshot of a survey. */
export async function readLatest(survey: string): Promise<Snapshot | undefined> {
  const latest = await latestSummary(survey);
  return latest && readSnapshot(survey, latest.number);
}

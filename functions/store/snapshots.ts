import type { SurveyMode } from '#shared/contract/survey.ts';
import type { Ledger } from '#shared/results/disclosure/ledger.ts';
import { type Snapshot, SNAPSHOT_FORMAT } from '#shared/results/snapshot.ts';
import { type Act, auditEntry } from './audit.ts';
import { ABSENT, olderThan } from './conditions.ts';
import { getItem, type Item, queryItems, transact } from './dynamodb.ts';
import {
  LATEST,
  latestKey,
  ledgerKey,
  ledgerPartition,
  partPrefix,
  snapshotKey,
  snapshotsPartition,
} from './keys.ts';
import { fromParts, MOST_PARTS, toParts } from './parts.ts';

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
 * Publishes a snapshot for good, with what must be remembered of it, the pointer that makes it the latest and the note
 * of who did it, in one transaction.
 *
 * @returns `numberTaken` when another publication was first; then nothing is written.
 */
export async function publishSnapshot(
  snapshot: Snapshot,
  ledger: Ledger,
  act: Act,
): Promise<'published' | 'numberTaken'> {
  const parts = toParts(snapshot);
  const remembered = toParts(ledger);
  if (!parts || !remembered || parts.length + remembered.length > MOST_PARTS)
    throw new Error('A snapshot of more than 3.5 MB compressed cannot be published in one step.');
  const outcome = await transact([
    ...parts.map((bytes, part) => ({
      table: 'results' as const,
      put: { ...snapshotKey(snapshot.survey, snapshot.number, part), bytes },
      condition: ABSENT,
    })),
    ...remembered.map((bytes, part) => ({
      table: 'results' as const,
      put: { ...ledgerKey(snapshot.survey, snapshot.mode, part), bytes, parts: remembered.length },
    })),
    {
      table: 'results',
      put: { ...latestKey(snapshot.survey), ...summaryOf(snapshot) },
      condition: olderThan(snapshot.number),
    },
    await auditEntry(snapshot.survey, act, `snapshot ${String(snapshot.number)}`),
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

/**
 * One snapshot of a survey, exactly as it was published; `undefined` as well for one of an earlier form, whose figures
 * were not made by the rules of today.
 */
export async function readSnapshot(survey: string, number: number): Promise<Snapshot | undefined> {
  const parts: Uint8Array[] = [];
  for await (const item of queryItems('results', snapshotsPartition(survey), { prefix: partPrefix(number) }))
    parts.push(item['bytes'] as Uint8Array);
  if (parts.length === 0) return undefined;
  const snapshot = fromParts(parts) as Snapshot;
  return (snapshot.format as string) === SNAPSHOT_FORMAT ? snapshot : undefined;
}

/** What is remembered of the snapshots of a survey in one mode; `undefined` before the first. */
export async function readLedger(survey: string, mode: SurveyMode): Promise<Ledger | undefined> {
  const parts: Uint8Array[] = [];
  for await (const item of queryItems('results', ledgerPartition(survey), { prefix: `${mode}#` })) {
    // A ledger of before may have had more parts.
    if (parts.length === item['parts']) break;
    parts.push(item['bytes'] as Uint8Array);
  }
  return parts.length === 0 ? undefined : (fromParts(parts) as Ledger);
}

/** The latest snapshot of a survey. */
export async function readLatest(survey: string): Promise<Snapshot | undefined> {
  const latest = await latestSummary(survey);
  return latest && readSnapshot(survey, latest.number);
}

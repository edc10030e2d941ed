import type { AuditEntry } from '#shared/contract/audit-entry.ts';
import { ABSENT } from './conditions.ts';
import { countUp, queryItems, transact, type Write } from './dynamodb.ts';
import { AUDIT_COUNTER, auditKey, auditPartition } from './keys.ts';

/** Who of the staff does something, and on which day. */
export interface Act {
  /** The account's subject: the number by which the identity provider knows it, not a name. */
  readonly who: string;
  readonly day: string;
}

/**
 * The entry that says who did what to a survey or a questionnaire. It goes into the transaction that does it: never one
 * without the other. Its number is taken before, so that entries of one day keep their order without a time; an act
 * that then does not succeed leaves a gap.
 */
export async function auditEntry(
  subject: string,
  act: Act,
  what: string,
  of: AuditEntry['of'] = 'survey',
): Promise<Write> {
  const sequence = await countUp('registry', AUDIT_COUNTER, 'last');
  const entry: AuditEntry = { ...act, sequence, of, subject, what };
  // What is written once stays: nothing else ever writes to this partition.
  return { table: 'registry', put: { ...auditKey(act.day, sequence), ...entry }, condition: ABSENT };
}

/** Notes an act that changes nothing else, such as taking a file away. */
export const noteAct = async (survey: string, act: Act, what: string): Promise<void> => {
  await transact([await auditEntry(survey, act, what)]);
};

/** All that staff did in a month (`YYYY-MM`), the last first. */
export async function readAudit(month: string): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = [];
  for await (const { pk: _pk, sk: _sk, ...entry } of queryItems('registry', auditPartition(month)))
    entries.push(entry as unknown as AuditEntry);
  return entries.toReversed();
}

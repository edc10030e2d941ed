import { randomBytes } from 'node:crypto';
import { transact, type Write } from './dynamodb.ts';
import { auditKey } from './keys.ts';

/** Who of the staff does something, and on which day. */
export interface Act {
  /** The account's subject: the number by which the identity provider knows it, not a name. */
  readonly who: string;
  readonly day: string;
}

/** The entry that says who did what to a survey. It goes into the transaction that does it: never one without the other. */
export const auditEntry = (survey: string, act: Act, what: string): Write => ({
  table: 'registry',
  put: { ...auditKey(survey, act.day, randomBytes(8).toString('hex')), ...act, what },
});

/** Notes an act that changes nothing else, such as taking a file away. */
export const noteAct = async (survey: string, act: Act, what: string): Promise<void> => {
  await transact([auditEntry(survey, act, what)]);
};

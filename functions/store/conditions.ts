/** A condition on the item that stands where a write wants to go, with a name for what it protects. */
export interface Condition {
  readonly expression: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Nothing stands there yet: what is written once never changes. */
export const ABSENT: Condition = { expression: 'attribute_not_exists(pk)' };

/** A response stands there, so no tombstone and no gap: only answers can be withdrawn. */
export const HOLDS_RESPONSE: Condition = {
  expression: '#kind = :response',
  names: { '#kind': 'kind' },
  values: { ':response': 'response' },
};

/** The survey has still the status that the change was decided on. */
export const hasStatus = (status: string): Condition => ({
  expression: '#status = :status',
  names: { '#status': 'status' },
  values: { ':status': status },
});

/** Something stands there. */
export const PRESENT: Condition = { expression: 'attribute_exists(pk)' };

/** What stands there has a lower number, or nothing stands there: a late writer never goes back. */
export const olderThan = (number: number): Condition => ({
  expression: 'attribute_not_exists(pk) OR #number < :number',
  names: { '#number': 'number' },
  values: { ':number': number },
});

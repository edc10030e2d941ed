import type { Survey } from '#shared/contract/survey.ts';

/** A condition on the item that stands where a write wants to go, with a name for what it protects. */
export interface Condition {
  readonly expression: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Nothing stands there yet: what is written once never changes. */
export const ABSENT: Condition = { expression: 'attribute_not_exists(pk)' };

/** The interview has not ended: a draft may stand there or nothing, but no mark that it was sent or given up. */
export const NOT_ENDED: Condition = { expression: 'attribute_not_exists(ended)' };

/** A response stands there, so no tombstone and no gap: only answers can be withdrawn. */
export const HOLDS_RESPONSE: Condition = {
  expression: '#kind = :response',
  names: { '#kind': 'kind' },
  values: { ':response': 'response' },
};

/** An invitation stands there that nobody has used yet. */
export const UNSPENT: Condition = { expression: 'attribute_exists(pk) AND attribute_not_exists(spent)' };

/**
 * The survey is still as it was when the change was decided on, in everything that can change. A change puts the whole
 * survey back, so it would otherwise undo what somebody else changed in between: the confirmation of the trust text,
 * or that its answers have begun to be removed.
 */
export function isStill(survey: Survey): Condition {
  const { status, mode, version, trustConfirmed, purgedOn, opensAt, closesAt, wave } = survey;
  const was = {
    '#status': status,
    '#mode': mode,
    '#version': version,
    '#trust.#by': trustConfirmed?.by,
    '#trust.#day': trustConfirmed?.day,
    '#purged': purgedOn,
    '#opens': opensAt,
    '#closes': closesAt,
    '#wave': wave,
  };
  const values: Record<string, string | number> = {};
  const clauses = Object.entries(was).map(([path, value], at) => {
    if (value === undefined) return `attribute_not_exists(${path})`;
    values[`:was${String(at)}`] = value;
    return `${path} = :was${String(at)}`;
  });
  return {
    expression: clauses.join(' AND '),
    names: {
      '#status': 'status',
      '#mode': 'mode',
      '#version': 'version',
      '#trust': 'trustConfirmed',
      '#by': 'by',
      '#day': 'day',
      '#purged': 'purgedOn',
      '#opens': 'opensAt',
      '#closes': 'closesAt',
      '#wave': 'wave',
    },
    values,
  };
}

/** It has this revision still: nobody has changed it since it was read. */
export const hasRevision = (revision: number): Condition => ({
  expression: '#revision = :revision',
  names: { '#revision': 'revision' },
  values: { ':revision': revision },
});

/** Something stands there. */
export const PRESENT: Condition = { expression: 'attribute_exists(pk)' };

/** What stands there has a lower number, or nothing stands there: a late writer never goes back. */
export const olderThan = (number: number): Condition => ({
  expression: 'attribute_not_exists(pk) OR #number < :number',
  names: { '#number': 'number' },
  values: { ':number': number },
});

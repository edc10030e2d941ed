import type { Target, Targets } from '#shared/contract/targets.ts';
import { type Act, auditEntry } from './audit.ts';
import { ABSENT, hasRevision } from './conditions.ts';
import { getItem, transact } from './dynamodb.ts';
import { targetsKey } from './keys.ts';

/** The targets of a survey; none at revision 0 where staff set none. */
export async function readTargets(survey: string): Promise<Targets> {
  const item = await getItem('registry', targetsKey(survey));
  if (!item) return { targets: [], revision: 0 };
  return { targets: JSON.parse(String(item['targets'])) as Target[], revision: Number(item['revision']) };
}

/**
 * Puts targets in the place of those of before, and notes who did it.
 *
 * @param revision of those that somebody looked at.
 * @returns `changed` when they are others by now; nothing is put then.
 */
export async function putTargets(
  survey: string,
  { targets, revision }: Targets,
  act: Act,
): Promise<'put' | 'changed'> {
  const outcome = await transact([
    {
      table: 'registry',
      put: { ...targetsKey(survey), targets: JSON.stringify(targets), revision: revision + 1 },
      condition: revision === 0 ? ABSENT : hasRevision(revision),
    },
    await auditEntry(survey, act, `targets ${String(targets.length)}`),
  ]);
  return outcome.done ? 'put' : 'changed';
}

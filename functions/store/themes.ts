import type { Theme } from '#shared/contract/open-answers.ts';
import { type Act, auditEntry } from './audit.ts';
import { ABSENT, hasRevision } from './conditions.ts';
import { getItem, transact } from './dynamodb.ts';
import { themesKey } from './keys.ts';

/** The themes of an open question, and how often they have been changed. */
export interface StoredThemes {
  readonly themes: readonly Theme[];
  readonly revision: number;
}

/** The themes that staff made for an open question of a survey; none, of revision 0, where nobody has made any. */
export async function readThemes(survey: string, question: string): Promise<StoredThemes> {
  const item = await getItem('registry', themesKey(survey, question));
  if (!item) return { themes: [], revision: 0 };
  return { themes: item['themes'] as Theme[], revision: Number(item['revision']) };
}

/**
 * Puts themes in the place of those that were read, and notes who did it.
 *
 * @param was the revision that was read.
 * @returns `raced` when somebody has changed them since; nothing is changed then.
 */
export async function saveThemes(
  { survey, question }: { readonly survey: string; readonly question: string },
  themes: readonly Theme[],
  was: number,
  act: Act,
): Promise<'saved' | 'raced'> {
  const outcome = await transact([
    {
      table: 'registry',
      put: { ...themesKey(survey, question), themes, revision: was + 1 },
      condition: was === 0 ? ABSENT : hasRevision(was),
    },
    await auditEntry(survey, act, `themes ${question}`),
  ]);
  return outcome.done ? 'saved' : 'raced';
}

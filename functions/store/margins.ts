import type { PopulationMargin } from '#shared/results/weight/population-margin.ts';
import { type Act, auditEntry } from './audit.ts';
import { getItem, transact } from './dynamodb.ts';
import { marginsKey } from './keys.ts';
import { fromParts, toParts } from './parts.ts';

/** The population margins of a survey, and on which day they were uploaded. */
export interface StoredMargins {
  readonly margins: readonly PopulationMargin[];
  readonly day: string;
}

/** The margins that staff uploaded for a survey; `undefined` where there are none. */
export async function readStoredMargins(survey: string): Promise<StoredMargins | undefined> {
  const item = await getItem('registry', marginsKey(survey));
  const bytes = item?.['bytes'];
  // Only what `readMargins` accepted is stored, so its shape is known. Removed margins leave an empty item.
  if (!item || !(bytes instanceof Uint8Array)) return undefined;
  return { margins: fromParts([bytes]) as PopulationMargin[], day: String(item['day']) };
}

/** Puts margins in the place of those of before, and notes who did it. */
export async function putMargins(
  survey: string,
  margins: readonly PopulationMargin[],
  act: Act,
): Promise<'put' | 'tooLarge'> {
  const [bytes, ...more] = toParts(margins) ?? [];
  if (!bytes || more.length > 0) return 'tooLarge';
  await transact([
    { table: 'registry', put: { ...marginsKey(survey), bytes, day: act.day } },
    await auditEntry(survey, act, `margins ${margins.map(({ name }) => name).join(' ')}`),
  ]);
  return 'put';
}

/** Takes the margins of a survey away, and notes who did it. */
export async function removeMargins(survey: string, act: Act): Promise<void> {
  await transact([
    { table: 'registry', put: { ...marginsKey(survey), day: act.day } },
    await auditEntry(survey, act, 'margins removed'),
  ]);
}

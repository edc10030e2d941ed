import * as z from 'zod';
import type { Renamed } from '../edit/revision.ts';
import { Name } from '../name.ts';

/**
 * Under which name the last published version has what bears another name in the draft: from the name of now to the
 * name of then. It is kept beside the draft, and with the version once that is published, so that answers given under
 * the old name are found again. What is not in it has its name from before, or is new.
 */
export const Origins = z.record(Name, Name);
export type Origins = Readonly<z.infer<typeof Origins>>;

/** The origins after names have changed. A name that comes back to what it was has no origin but itself. */
export function originsAfter(origins: Origins, renamed: readonly Renamed[]): Origins {
  const result = new Map(Object.entries(origins));
  for (const { from, to } of renamed) {
    const origin = result.get(from) ?? from;
    result.delete(from);
    if (origin === to) result.delete(to);
    else result.set(to, origin);
  }
  return Object.fromEntries(result);
}

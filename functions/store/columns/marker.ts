import { ABSENT, hasRevision } from '../conditions.ts';
import { getItems, type Write } from '../dynamodb.ts';
import { foldedKey, type Generation } from '../keys.ts';
import type { ResponseChange } from '../response-change.ts';
import type { StoredResponse } from '../responses.ts';

/** As what a response is counted: all that is needed to take it off the counts again. */
export type CountedAs = Pick<StoredResponse, 'channel' | 'language' | 'day' | 'assisted' | 'synthetic'>;

/** Up to where a response has been folded. */
export interface Marker {
  readonly revision: number;
  /** Absent when it is not counted (any more). */
  readonly counted?: CountedAs | undefined;
}

/** The markers of these responses, by lookup. One that was never folded has none. */
export async function readMarkers(
  generation: Generation,
  lookups: readonly string[],
): Promise<ReadonlyMap<string, Marker>> {
  const items = await getItems(
    'results',
    lookups.map((lookup) => foldedKey(generation, lookup)),
  );
  return new Map(
    items.map((item) => [
      item['sk'] as string,
      { revision: item['revision'] as number, counted: item['counted'] as CountedAs | undefined },
    ]),
  );
}

/**
 * The write that says that a change has been folded. It fails when anybody has folded any change of this response since
 * `before` was read: so each revision is folded once, and none after a later one.
 */
export const markerWrite = (
  generation: Generation,
  { lookup, revision, after }: ResponseChange,
  before: Marker | undefined,
): Write => ({
  table: 'results',
  put: { ...foldedKey(generation, lookup), revision, ...(after && { counted: countedAs(after) }) },
  condition: before ? hasRevision(before.revision) : ABSENT,
});

const countedAs = ({ channel, language, day, assisted, synthetic }: StoredResponse): CountedAs => ({
  channel,
  language,
  day,
  ...(assisted === true && { assisted }),
  ...(synthetic === true && { synthetic }),
});

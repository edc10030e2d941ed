import type { Snapshot } from '#shared/results/snapshot.ts';

/** What every part of a report says of the snapshot that it is made from. */
export const aboutSnapshot = ({
  survey,
  title,
  number,
  publishedOn,
  responses,
  mode,
  synthetic,
}: Snapshot): Pick<
  Snapshot,
  'survey' | 'title' | 'number' | 'publishedOn' | 'responses' | 'mode' | 'synthetic'
> => ({ survey, title, number, publishedOn, responses, mode, synthetic });

import { handler as foldResponses } from '#functions/stream/fold-responses.ts';
import { readStream } from './stream-reader.ts';

/** What the stream of each table told and was folded, by the events' names. */
const folded = new Map<string, Set<string>>();
let turn: Promise<void> = Promise.resolve();

/** Folds all that the stream of the responses has told by now, as on AWS it would have been within a second. */
export function foldStream(): Promise<void> {
  turn = turn.then(foldNews, foldNews);
  return turn;
}

async function foldNews(): Promise<void> {
  const table = process.env['TABLE_RESPONSES'] ?? '';
  const known = folded.get(table) ?? new Set<string>();
  folded.set(table, known);
  const news = (await readStream(table)).filter(({ eventID }) => !known.has(eventID ?? ''));
  if (news.length === 0) return;
  const { batchItemFailures } = await foldResponses({ Records: news });
  if (batchItemFailures.length > 0) throw new Error('Not all that the stream told could be folded.');
  for (const { eventID } of news) known.add(eventID ?? '');
}

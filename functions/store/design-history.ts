import type { QuestionnaireHead } from '#shared/contract/questionnaires.ts';
import { EMPTY_HISTORY, type History } from '#shared/questionnaire/edit/history.ts';
import { getItem, type Write } from './dynamodb.ts';
import { designHistoryKey } from './keys.ts';
import { fromParts, toParts } from './parts.ts';

/**
 * The steps in which a draft came about. It is read after the head that it belongs to: should it be of a later draft,
 * then the save that it is read for finds that somebody else was first.
 */
export async function readHistory(id: string): Promise<History> {
  const item = await getItem('registry', designHistoryKey(id));
  return item ? (fromParts([item['bytes'] as Uint8Array]) as History) : EMPTY_HISTORY;
}

/** What stores the history with a draft. What does not fit in one item any more is forgotten, the oldest first. */
export function historyWrite({ id, revision }: QuestionnaireHead, history: History): Write {
  for (let kept = history; ; kept = shorter(kept)) {
    const [bytes, ...more] = toParts(kept) ?? [];
    // A step larger than an item, such as a whole workbook of translations, cannot be taken back.
    if (bytes && more.length === 0)
      return { table: 'registry', put: { ...designHistoryKey(id), bytes, revision } };
  }
}

const shorter = ({ done, undone }: History): History =>
  done.length > 0
    ? { done: done.slice(Math.ceil(done.length / 4)), undone }
    : { done, undone: undone.slice(0, Math.floor(undone.length / 2)) };

import { orderByShare } from '#shared/results/order.ts';
import type { BreakdownResult, Category, QuestionResult, Snapshot } from '#shared/results/snapshot.ts';

/** With more groups than this, one answer at a time is shown: else a page would hold hundreds of marks. */
export const MOST_GROUPS_SIDE_BY_SIDE = 6;

/** What a page of results shows: everything in it stands in the address, so that a view can be shared. */
export interface ResultsView {
  readonly question: QuestionResult;
  /** The variable that splits the answers into groups. */
  readonly by: BreakdownResult | undefined;
  /** The one answer that is looked at. */
  readonly option: Category | undefined;
  /** The page chose the answer, because there are too many groups to show them all. */
  readonly optionChosen: boolean;
  /** Parts of the address that this snapshot does not know. */
  readonly unknown: readonly ('question' | 'by' | 'need')[];
}

/**
 * The view that an address asks for (`question`, `by`, `need`). A name that the snapshot does not know is left
 * out and reported, so that an old link still shows something true. `undefined` when the snapshot holds no
 * question at all.
 */
export function readView(snapshot: Snapshot, address: URLSearchParams): ResultsView | undefined {
  const unknown: ('question' | 'by' | 'need')[] = [];
  const find = <Item>(
    part: 'question' | 'by' | 'need',
    items: readonly Item[],
    key: (item: Item) => string,
  ) => {
    const wanted = address.get(part);
    if (!wanted) return undefined;
    const found = items.find((item) => key(item) === wanted);
    if (!found) unknown.push(part);
    return found;
  };
  const question = find('question', snapshot.questions, (item) => item.name) ?? snapshot.questions[0];
  if (!question) return undefined;
  const by = find('by', question.breakdowns, (item) => item.name);
  const wanted = find('need', question.options, (item) => item.code);
  const crowded = by !== undefined && by.groups.length > MOST_GROUPS_SIDE_BY_SIDE;
  const option = wanted ?? (crowded ? orderByShare(question)[0]?.option : undefined);
  return { question, by, option, optionChosen: option !== undefined && !wanted, unknown };
}

/** The address of a view of a survey's results. */
export function viewAddress(
  survey: string,
  view: {
    question?: string | undefined;
    by?: string | undefined;
    need?: string | undefined;
  },
): string {
  const query = new URLSearchParams();
  for (const part of ['question', 'by', 'need'] as const) {
    const value = view[part];
    if (value) query.set(part, value);
  }
  const text = query.toString();
  return `/council/${encodeURIComponent(survey)}${text ? `?${text}` : ''}`;
}

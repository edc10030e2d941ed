import type { RepeatNode } from '#shared/questionnaire/compiled.ts';
import type { Frame } from '#shared/questionnaire/frame.ts';
import type { PlacedPage } from './pages.ts';
import { pathOf } from './path.ts';
import type { ShownRepeat } from './shown.ts';
import { MAX_ENTRIES, type State } from './state.ts';
import { textAt, wordsOfNode } from './text.ts';

/** The repeat that a page asks about, or in an entry of which it stands; nothing outside repeats. */
export function showRepeat(
  state: State,
  { frame, page }: PlacedPage,
  pages: readonly PlacedPage[],
): ShownRepeat | undefined {
  const around = page.counts ? frame : frame.parent;
  const node = page.counts ?? state.compiled.blocks[frame.block]?.repeat;
  if (!node || !around) return undefined;
  const entries = entriesAsked(around, node);
  return {
    path: pathOf(state, around, node.name),
    label: textAt(state, around, node.group.label),
    count: entries.length,
    most: MAX_ENTRIES,
    steered: node.count === undefined,
    entry: page.counts ? undefined : frame.position,
    entries: entries.map((entry) => ({
      page: pages.find((each) => isWithin(each.frame, entry))?.id,
      words: firstWords(state, entry),
    })),
  };
}

const entriesAsked = (frame: Frame, repeat: RepeatNode): Frame[] =>
  (frame.entries[repeat.slot] ?? []).filter((entry) => entry.relevant[0] === 1);

const isWithin = (frame: Frame, entry: Frame): boolean =>
  frame === entry || (frame.parent !== undefined && isWithin(frame.parent, entry));

/** What tells an entry from the others: the first answer that somebody gave in it. */
function firstWords(state: State, entry: Frame): string | undefined {
  for (const node of state.compiled.blocks[entry.block]?.nodes ?? []) {
    if (node.kind !== 'question' || node.calculation || node.question.type === 'matrix') continue;
    const words = wordsOfNode(state, entry, node);
    if (words !== '') return words;
  }
  return undefined;
}

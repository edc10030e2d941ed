import type { CompiledPage, PageStep, QuestionNode } from '#shared/questionnaire/compiled.ts';
import type { Frame } from '#shared/questionnaire/frame.ts';
import type { State } from './state.ts';

/** A page in the frame where it is asked. */
export interface PlacedPage {
  readonly id: string;
  readonly frame: Frame;
  readonly page: CompiledPage;
  /** Where it stands in the order of all pages, also of those that are not asked now. */
  readonly place: readonly number[];
}

/** The pages with something to ask, in order. */
export function askedPages(state: State): PlacedPage[] {
  const pages: PlacedPage[] = [];
  walk(state.compiled.pages, state.root, [], '', (placed) => {
    if (isAsked(placed)) pages.push(placed);
  });
  return pages;
}

function walk(
  steps: readonly PageStep[],
  frame: Frame,
  around: readonly number[],
  entries: string,
  visit: (page: PlacedPage) => void,
): void {
  for (const step of steps) {
    if ('repeat' in step) {
      const first = firstNumber(step.steps);
      for (const entry of frame.entries[step.repeat.slot] ?? []) {
        if (entry.relevant[0] === 0) break;
        walk(
          step.steps,
          entry,
          [...around, first, entry.position],
          `${entries}.${String(entry.position)}`,
          visit,
        );
      }
    } else {
      visit({ id: `${String(step.number)}${entries}`, frame, page: step, place: [...around, step.number] });
    }
  }
}

/** The number of the first page inside a repeat: where the repeat stands among the pages around it. */
function firstNumber(steps: readonly PageStep[]): number {
  const [first] = steps;
  if (!first) return 0;
  return 'repeat' in first ? firstNumber(first.steps) : first.number;
}

/**
 * Whether a page has something to ask now. A note beside questions does not hold a page open when none of them is
 * asked, unless it has a relevance of its own (then it may be the very text for whom nothing is asked).
 */
function isAsked({ frame, page }: PlacedPage): boolean {
  if (page.counts) return frame.relevant[page.counts.slot] === 1;
  const holdsQuestions = page.nodes.some((node) => node.question.type !== 'note');
  return page.nodes.some(
    (node) =>
      frame.relevant[node.slot] === 1 &&
      (!holdsQuestions || node.question.type !== 'note' || node.relevance !== undefined),
  );
}

/** The questions and notes of a page that are asked now. */
export const askedNodes = ({ frame, page }: PlacedPage): QuestionNode[] =>
  page.nodes.filter((node) => frame.relevant[node.slot] === 1);

/**
 * Where a page of this id stands, also when it is not asked, or in an entry that is gone; `undefined` when the
 * questionnaire has no such page.
 */
export function placeOf(state: State, id: string): readonly number[] | undefined {
  if (!/^\d{1,6}(\.\d{1,4})*$/.test(id)) return undefined;
  const [number = 0, ...entries] = id.split('.').map(Number);
  return placeIn(state.compiled.pages, number, entries);
}

function placeIn(
  steps: readonly PageStep[],
  number: number,
  entries: readonly number[],
): readonly number[] | undefined {
  for (const step of steps) {
    if (!('repeat' in step)) {
      if (step.number === number) return entries.length === 0 ? [number] : undefined;
      continue;
    }
    const [entry, ...inner] = entries;
    const place = entry === undefined ? undefined : placeIn(step.steps, number, inner);
    if (place && entry !== undefined) return [firstNumber(step.steps), entry, ...place];
  }
  return undefined;
}

/** Below zero when the first place comes before the second. */
export function comparePlaces(one: readonly number[], other: readonly number[]): number {
  for (let at = 0; at < one.length && at < other.length; at += 1) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

import type { ShownQuestion } from '#shared/interview/shown.ts';

/** How the options of a question stand on the page, from its appearance. On a small screen all are a list. */
export interface ChoiceLayout {
  readonly kind: 'list' | 'columns' | 'pack' | 'steps' | 'row';
  /** Beside each other at most, from 1 to 4; as many as that fit. */
  readonly columns: number;
  /** The words of the options stand above the row, so that a wide screen leaves them out of the cells. */
  readonly bare: boolean;
  /** A field to type in narrows the options down. */
  readonly searched: boolean;
}

/** Fewer options are seen at a glance. */
const WORTH_SEARCHING = 9;
/** More steps beside each other leave no room for their words. */
const MOST_STEPS = 7;

/** Reads the appearance of a question with options. Words without a look of their own change nothing. */
export function choiceLayout({ question, options }: ShownQuestion): ChoiceLayout {
  const words = question.appearance ?? [];
  const has = (word: string): boolean => words.includes(word);
  const written = words.map((word) => /^columns(?:-(\d+))?$/.exec(word)).find((match) => match !== null);
  const columns = written ? Math.min(4, Math.max(1, Number(written[1] ?? 2))) : 1;
  const row = has('list-nolabel') || has('list') || has('label');
  return {
    kind: row
      ? 'row'
      : has('likert') && options.length <= MOST_STEPS
        ? 'steps'
        : has('columns-pack')
          ? 'pack'
          : columns > 1
            ? 'columns'
            : 'list',
    columns,
    bare: has('list-nolabel'),
    searched: (has('minimal') || has('search')) && options.length >= WORTH_SEARCHING,
  };
}

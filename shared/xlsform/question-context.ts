import type { ChoiceLists } from './choice-lists.ts';
import type { TextContext } from './read-text.ts';

/** What is needed to read a question. */
export interface QuestionContext extends TextContext {
  readonly lists: ChoiceLists;
  readonly codes: ReadonlyMap<string, string>;
  /** Lists that become a part of the question itself. */
  readonly inlined: Set<string>;
  asker(list: string): string | undefined;
}

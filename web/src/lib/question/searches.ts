import type { ShownQuestion } from '#shared/interview/shown.ts';
import { searchedField, searchField } from './search-field.ts';

/** What is searched for in the long lists of a page, by the path of the question. */
export type Searches = Readonly<Record<string, string>>;

/** Longer than any name that is looked for. */
const LONGEST = 100;

type Fields = Iterable<readonly [string, unknown]>;

/** Reads what is searched for from the fields of a page. */
export function searchesIn(questions: readonly ShownQuestion[], fields: Fields): Searches {
  const typed = new Map(fields);
  const searches: Record<string, string> = {};
  for (const { path } of questions) {
    const term = typed.get(searchField(path));
    if (typeof term === 'string' && term.trim() !== '') searches[path] = term.trim().slice(0, LONGEST);
  }
  return searches;
}

/**
 * Whether somebody typed a search and pressed Next or Enter instead of the button of the search, at a question without
 * an answer: then the list is what they want to see, not the next page.
 */
export function wantsSearch(questions: readonly ShownQuestion[], fields: Fields): boolean {
  const typed = new Map(fields);
  return questions.some(({ path, answer }) => {
    const [wanted, shown] = [typed.get(searchField(path)), typed.get(searchedField(path))];
    return answer === undefined && typeof wanted === 'string' && wanted.trim() !== '' && wanted !== shown;
  });
}

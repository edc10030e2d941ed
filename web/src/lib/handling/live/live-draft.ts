import type { ResidentCatalogue } from '#lib/messages/resident/resident.ts';
import type { LanguageTag } from '#shared/language/tag.ts';
import type { Node, Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { onlyLanguages } from '#shared/translation/only-languages.ts';

/** What the browser needs to show a question as it is typed, without asking the server. */
export interface Live {
  /** The draft with this question or section alone, in the language it is written in and the one that is shown. */
  readonly draft: Questionnaire;
  readonly name: string;
  readonly language: LanguageTag;
  readonly texts: ResidentCatalogue;
  /** What stands there when residents see nothing of it. */
  readonly none: string;
}

/** A list of all villages does not go along with a page: such a question is shown when it is kept. */
const MOST_OPTIONS = 300;

/**
 * The draft with one question or section alone, in few languages: as little as shows it. `undefined` when that is too
 * much all the same.
 */
export function liveDraft(
  draft: Questionnaire,
  node: Node,
  language: LanguageTag,
): Questionnaire | undefined {
  const { reporting: _reporting, choiceLists, ...rest } = draft;
  const used = listsUsedBy(node);
  const lists = Object.entries(choiceLists ?? {}).filter(([name]) => used.has(name));
  if (lists.reduce((sum, [, options]) => sum + options.length, 0) > MOST_OPTIONS) return undefined;
  return onlyLanguages(
    {
      ...rest,
      children: [node],
      ...(lists.length > 0 && { choiceLists: Object.fromEntries(lists) }),
      screenOuts: [],
      derived: [],
    },
    [language],
  );
}

/** The lists of answers that a question, or the questions of a section, share with others. */
function listsUsedBy(node: Node): ReadonlySet<string> {
  if (node.type === 'group') return new Set(node.children.flatMap((child) => [...listsUsedBy(child)]));
  return new Set('choiceList' in node && node.choiceList !== undefined ? [node.choiceList] : []);
}

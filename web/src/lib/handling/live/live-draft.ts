import { optionLists } from '#lib/designer/option-lists.ts';
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

/** The draft with one question or section alone, in few languages: as little as shows it. */
export function liveDraft(draft: Questionnaire, node: Node, language: LanguageTag): Questionnaire {
  const { reporting: _reporting, choiceLists, ...rest } = draft;
  const used = new Set(
    optionLists(node, draft).flatMap(({ owner }) => (owner.at === 'choiceList' ? [owner.name] : [])),
  );
  const lists = Object.entries(choiceLists ?? {}).filter(([name]) => used.has(name));
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

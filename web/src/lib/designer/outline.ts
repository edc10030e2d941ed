import { labelIn } from '#lib/council/label.ts';
import type { LanguageTag } from '#shared/language/tag.ts';
import type { Node, Questionnaire } from '#shared/questionnaire/questionnaire.ts';

/** A question or section in the outline of a questionnaire. */
export interface OutlineRow {
  readonly name: string;
  readonly type: Node['type'];
  /** Its words in the language it is written in, without markup. */
  readonly label: string;
  /** How deep it stands: 0 at the top. */
  readonly depth: number;
  /** Counted through the whole questionnaire; sections and calculations have none. */
  readonly number: number | undefined;
  /** It is asked of some and not of all. */
  readonly hasRule: boolean;
}

/** All questions and sections in order, as an outline. */
export function outlineOf({ children, sourceLanguage }: Questionnaire): readonly OutlineRow[] {
  const rows: OutlineRow[] = [];
  let number = 0;
  const walk = (nodes: readonly Node[], depth: number): void => {
    for (const node of nodes) {
      const counts = node.type !== 'group' && node.type !== 'note' && node.type !== 'calculation';
      if (counts) number += 1;
      rows.push({
        name: node.name,
        type: node.type,
        label: wordsOf(node, sourceLanguage),
        depth,
        number: counts ? number : undefined,
        hasRule: node.relevance !== undefined,
      });
      if (node.type === 'group') walk(node.children, depth + 1);
    }
  };
  walk(children, 0);
  return rows;
}

const wordsOf = (node: Node, language: LanguageTag): string =>
  (node.label ? labelIn(node.label, language, node.name) : node.name).split('\n')[0] ?? node.name;

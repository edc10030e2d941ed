import type { Option } from '#shared/questionnaire/option.ts';
import type { Node } from '#shared/questionnaire/questionnaire.ts';

/** A list of options that stands at a question itself. */
export interface OptionList {
  readonly list: 'options' | 'steps' | 'rows' | 'columns';
  readonly options: readonly Option[];
}

/** The lists of options that a question has, in the order in which they are edited; those of a choice list are shared. */
export function optionLists(node: Node): readonly OptionList[] {
  switch (node.type) {
    case 'single':
    case 'multiple':
    case 'ranking':
      return node.choiceList === undefined ? [{ list: 'options', options: node.options ?? [] }] : [];
    case 'municipality':
      return [{ list: 'options', options: node.options ?? [] }];
    case 'rating':
      return [{ list: 'steps', options: node.steps }];
    case 'matrix':
      return [
        { list: 'rows', options: node.rows },
        { list: 'columns', options: node.columns },
      ];
    default:
      return [];
  }
}

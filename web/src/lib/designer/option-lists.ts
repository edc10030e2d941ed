import type { Option } from '#shared/questionnaire/option.ts';
import type { OptionOwner } from '#shared/questionnaire/edit/target.ts';
import type { Node, Questionnaire } from '#shared/questionnaire/questionnaire.ts';

/** A list of options that the form of a question edits. */
export interface OptionList {
  readonly list: 'options' | 'steps' | 'rows' | 'columns';
  readonly owner: OptionOwner;
  readonly options: readonly Option[];
  /** Other questions may take their options from it as well. */
  readonly shared: boolean;
}

/** A list of villages is edited in a workbook, not in a form with thousands of fields. */
const MOST_OPTIONS = 120;

/** The lists of options of a question, in the order in which they are edited; a list that is too long is left out. */
export function optionLists(node: Node, { choiceLists }: Questionnaire): readonly OptionList[] {
  const own = (list: OptionList['list'], options: readonly Option[] = []): OptionList => ({
    list,
    owner: { at: 'node', name: node.name, list },
    options,
    shared: false,
  });
  const listsOf = (): readonly OptionList[] => {
    switch (node.type) {
      case 'single':
      case 'multiple':
      case 'ranking': {
        const { choiceList } = node;
        if (choiceList === undefined) return [own('options', node.options)];
        const options = choiceLists?.[choiceList] ?? [];
        return [{ list: 'options', owner: { at: 'choiceList', name: choiceList }, options, shared: true }];
      }
      case 'municipality':
        return [own('options', node.options)];
      case 'rating':
        return [own('steps', node.steps)];
      case 'matrix':
        return [own('rows', node.rows), own('columns', node.columns)];
      default:
        return [];
    }
  };
  return listsOf().filter(({ options }) => options.length <= MOST_OPTIONS);
}

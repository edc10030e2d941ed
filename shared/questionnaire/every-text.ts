import type { LocalizedText } from '#shared/language/localized-text.ts';
import type { Option } from './option.ts';
import type { Question } from './question.ts';
import type { Node, Questionnaire } from './questionnaire.ts';

/** A text of a questionnaire and where it stands. */
export interface PlacedText {
  /** As in `QuestionnaireIssue`: the name of what it belongs to, empty for the questionnaire itself. */
  readonly node: string;
  readonly field: string;
  readonly text: LocalizedText;
}

const OWN_TEXTS = ['title', 'introduction', 'trust', 'consent', 'ending'] as const;

/**
 * Every text that somebody can get to see, in the order of the questionnaire. Left out is what is never shown: the
 * label of a calculation, a message without a rule, a choice list that no question uses.
 */
export function everyText(questionnaire: Questionnaire): PlacedText[] {
  const texts: PlacedText[] = [];
  const add = (node: string, field: string, text: LocalizedText | undefined): void => {
    if (text) texts.push({ node, field, text });
  };
  const addOptions = (node: string, field: string, options: readonly Option[] | undefined): void =>
    options?.forEach((option, index) => {
      add(node, `${field}[${index}].label`, option.label);
      add(node, `${field}[${index}].sensitive.reason`, option.sensitive?.reason);
    });
  const usedLists = new Set<string>();

  const addQuestion = (question: Question): void => {
    const { name } = question;
    if (question.type === 'calculation') return;
    add(name, 'label', question.label);
    add(name, 'hint', question.hint);
    add(name, 'guidance', question.guidance);
    add(name, 'sensitive.reason', question.sensitive?.reason);
    if (question.required) add(name, 'requiredMessage', question.requiredMessage);
    if (question.constraint !== undefined) add(name, 'constraintMessage', question.constraintMessage);
    switch (question.type) {
      case 'single':
      case 'multiple':
      case 'ranking':
        addOptions(name, 'options', question.options);
        if (question.choiceList !== undefined) usedLists.add(question.choiceList);
        break;
      case 'municipality':
        addOptions(name, 'options', question.options);
        break;
      case 'rating':
        addOptions(name, 'steps', question.steps);
        break;
      case 'matrix':
        addOptions(name, 'rows', question.rows);
        addOptions(name, 'columns', question.columns);
        break;
      case 'number':
        add(name, 'unit', question.unit);
        break;
    }
  };
  const walk = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if (node.type !== 'group') addQuestion(node);
      else {
        add(node.name, 'label', node.label);
        walk(node.children);
      }
    }
  };

  for (const field of OWN_TEXTS) add('', field, questionnaire[field]);
  walk(questionnaire.children);
  for (const [name, options] of Object.entries(questionnaire.choiceLists ?? {})) {
    if (usedLists.has(name)) addOptions(name, 'options', options);
  }
  for (const screenOut of questionnaire.screenOuts ?? []) add(screenOut.name, 'label', screenOut.label);
  for (const derived of questionnaire.derived ?? []) {
    add(derived.name, 'label', derived.label);
    addOptions(derived.name, 'values', derived.values);
    add(derived.name, 'definition', derived.definition);
  }
  return texts;
}

import type { LocalizedText } from '#shared/language/localized-text.ts';
import type { Path } from './every-expression.ts';
import type { Option } from './option.ts';
import type { Question } from './question.ts';
import type { Node, Questionnaire } from './questionnaire.ts';

/** A text of a questionnaire and where it stands. */
export interface PlacedText {
  /** As in `QuestionnaireIssue`: the name of what it belongs to, empty for the questionnaire itself. */
  readonly node: string;
  readonly field: string;
  readonly path: Path;
  readonly text: LocalizedText;
}

const OWN_TEXTS = ['title', 'introduction', 'trust', 'consent', 'ending'] as const;

/**
 * Every text that somebody can get to see, in the order of the questionnaire. Left out is what is never shown: the
 * label of a calculation, a message without a rule, a choice list that no question uses.
 */
export function everyText(questionnaire: Questionnaire): PlacedText[] {
  const texts: PlacedText[] = [];
  const addOf = (
    { node, list, path }: { readonly node: string; readonly list?: string; readonly path: Path },
    field: string,
    text: LocalizedText | undefined,
  ): void => {
    if (!text) return;
    const within = list === undefined ? field : `${list}.${field}`;
    texts.push({ node, field: within, path: [...path, ...field.split('.')], text });
  };
  const add = (node: string, path: Path, field: string, text: LocalizedText | undefined): void => {
    addOf({ node, path }, field, text);
  };
  const addOptions = (
    node: string,
    path: Path,
    field: string,
    options: readonly Option[] | undefined,
  ): void =>
    options?.forEach((option, index) => {
      const at = { node, list: `${field}[${String(index)}]`, path: [...path, index] };
      addOf(at, 'label', option.label);
      addOf(at, 'sensitive.reason', option.sensitive?.reason);
    });
  const usedLists = new Set<string>();

  const addQuestion = (question: Question, path: Path): void => {
    const { name } = question;
    if (question.type === 'calculation') return;
    add(name, path, 'label', question.label);
    add(name, path, 'shortLabel', question.shortLabel);
    add(name, path, 'hint', question.hint);
    add(name, path, 'guidance', question.guidance);
    add(name, path, 'sensitive.reason', question.sensitive?.reason);
    if (question.required) add(name, path, 'requiredMessage', question.requiredMessage);
    if (question.constraint !== undefined) add(name, path, 'constraintMessage', question.constraintMessage);
    switch (question.type) {
      case 'single':
      case 'multiple':
      case 'ranking':
        addOptions(name, [...path, 'options'], 'options', question.options);
        if (question.choiceList !== undefined) usedLists.add(question.choiceList);
        break;
      case 'municipality':
        addOptions(name, [...path, 'options'], 'options', question.options);
        break;
      case 'rating':
        addOptions(name, [...path, 'steps'], 'steps', question.steps);
        break;
      case 'matrix':
        addOptions(name, [...path, 'rows'], 'rows', question.rows);
        addOptions(name, [...path, 'columns'], 'columns', question.columns);
        break;
      case 'number':
        add(name, path, 'unit', question.unit);
        break;
    }
  };
  const walk = (nodes: readonly Node[], around: Path): void => {
    nodes.forEach((node, index) => {
      const path = [...around, index];
      if (node.type !== 'group') addQuestion(node, path);
      else {
        add(node.name, path, 'label', node.label);
        walk(node.children, [...path, 'children']);
      }
    });
  };

  for (const field of OWN_TEXTS) add('', [], field, questionnaire[field]);
  walk(questionnaire.children, ['children']);
  for (const [name, options] of Object.entries(questionnaire.choiceLists ?? {})) {
    if (usedLists.has(name)) addOptions(name, ['choiceLists', name], 'options', options);
  }
  questionnaire.screenOuts?.forEach((screenOut, index) => {
    add(screenOut.name, ['screenOuts', index], 'label', screenOut.label);
  });
  questionnaire.derived?.forEach((derived, index) => {
    const path = ['derived', index];
    add(derived.name, path, 'label', derived.label);
    add(derived.name, path, 'shortLabel', derived.shortLabel);
    addOptions(derived.name, [...path, 'values'], 'values', derived.values);
    add(derived.name, path, 'definition', derived.definition);
  });
  return texts;
}

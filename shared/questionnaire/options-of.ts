import { DECLINE_CODES } from './decline.ts';
import { MUNICIPALITIES } from './municipality.ts';
import type { Nonresponse, Option } from './option.ts';
import type { Question } from './question.ts';

/** An option of a question, written by its author or lent by Peil. */
export interface ChoiceOption extends Option {
  /**
   * A standard option whose label is empty because its words are the interface's messages, so that they exist
   * once in every language: the two ways to decline, and the two answers to a consent.
   */
  readonly standard?: Nonresponse | 'yes' | 'no';
}

type ChoiceLists = Readonly<Record<string, readonly Option[]>> | undefined;

const CONSENT: readonly ChoiceOption[] = [
  { code: 'yes', label: {}, standard: 'yes' },
  { code: 'no', label: {}, standard: 'no' },
];
/** Not among the interface's messages: it is the only word of its question type. */
const ACKNOWLEDGE: readonly ChoiceOption[] = [
  {
    code: 'OK',
    label: {
      nl: 'Ik heb dit gelezen',
      fr: 'J’ai lu ceci',
      en: 'I have read this',
      ar: 'قرأتُ هذا',
    },
  },
];
const DECLINE: Readonly<Record<Nonresponse, ChoiceOption>> = {
  dont_know: declineOption('dont_know'),
  refused: declineOption('refused'),
};
const MUNICIPALITY: readonly ChoiceOption[] = MUNICIPALITIES;

function declineOption(why: Nonresponse): ChoiceOption {
  return { code: DECLINE_CODES[why], label: {}, exclusive: true, missing: why, standard: why };
}

/**
 * The real answers that can be chosen at a question, in order, before any filter: the one definition from
 * which the page, the interview, the gate and the results derive. Matrix: its columns (the rows are what is
 * asked). Empty for questions without options. A choice list that does not exist gives no options.
 */
export function optionsOf(question: Question, choiceLists: ChoiceLists): readonly ChoiceOption[] {
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'ranking':
      if (question.options) return question.options;
      return question.choiceList !== undefined &&
        choiceLists &&
        Object.hasOwn(choiceLists, question.choiceList)
        ? (choiceLists[question.choiceList] ?? [])
        : [];
    case 'municipality':
      return question.options ? [...MUNICIPALITY, ...question.options] : MUNICIPALITY;
    case 'consent':
      return CONSENT;
    case 'acknowledge':
      return ACKNOWLEDGE;
    case 'rating':
      return question.steps;
    case 'matrix':
      return question.columns;
    default:
      return [];
  }
}

/** The standard ways not to answer that a question offers, in the order in which it names them. */
export function declineOptionsOf(question: Question): readonly ChoiceOption[] {
  if (question.type === 'note' || question.type === 'calculation') return [];
  return question.decline?.map((why) => DECLINE[why]) ?? [];
}

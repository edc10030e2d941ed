import type { LocalizedText } from '#shared/language/localized-text.ts';
import { optionsOf } from '#shared/questionnaire/options-of.ts';
import type { Option } from '#shared/questionnaire/option.ts';
import { otherName } from '#shared/questionnaire/other-name.ts';
import type { Question } from '#shared/questionnaire/question.ts';
import type { Group, Node, Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { literal } from './default.ts';

/** A question as XLSForm speaks of it, so that two tools can be held beside each other. */
export interface OutlinedQuestion {
  readonly name: string;
  /** The groups around it and its name, with `/` between, as Kobo writes it. */
  readonly path: string;
  /** In the words of XLSForm: `select_one`, `integer`, `note`. */
  readonly type: string;
  /** By language. */
  readonly label: LocalizedText;
  readonly hint: LocalizedText;
  readonly required: boolean | string;
  readonly relevant: string | null;
  readonly constraint: string | null;
  readonly calculation: string | null;
  readonly readonly: boolean | string;
  readonly default: string | null;
  readonly choiceFilter: string | null;
  readonly choices: readonly { readonly name: string; readonly label: LocalizedText }[];
}

/** A group or repeat around questions. */
export interface OutlinedGroup {
  readonly name: string;
  readonly path: string;
  readonly type: 'group' | 'repeat';
  readonly label: LocalizedText;
  readonly relevant: string | null;
  readonly count: string | null;
}

export interface Outline {
  readonly questions: readonly OutlinedQuestion[];
  readonly groups: readonly OutlinedGroup[];
}

const PLAIN_TYPES: Readonly<Record<Question['type'], string>> = {
  single: 'select_one',
  multiple: 'select_multiple',
  ranking: 'rank',
  municipality: 'select_one',
  consent: 'select_one',
  rating: 'select_one',
  matrix: 'select_one',
  number: 'integer',
  date: 'date',
  time: 'time',
  dateTime: 'dateTime',
  acknowledge: 'acknowledge',
  text: 'text',
  note: 'note',
  calculation: 'calculate',
};

/** The word of XLSForm for a question. */
export function typeWordOf(question: Question): string {
  if (question.type !== 'number') return PLAIN_TYPES[question.type];
  if (question.step !== undefined) return 'range';
  return question.decimals ? 'decimal' : 'integer';
}

/**
 * The questions and groups of a questionnaire in order, as an XForm has them: the rows of a matrix are questions of
 * their own, and so is the text of an "other" option.
 */
export function outlineOf(questionnaire: Questionnaire): Outline {
  const questions: OutlinedQuestion[] = [];
  const groups: OutlinedGroup[] = [];
  const walk = (nodes: readonly Node[], around: string): void => {
    for (const node of nodes) {
      const path = `${around}${node.name}`;
      if (node.type !== 'group') questions.push(...questionsOf(node, path, around, questionnaire));
      else {
        groups.push(groupOf(node, path));
        walk(node.children, `${path}/`);
      }
    }
  };
  walk(questionnaire.children, '');
  return { questions, groups };
}

const groupOf = ({ name, label, relevance, repeat }: Group, path: string): OutlinedGroup => ({
  name,
  path,
  type: repeat ? 'repeat' : 'group',
  label: label ?? {},
  relevant: relevance ?? null,
  count: repeat?.count ?? null,
});

const choicesIn = (options: readonly Option[]) => options.map(({ code, label }) => ({ name: code, label }));

function questionsOf(
  question: Question,
  path: string,
  around: string,
  { choiceLists }: Questionnaire,
): OutlinedQuestion[] {
  const { name, label = {}, hint = {}, required = false, readonly = false } = question;
  const options = question.type === 'acknowledge' ? [] : optionsOf(question, choiceLists);
  const own: OutlinedQuestion = {
    name,
    path,
    type: typeWordOf(question),
    label,
    hint,
    required,
    relevant: question.relevance ?? null,
    constraint: question.constraint ?? null,
    calculation: question.calculation ?? null,
    readonly: question.type === 'note' ? true : readonly,
    default: question.initial ?? null,
    choiceFilter: ('choiceFilter' in question ? question.choiceFilter : undefined) ?? null,
    choices: choicesIn(options),
  };
  if (question.type === 'matrix') {
    return question.rows.map((row) => ({
      ...own,
      name: `${name}.${row.code}`,
      path: `${path}/${name}.${row.code}`,
      label: row.label,
      hint: {},
    }));
  }
  const opening = options
    .filter(({ specify }) => specify)
    .map(({ code }) => `selected(\${${name}}, ${literal(code)})`);
  if (opening.length === 0 || !['single', 'multiple', 'municipality'].includes(question.type)) return [own];
  const other = {
    ...own,
    name: otherName(name),
    path: `${around}${otherName(name)}`,
    type: 'text',
    label: options.find(({ specify }) => specify)?.label ?? {},
    hint: {},
    required: false,
    relevant: opening.join(' or '),
    constraint: null,
    calculation: null,
    default: null,
    choiceFilter: null,
    choices: [],
  };
  return [own, other];
}

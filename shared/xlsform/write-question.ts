import { MUNICIPALITIES } from '#shared/questionnaire/municipality.ts';
import type { Option } from '#shared/questionnaire/option.ts';
import type { Question, QuestionOf } from '#shared/questionnaire/question.ts';
import { putText, row, type DraftRow } from './build-sheet.ts';
import { defaultOf } from './default.ts';
import { typeWordOf } from './outline.ts';
import { YES_NO } from './yes-no-words.ts';

/** Takes a list of choices into the workbook, under this name or one like it, and says which. */
export type AddList = (wanted: string, options: readonly Option[]) => string;

const yes = (is: boolean | undefined): string | undefined => (is ? 'yes' : undefined);
const truth = (rule: boolean | string | undefined): string | undefined =>
  typeof rule === 'boolean' ? yes(rule) : rule;
const listed = (parts: readonly string[] | undefined): string | undefined => parts?.join(', ');

/** The rows of a question: one, or for a matrix a group with one for each of its rows. */
export function writeQuestion(question: Question, addList: AddList): DraftRow[] {
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'ranking':
      return [writeSelect(question, addList)];
    case 'municipality':
      return [writeMarked(question, [...MUNICIPALITIES, ...(question.options ?? [])], addList)];
    case 'consent':
      return [writeMarked(question, YES_NO, addList)];
    case 'rating':
      return [writeMarked(question, question.steps, addList)];
    case 'matrix':
      return writeMatrix(question, addList);
    case 'number':
      return [writeNumber(question)];
    case 'date': {
      const precision = { day: undefined, month: 'month-year', year: 'year' }[question.precision ?? 'day'];
      return [base(question, 'date', precision)];
    }
    case 'text': {
      const each = base(question, 'text', question.long ? 'multiline' : undefined);
      put(each, 'peil::max_length', question.maxLength?.toString());
      return [each];
    }
    default:
      return [base(question, typeWordOf(question))];
  }
}

function put(into: DraftRow, key: string, text: string | undefined): void {
  if (text !== undefined && text !== '') into.set(key, text);
}

/** What every question has. */
function base(question: Question, type: string, appearance?: string): DraftRow {
  const numeric = question.type === 'number';
  const initial = question.initial === undefined ? undefined : defaultOf(question.initial, numeric);
  const each = row({
    type,
    name: question.name,
    relevant: question.relevance,
    required: truth(question.required),
    constraint: question.constraint,
    calculation: question.calculation,
    default: initial,
    readonly: truth(question.readonly),
    appearance: [...(appearance === undefined ? [] : [appearance]), ...(question.appearance ?? [])].join(' '),
    'peil::initial': initial === undefined ? question.initial : undefined,
    'peil::consent': question.consent,
    'peil::decline': listed(question.decline),
    'peil::plan': listed(question.plan),
    'peil::role': question.role,
    'peil::sensitive': question.sensitive?.category,
  });
  putText(each, 'label', question.label);
  putText(each, 'peil::short_label', question.shortLabel);
  putText(each, 'hint', question.hint);
  putText(each, 'guidance_hint', question.guidance);
  putText(each, 'required_message', question.requiredMessage);
  putText(each, 'constraint_message', question.constraintMessage);
  putText(each, 'peil::sensitive_reason', question.sensitive?.reason);
  putMedia(each, question.media);
  return each;
}

/** The files beside a text. */
export function putMedia(into: DraftRow, media: Question['media']): void {
  putText(into, 'media::image', media?.image);
  putText(into, 'media::audio', media?.audio);
  putText(into, 'media::video', media?.video);
}

const SELECTS = { single: 'select_one', multiple: 'select_multiple', ranking: 'rank' } as const;

function writeSelect(question: QuestionOf<'single' | 'multiple' | 'ranking'>, addList: AddList): DraftRow {
  const { choiceList, options, choiceFilter, shuffle } = question;
  const list = choiceList ?? addList(question.name, options ?? []);
  const each = base(question, `${SELECTS[question.type]} ${list}`);
  put(each, 'choice_filter', choiceFilter);
  putShuffle(each, shuffle);
  put(each, 'peil::inline', yes(choiceList === undefined));
  if (question.type === 'multiple') put(each, 'peil::max_selected', question.maxSelected?.toString());
  return each;
}

/** A seed that is more than a number or a name cannot stand among parameters. */
function putShuffle(into: DraftRow, shuffle: boolean | string | undefined): void {
  if (shuffle === undefined || shuffle === false) return;
  const simple = shuffle !== true && /^(\d+|\$\{[^\s;,{}]+\})$/.test(shuffle) ? ` seed=${shuffle}` : '';
  put(into, 'parameters', `randomize=true${simple}`);
  if (shuffle !== true && simple === '') put(into, 'peil::seed', shuffle);
}

/** A choice that is more than that in Peil: other tools ask it as an ordinary one. */
function writeMarked(
  question: QuestionOf<'municipality' | 'consent' | 'rating'>,
  options: readonly Option[],
  addList: AddList,
): DraftRow {
  const each = base(question, `select_one ${addList(question.name, options)}`);
  put(each, 'peil::type', question.type);
  return each;
}

function writeMatrix(question: QuestionOf<'matrix'>, addList: AddList): DraftRow[] {
  const list = addList(question.name, question.columns);
  const head = base(question, 'begin_group', 'table-list');
  put(head, 'peil::type', 'matrix');
  const rows = question.rows.map((option) => {
    const each = row({ type: `select_one ${list}`, name: `${question.name}.${option.code}` });
    putOption(each, option);
    return each;
  });
  return [head, ...rows, row({ type: 'end_group', name: question.name })];
}

/** What an option has beside its code. */
export function putOption(into: DraftRow, option: Option): void {
  const marks = row({
    'peil::specify': yes(option.specify),
    'peil::exclusive': yes(option.exclusive),
    'peil::missing': option.missing,
    'peil::domain': option.domain,
    'peil::consent': option.consent,
    'peil::sensitive': option.sensitive?.category,
  });
  for (const [key, text] of marks) into.set(key, text);
  putText(into, 'label', option.label);
  putText(into, 'peil::sensitive_reason', option.sensitive?.reason);
  putMedia(into, option.media);
}

function writeNumber(question: QuestionOf<'number'>): DraftRow {
  const { minimum, maximum, step, decimals, unit } = question;
  const numbers = [minimum, maximum, step].filter((each) => each !== undefined);
  const isRange =
    numbers.length === 3 && numbers.some((each) => !Number.isInteger(each)) === (decimals ?? false);
  const each = base(question, isRange ? 'range' : decimals ? 'decimal' : 'integer');
  if (isRange)
    put(each, 'parameters', `start=${String(minimum)} end=${String(maximum)} step=${String(step)}`);
  else {
    put(each, 'peil::minimum', minimum?.toString());
    put(each, 'peil::maximum', maximum?.toString());
    put(each, 'peil::step', step?.toString());
  }
  putText(each, 'peil::unit', unit);
  return each;
}

import * as z from 'zod';
import { Nonresponse, type Option } from '#shared/questionnaire/option.ts';
import type { Question } from '#shared/questionnaire/question.ts';
import type { Node } from '#shared/questionnaire/questionnaire.ts';
import type { OfferedList } from './choice-lists.ts';
import { rowCode } from './names.ts';
import { hasMark, present, readCare, readMark } from './read-marks.ts';
import { readMedia } from './read-media.ts';
import type { QuestionContext } from './question-context.ts';
import * as read from './read-question.ts';
import { expressionOf, relevanceOf } from './read-rules.ts';
import { placeOf, readText } from './read-text.ts';
import type { SurveyEntry, SurveyGroup, SurveyQuestion } from './survey-tree.ts';
import { cellOf } from './table.ts';

/** A node of the questionnaire for each row that can be carried over; `made` is told which came from which. */
export function readNodes(
  entries: readonly SurveyEntry[],
  context: QuestionContext,
  made: (node: Node, entry: SurveyEntry) => void,
): Node[] {
  return entries.flatMap((entry) => {
    const node =
      entry.kind === 'question' ? read.readQuestion(entry, context) : readGroup(entry, context, made);
    if (!node) return [];
    made(node, entry);
    return [node];
  });
}

function readGroup(
  entry: SurveyGroup,
  context: QuestionContext,
  made: (node: Node, entry: SurveyEntry) => void,
): Node | undefined {
  if (entry.what === 'matrix') return readMatrix(entry, context);
  if (entry.what === 'ranking') return readRanking(entry, context);
  const { row } = entry;
  const name = context.names.of(entry);
  const children = readNodes(entry.children, context, made);
  if (children.length === 0) {
    context.report('emptyGroup', placeOf(row, 'type'), { found: name });
    return undefined;
  }
  const appearance = read.appearanceOf(entry, 'group', context);
  const count = cellOf(row, 'repeat_count') === '' ? undefined : expressionOf(entry, 'repeat_count', context);
  return {
    type: 'group',
    name,
    ...present({
      label: readText(row, 'label', entry, context),
      relevance: relevanceOf(entry, context),
      together: appearance.together || undefined,
      repeat: entry.what === 'repeat' ? present({ count }) : undefined,
      appearance: appearance.kept.length > 0 ? appearance.kept : undefined,
    }),
    children,
  };
}

type RowEntry = SurveyQuestion & {
  readonly type: Extract<SurveyQuestion['type'], { kind: 'select' | 'row' }>;
};
const isRow = (entry: SurveyEntry): entry is RowEntry =>
  entry.kind === 'question' && (entry.type.kind === 'select' || entry.type.kind === 'row');

/** Several questions with the same choices: a matrix of Peil's own, or a rating table of Kobo's (`begin_score`). */
function readMatrix(entry: SurveyGroup, context: QuestionContext): Question | undefined {
  const rows = entry.children.filter(isRow);
  for (const other of entry.children) {
    if (!isRow(other))
      context.report('unknownType', placeOf(other.row, 'type'), { found: cellOf(other.row, 'type') });
  }
  const list = listOf(entry, 'kobo::score', rows, context);
  if (!list || rows.length === 0) return undefined;
  context.inlined.add(list.name);
  const matrix = cellOf(entry.row, 'name');
  return {
    ...baseOf(entry, context),
    rows: rows.map((row) => rowOption(row, rowCode(cellOf(row.row, 'name'), matrix), context)),
    columns: list.options.map(({ option }) => option),
    type: 'matrix',
  };
}

/** An order of many, as Kobo writes it (`begin_rank`): the places are rows, the things to rank a list. */
function readRanking(entry: SurveyGroup, context: QuestionContext): Question | undefined {
  const list = listOf(entry, 'kobo::rank', [], context);
  return list && { ...baseOf(entry, context), choiceList: list.name, type: 'ranking' };
}

const baseOf = (entry: SurveyGroup, context: QuestionContext) =>
  read.readBase(
    entry,
    context.names.of(entry),
    'matrix',
    read.appearanceOf(entry, 'matrix', context),
    context,
    {},
  );

function listOf(
  entry: SurveyGroup,
  key: string,
  rows: readonly RowEntry[],
  context: QuestionContext,
): OfferedList | undefined {
  const [select] = rows.map(({ type }) => type).filter((type) => type.kind === 'select');
  const written = cellOf(entry.row, key);
  const asked =
    written === '' && select
      ? select
      : ({ kind: 'select', word: 'select_one', list: written, orOther: false, external: false } as const);
  return context.lists.offer(asked, new Map(), placeOf(entry.row, written === '' ? 'type' : key));
}

function rowOption(entry: RowEntry, code: string, context: QuestionContext): Option {
  const { row } = entry;
  let label = readText(row, 'label', entry, context);
  if (!label) {
    context.report('noLabel', placeOf(row, 'label'), { expected: code });
    label = { [context.languages.source]: code };
  }
  return {
    code,
    label,
    ...present({
      specify: hasMark(row, 'specify') || undefined,
      exclusive: hasMark(row, 'exclusive') || undefined,
      missing: readMark(row, 'missing', Nonresponse, context),
      domain: readMark(row, 'domain', z.string(), context),
      media: readMedia(row, context),
    }),
    ...readCare(row, entry, context),
  };
}

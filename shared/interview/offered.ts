import { isRows } from '#shared/questionnaire/clean-answer.ts';
import type { QuestionNode } from '#shared/questionnaire/compiled.ts';
import type { Value } from '#shared/questionnaire/expression/scope.ts';
import { isList } from '#shared/questionnaire/expression/value.ts';
import type { Frame } from '#shared/questionnaire/frame.ts';
import type { ChoiceOption } from '#shared/questionnaire/options-of.ts';

/** What is gone through at a question: the rows of a matrix, else its options. */
export const choicesOf = ({ question, options }: QuestionNode): readonly ChoiceOption[] =>
  question.type === 'matrix' ? question.rows : options;

/** The options (of a matrix: rows) that pass the filter and whose consent was given, worked out now. */
export function offeredOf(frame: Frame, node: QuestionNode): readonly ChoiceOption[] {
  const { filter, optionConsent } = node;
  const offered: ChoiceOption[] = [];
  const codes = new Set<string>();
  for (const option of choicesOf(node)) {
    if (optionConsent && option.consent !== undefined && !optionConsent.get(option.code)?.(frame)) continue;
    if (filter) {
      frame.option = option;
      if (!filter(frame)) continue;
      // An answer may stand under several others (a town's name in two provinces); it is offered once.
      if (codes.has(option.code)) continue;
      codes.add(option.code);
    }
    offered.push(option);
  }
  frame.option = undefined;
  return offered;
}

/** What is left of an answer when options that are not offered (any more) are taken out. */
export function onlyOffered(frame: Frame, node: QuestionNode, clean: Value): Value {
  const offered = frame.offered[node.slot] ?? [];
  const stays = (code: Value): boolean =>
    offered.some((option) => option.code === code) || node.decline.some((option) => option.code === code);
  if (node.question.type === 'matrix')
    return typeof clean === 'string' ? clean : columnsOf(frame, node, offered);
  if (!isList(clean)) return stays(clean) ? clean : '';
  const left = clean.filter(stays);
  if (left.length === clean.length) return clean;
  return left.length === 0 ? '' : left;
}

function columnsOf(frame: Frame, node: QuestionNode, rows: readonly ChoiceOption[]): Value {
  const given = frame.raw[node.slot];
  if (given === undefined || !isRows(given)) return '';
  const columns = rows
    .map((row) => (Object.hasOwn(given, row.code) ? given[row.code] : undefined))
    .filter((code): code is string => node.options.some((column) => column.code === code));
  return columns.length === 0 ? '' : columns;
}

/** Whether every row of an answer to a matrix exists, and its column as well. */
export function isWhole(frame: Frame, node: QuestionNode, given: Readonly<Record<string, string>>): boolean {
  const clean = frame.clean[node.slot] ?? '';
  let rows = 0;
  for (const row in given) if (Object.hasOwn(given, row)) rows += 1;
  return rows === (isList(clean) ? clean.length : 0);
}

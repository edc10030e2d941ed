import type { Answer } from '#shared/questionnaire/answer.ts';
import { isCodes, isRows } from '#shared/questionnaire/clean-answer.ts';
import type { CompiledNode, QuestionNode } from '#shared/questionnaire/compiled.ts';
import type { Value } from '#shared/questionnaire/expression/scope.ts';
import { isList } from '#shared/questionnaire/expression/value.ts';
import type { Frame } from '#shared/questionnaire/frame.ts';
import { takesAnswer } from './takes-answer.ts';
import type { AnswerIssue } from './issue.ts';
import { maxLengthOf, OTHER_LENGTH } from './max-length.ts';
import { choicesOf, isWhole } from './offered.ts';

/** An issue before it is known at which path. */
export type Finding = Omit<AnswerIssue, 'path'>;

const REQUIRED: Finding = { code: 'required' };
const CONSTRAINT: Finding = { code: 'constraint' };
const WRONG_TYPE: Finding = { code: 'wrongType' };
const INCOMPLETE: Finding = { code: 'incomplete' };

/**
 * What is wrong with the answer of one node, if anything. Only what is asked can be wrong. An answer that is not
 * there can only be missing: as in the ODK specification a constraint is not tried on an empty value, and here
 * neither on one of the ways to decline, which satisfy `required`.
 */
export function check(frame: Frame, node: CompiledNode): Finding | undefined {
  if (frame.relevant[node.slot] === 0) return undefined;
  if (node.kind === 'other') return checkText(frame.raw[node.slot], OTHER_LENGTH);
  if (node.kind !== 'question' || !takesAnswer(node)) return undefined;
  const given = frame.raw[node.slot];
  const value = frame.value[node.slot] ?? '';
  if (given !== undefined) {
    const wrong = checkShape(frame, node, given, value);
    if (wrong) return wrong;
  }
  if (value === '') return node.required?.(frame) ? REQUIRED : undefined;
  if (isDeclined(node, value)) return undefined;
  if (node.question.type === 'matrix' && isList(value) && node.required?.(frame)) {
    if (value.length < rowsAsked(frame, node)) return INCOMPLETE;
  }
  return node.constraint && !node.constraint(frame) ? CONSTRAINT : undefined;
}

const isDeclined = (node: QuestionNode, value: Value): boolean => {
  if (node.decline.length === 0) return false;
  const only = isList(value) && value.length === 1 ? value[0] : value;
  return node.decline.some((option) => option.code === only);
};

const rowsAsked = (frame: Frame, node: QuestionNode): number =>
  (frame.offered[node.slot] ?? choicesOf(node)).length;

/** Whether what was given can be an answer to this kind of question. */
function checkShape(frame: Frame, node: QuestionNode, given: Answer, value: Value): Finding | undefined {
  const { question } = node;
  if (typeof given === 'string' && (given.trim() === '' || node.decline.some(({ code }) => code === given))) {
    return undefined;
  }
  switch (question.type) {
    case 'single':
    case 'municipality':
    case 'consent':
    case 'acknowledge':
    case 'rating':
      if (typeof given !== 'string') return WRONG_TYPE;
      return node.clean(given) === '' ? notAnOption(given) : undefined;
    case 'multiple':
      if (!isCodes(given)) return WRONG_TYPE;
      return checkCodes(frame, node, given) ?? checkSelection(node, value, question.maxSelected);
    case 'ranking':
      return checkRanking(frame, node, given, value);
    case 'matrix':
      return checkMatrix(frame, node, given);
    case 'number':
      return checkNumber(question, given);
    case 'date':
      if (typeof given !== 'string') return WRONG_TYPE;
      return value === '' ? { code: 'notADate', limit: given } : undefined;
    case 'time':
      if (typeof given !== 'string') return WRONG_TYPE;
      return value === '' ? { code: 'notATime', limit: given } : undefined;
    case 'dateTime':
      if (typeof given !== 'string') return WRONG_TYPE;
      return value === '' ? { code: 'notADate', limit: given } : undefined;
    case 'text':
      return checkText(given, maxLengthOf(question));
    default:
      return undefined;
  }
}

const notAnOption = (code: string): Finding => ({ code: 'notAnOption', limit: code });

function checkCodes(frame: Frame, node: QuestionNode, given: readonly string[]): Finding | undefined {
  // An answer that needed no cleaning has only codes that exist.
  if (frame.clean[node.slot] === given) return undefined;
  const stranger = given.find(
    (code) =>
      !node.options.some((option) => option.code === code) &&
      !node.decline.some((option) => option.code === code),
  );
  return stranger === undefined ? undefined : notAnOption(stranger);
}

function checkSelection(node: QuestionNode, value: Value, maxSelected = Infinity): Finding | undefined {
  if (!isList(value) || value.length < 2) return undefined;
  const excludes = (option: { code: string; exclusive?: boolean | undefined }): boolean =>
    option.exclusive === true && value.includes(option.code);
  if (node.options.some(excludes) || node.decline.some(excludes)) return { code: 'notExclusive' };
  return value.length > maxSelected ? { code: 'tooMany', limit: maxSelected } : undefined;
}

function checkRanking(frame: Frame, node: QuestionNode, given: Answer, value: Value): Finding | undefined {
  if (isRows(given)) return checkPlaces(given);
  if (!isCodes(given)) return WRONG_TYPE;
  const stranger = checkCodes(frame, node, given);
  if (stranger) return stranger;
  if (new Set(given).size < given.length) return { code: 'duplicate' };
  if (!isList(value)) return undefined;
  return value.length < (frame.offered[node.slot] ?? node.options).length ? INCOMPLETE : undefined;
}

/** Places that were typed and do not make an order: they are kept by option until they do. */
function checkPlaces(places: Readonly<Record<string, string>>): Finding | undefined {
  const typed = Object.values(places);
  if (typed.length === 0) return undefined;
  const unreadable = typed.find((place) => !/^\d{1,3}$/.test(place));
  if (unreadable !== undefined) return { code: 'notANumber', limit: unreadable };
  return new Set(typed.map(Number)).size < typed.length ? { code: 'duplicate' } : INCOMPLETE;
}

function checkMatrix(frame: Frame, node: QuestionNode, given: Answer): Finding | undefined {
  if (!isRows(given)) return WRONG_TYPE;
  if (isWhole(frame, node, given)) return undefined;
  const rows = choicesOf(node);
  for (const [row, column] of Object.entries(given)) {
    if (!rows.some((option) => option.code === row)) return notAnOption(row);
    if (!node.options.some((option) => option.code === column)) return notAnOption(column);
  }
  return undefined;
}

/** Up to here every whole number and its cents are exact. */
const LARGEST_NUMBER = 1e13;

interface NumberRules {
  readonly decimals?: boolean | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly step?: number | undefined;
}

/** On a step, give or take what decimals lose in a computer's numbers. */
const isOnStep = (number: number, from: number, step: number): boolean =>
  Math.abs((number - from) / step - Math.round((number - from) / step)) < 1e-6;

function checkNumber({ decimals, minimum, maximum, step }: NumberRules, given: Answer): Finding | undefined {
  if (typeof given === 'string') return { code: 'notANumber', limit: given };
  if (typeof given !== 'number') return WRONG_TYPE;
  if (!Number.isFinite(given)) return { code: 'notANumber' };
  if (Math.abs(given) > LARGEST_NUMBER) return { code: 'tooLarge', limit: LARGEST_NUMBER };
  if (!decimals && !Number.isInteger(given)) return { code: 'notWhole' };
  if (minimum !== undefined && given < minimum) return { code: 'tooSmall', limit: minimum };
  if (maximum !== undefined && given > maximum) return { code: 'tooLarge', limit: maximum };
  if (step !== undefined && !isOnStep(given, minimum ?? 0, step)) return CONSTRAINT;
  return undefined;
}

function checkText(given: Answer | undefined, maxLength: number): Finding | undefined {
  if (given === undefined) return undefined;
  if (typeof given !== 'string') return WRONG_TYPE;
  return given.trim().length > maxLength ? { code: 'tooLong', limit: maxLength } : undefined;
}

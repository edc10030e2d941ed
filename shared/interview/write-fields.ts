import type { Answer } from '#shared/questionnaire/answer.ts';
import { isCodes, isRows } from '#shared/questionnaire/clean-answer.ts';
import { textOfNumber } from '#shared/questionnaire/expression/value.ts';
import { declineField, memberField } from './field-names.ts';
import type { ShownQuestion } from './shown.ts';

/** A form field and what it says. */
export type Field = readonly [name: string, value: string];

/**
 * The form fields that say what stands at a question: what a page is filled in with beforehand. The inverse of
 * `readFields`, also for what was typed and could not be read.
 */
export function writeFields(question: ShownQuestion): Field[] {
  const { path, answer, other } = question;
  const fields = answer === undefined ? [] : writeAnswer(question, path, answer);
  if (other && other.text !== '') fields.push([other.path, other.text]);
  return fields;
}

function writeAnswer(question: ShownQuestion, path: string, answer: Answer): Field[] {
  switch (question.type) {
    case 'single':
    case 'municipality':
    case 'consent':
    case 'rating':
    case 'multiple':
      return (isCodes(answer) ? answer : [answer]).map((code) => [path, String(code)]);
    default:
  }
  if (typeof answer === 'number') return [[path, textOfNumber(answer)]];
  if (typeof answer === 'string') {
    const declined = question.decline.some((option) => option.code === answer);
    return [[declined ? declineField(path) : path, answer]];
  }
  if (isRows(answer)) {
    return Object.entries(answer).map(([code, member]) => [memberField(path, code), member]);
  }
  return answer.map((code, index) => [memberField(path, code), String(index + 1)]);
}

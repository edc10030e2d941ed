import type { Answer } from '#shared/questionnaire/answer.ts';
import { momentOf, momentOfDays, writeDate, writeMoment } from '#shared/questionnaire/expression/calendar.ts';
import type { Value } from '#shared/questionnaire/expression/scope.ts';
import { isList, numberOf, textOf } from '#shared/questionnaire/expression/value.ts';
import type { Question } from '#shared/questionnaire/question.ts';

/** As long as an answer may be (`Answer`). */
const MAX_LENGTH = 10_000;
const DATE_LENGTH = { day: 10, month: 7, year: 4 } as const;
const DATE_TIME_LENGTH = 16;

/**
 * A worked-out value as an answer to a question: what a calculation or an initial value puts there. `undefined`
 * when there is none. Whether it is a right answer is seen later, as with one that was typed.
 */
export function answerOfValue(question: Question, value: Value): Answer | undefined {
  if (value === '') return undefined;
  switch (question.type) {
    case 'number': {
      const number = numberOf(value);
      return Number.isFinite(number) ? number : undefined;
    }
    case 'multiple':
    case 'ranking': {
      const codes = isList(value) ? value.map(textOf) : textOf(value).split(/\s+/);
      return codes.filter((code) => code !== '');
    }
    case 'date':
      return dateOf(value)?.slice(0, DATE_LENGTH[question.precision ?? 'day']);
    case 'time':
      return timeOf(value);
    case 'dateTime':
      return dateTimeOf(value);
    case 'calculation': {
      const calculated = calculatedValue(value);
      return calculated === '' ? undefined : calculated;
    }
    case 'matrix':
    case 'note':
      return undefined;
    default:
      return textOf(value).slice(0, MAX_LENGTH);
  }
}

/**
 * A calculated value as it is kept: a number, or else a text, as a node of an XForm holds it (so a truth is `true`
 * or `false`). A number that is none, or has no end, is a missing value.
 */
export function calculatedValue(value: Value): string | number {
  if (typeof value === 'string') return value.length > MAX_LENGTH ? value.slice(0, MAX_LENGTH) : value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : '';
  return textOf(value).slice(0, MAX_LENGTH);
}

/** `HH:MM`, also of a time with seconds and offset as ODK writes it. */
function timeOf(value: Value): string {
  const text = textOf(value);
  return /^(?:[\d-]+T)?(\d{2}:\d{2})(?::|$)/.exec(text)?.[1] ?? text.slice(0, MAX_LENGTH);
}

function dateTimeOf(value: Value): string {
  const text = textOf(value);
  const moment = typeof value === 'number' ? momentOfDays(value) : momentOf(text);
  return moment ? writeMoment(moment).slice(0, DATE_TIME_LENGTH) : text.slice(0, MAX_LENGTH);
}

function dateOf(value: Value): string | undefined {
  if (typeof value === 'number') {
    const moment = momentOfDays(value);
    return moment && writeDate(moment);
  }
  const text = textOf(value);
  const moment = momentOf(text);
  return moment ? writeDate(moment) : text.slice(0, MAX_LENGTH);
}

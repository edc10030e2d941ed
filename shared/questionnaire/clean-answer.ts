import type { Answer } from './answer.ts';
import { isDateOf } from './date-of.ts';
import type { Value } from './expression/scope.ts';
import type { ChoiceOption } from './options-of.ts';
import type { Question } from './question.ts';
import { isDateTime, isTime } from './time-of.ts';

/** What one question takes as an answer. */
interface Choices {
  readonly options: readonly ChoiceOption[];
  readonly decline: readonly ChoiceOption[];
}

/**
 * How a question's answer becomes a value of the expression language: the code of a choice; a list of codes for
 * a multiple choice (in the order of the options) and a ranking; the list of chosen columns of a matrix, row by
 * row; the number; the date; the text without space around it. A decline code stays itself. What is no answer to
 * this question, and nothing at all, is the empty string. Made once per question; the result is pure.
 */
export function cleanerOf(question: Question, { options, decline }: Choices): (given: Answer) => Value {
  const declined = new Set(decline.map((option) => option.code));
  switch (question.type) {
    case 'single':
    case 'municipality':
    case 'consent':
    case 'acknowledge':
    case 'rating': {
      const codes = new Set([...options.map((option) => option.code), ...declined]);
      return (given) => (typeof given === 'string' && codes.has(given) ? given : '');
    }
    case 'multiple': {
      const places = new Map([...options, ...decline].map((option, place) => [option.code, place]));
      return (given) => (isCodes(given) ? inOrder(given, places) : '');
    }
    case 'ranking': {
      const codes = new Set(options.map((option) => option.code));
      return (given) => {
        if (typeof given === 'string') return declined.has(given) ? given : '';
        if (!isCodes(given)) return '';
        const known = given.filter((code, at) => codes.has(code) && given.indexOf(code) === at);
        if (known.length === given.length && known.length > 0) return given;
        return known.length === 0 ? '' : known;
      };
    }
    case 'matrix': {
      const rows = question.rows.map((row) => row.code);
      const columns = new Set(options.map((option) => option.code));
      return (given) => {
        if (typeof given === 'string') return declined.has(given) ? given : '';
        if (!isRows(given)) return '';
        const chosen: string[] = [];
        for (const row of rows) {
          const column = Object.hasOwn(given, row) ? given[row] : undefined;
          if (column !== undefined && columns.has(column)) chosen.push(column);
        }
        return chosen.length === 0 ? '' : chosen;
      };
    }
    case 'number':
      return (given) => {
        // Plus nothing makes zero of minus zero, which nobody answers.
        if (typeof given === 'number') return Number.isFinite(given) ? given + 0 : '';
        return typeof given === 'string' && declined.has(given) ? given : '';
      };
    case 'date': {
      const precision = question.precision ?? 'day';
      return (given) =>
        typeof given === 'string' && (declined.has(given) || isDateOf(given, precision)) ? given : '';
    }
    case 'time':
      return (given) => (typeof given === 'string' && (declined.has(given) || isTime(given)) ? given : '');
    case 'dateTime':
      return (given) =>
        typeof given === 'string' && (declined.has(given) || isDateTime(given)) ? given : '';
    case 'text':
      return (given) => (typeof given === 'string' ? given.trim() : '');
    case 'calculation':
      return (given) => (typeof given === 'string' || typeof given === 'number' ? given : '');
    case 'note':
      return () => '';
  }
}

/** An answer that is a list of codes. */
export const isCodes = (given: Answer): given is readonly string[] => Array.isArray(given);

/** An answer that is codes by code: the rows of a matrix. */
export const isRows = (given: Answer): given is Readonly<Record<string, string>> =>
  typeof given === 'object' && !Array.isArray(given);

/** The codes that exist, each once, in the order of the options; the same array when it is so already. */
function inOrder(given: readonly string[], places: ReadonlyMap<string, number>): Value {
  let last = -1;
  for (const code of given) {
    const place = places.get(code) ?? -1;
    if (place <= last) {
      const known = new Set(given.filter((each) => places.has(each)));
      if (known.size === 0) return '';
      return [...known].sort((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
    }
    last = place;
  }
  return given.length === 0 ? '' : given;
}

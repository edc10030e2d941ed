import { asciiDigits } from '#shared/language/ascii-digits.ts';
import type { LanguageTag } from '#shared/language/tag.ts';
import type { Answer } from '#shared/questionnaire/answer.ts';
import { declineField, memberField } from './field-names.ts';
import type { AnswerIssue } from './issue.ts';
import type { ShownQuestion } from './shown.ts';
import { readDate } from './typed-date.ts';
import { readNumber } from './typed-number.ts';
import { readDateTime, readTime } from './typed-time.ts';

/** What a form says about one path. A path without a field on the form has no reading: nothing changes there. */
export interface FieldReading {
  readonly path: string;
  /** `undefined` when nothing is filled in. What cannot be read stands here as it was typed, so it is not lost. */
  readonly answer: Answer | undefined;
  readonly issue?: AnswerIssue;
}

/** As long as an answer may be at all (`Answer`); the question's own limit is checked later. */
const MAX_TYPED = 10_000;
const MAX_CODES = 500;

/** What a form sends in place of a code, in the form that a code has: without spaces, and not long. */
const asCode = (typed: string): string => typed.replace(/\s/g, '').slice(0, 64);

/**
 * Reads the plain form fields of the questions of a page into answers. Trims, turns the digits of Arabic and
 * Persian keyboards into ASCII where a number or date is asked, takes a decimal comma, and dates as date fields
 * send them and as people type them, with the names of the months in `languages`. Whether an answer is right is for `issues` to say; an issue here means that
 * what was typed says nothing, or two things at once (an answer and a way to decline).
 */
export function readFields(
  questions: readonly ShownQuestion[],
  fields: Iterable<readonly [string, unknown]>,
  languages: readonly LanguageTag[] = [],
): FieldReading[] {
  const typed = new Map<string, string[]>();
  for (const [name, value] of fields) {
    // A file is no answer to any question.
    if (typeof value !== 'string') continue;
    const text = value.replace(/\r\n?/g, '\n').trim().slice(0, MAX_TYPED);
    const texts = typed.get(name);
    if (texts) texts.push(text);
    else typed.set(name, [text]);
  }
  const readings: FieldReading[] = [];
  for (const question of questions) {
    if (question.readonly || question.type === 'note') continue;
    const reading = readQuestion(question, typed, languages);
    if (reading) readings.push(reading);
    const other = question.other && typed.get(question.other.path);
    if (question.other && other) readings.push({ path: question.other.path, answer: other[0] || undefined });
  }
  return readings;
}

type Typed = ReadonlyMap<string, readonly string[]>;

function readQuestion(
  question: ShownQuestion,
  typed: Typed,
  languages: readonly LanguageTag[],
): FieldReading | undefined {
  const { path } = question;
  switch (question.type) {
    case 'multiple': {
      const codes = typed
        .get(path)
        ?.map(asCode)
        .filter((code) => code !== '')
        .slice(0, MAX_CODES);
      return { path, answer: codes && codes.length > 0 ? codes : undefined };
    }
    case 'single':
    case 'municipality':
    case 'consent':
    case 'acknowledge':
    case 'rating':
      // A radio button that is not chosen sends nothing, so no field means no answer.
      return { path, answer: typed.get(path)?.find((code) => code !== '') };
    default:
      return readBeside(question, typed, readOpen(question, typed, languages));
  }
}

/** An answer that has its ways to decline in a field beside it. */
function readBeside(
  question: ShownQuestion,
  typed: Typed,
  open: FieldReading | undefined,
): FieldReading | undefined {
  const declined = typed.get(declineField(question.path))?.find((code) => code !== '');
  if (declined === undefined) return open;
  const { path } = question;
  if (open?.answer === undefined) return { path, answer: declined };
  // Which of the two was meant is the resident's to say. Until then the answer that gives nothing away counts.
  return { path, answer: declined, issue: { path, code: 'notExclusive' } };
}

function readOpen(
  question: ShownQuestion,
  typed: Typed,
  languages: readonly LanguageTag[],
): FieldReading | undefined {
  const { path } = question;
  if (question.type === 'matrix') return readMatrix(question, typed);
  if (question.type === 'ranking') return readRanking(question, typed);
  const text = typed.get(path)?.[0];
  if (text === undefined) return typed.has(declineField(path)) ? { path, answer: undefined } : undefined;
  if (text === '') return { path, answer: undefined };
  switch (question.question.type) {
    case 'number': {
      const number = readNumber(text);
      return number === undefined
        ? { path, answer: text, issue: { path, code: 'notANumber', limit: text } }
        : { path, answer: number };
    }
    case 'date': {
      const date = readDate(text, question.question.precision ?? 'day', languages);
      return date === undefined
        ? { path, answer: text, issue: { path, code: 'notADate', limit: text } }
        : { path, answer: date };
    }
    case 'time': {
      const time = readTime(text);
      return time === undefined
        ? { path, answer: text, issue: { path, code: 'notATime', limit: text } }
        : { path, answer: time };
    }
    case 'dateTime': {
      const moment = readDateTime(text, languages);
      return moment === undefined
        ? { path, answer: text, issue: { path, code: 'notADate', limit: text } }
        : { path, answer: moment };
    }
    default:
      // XLSForm's `numbers`: a text of digits, such as a postcode.
      return { path, answer: question.question.appearance?.includes('numbers') ? asciiDigits(text) : text };
  }
}

function readMatrix({ path, rows }: ShownQuestion, typed: Typed): FieldReading {
  const chosen: [string, string][] = [];
  for (const { code } of rows) {
    const column = typed
      .get(memberField(path, code))
      ?.map(asCode)
      .find((each) => each !== '');
    if (column !== undefined) chosen.push([code, column]);
  }
  return { path, answer: chosen.length > 0 ? Object.fromEntries(chosen) : undefined };
}

function readRanking({ path, options }: ShownQuestion, typed: Typed): FieldReading | undefined {
  const places: [code: string, place: string][] = [];
  let onForm = typed.has(declineField(path));
  for (const { code } of options) {
    const place = typed.get(memberField(path, code))?.[0];
    if (place === undefined) continue;
    onForm = true;
    if (place !== '') places.push([code, asCode(asciiDigits(place))]);
  }
  if (!onForm) return undefined;
  if (places.length === 0) return { path, answer: undefined };
  const numbers = places.map(([, place]) => (/^\d{1,3}$/.test(place) ? Number(place) : NaN));
  const unreadable = places.find((_, index) => Number.isNaN(numbers[index]));
  if (unreadable) return unordered(path, places, { path, code: 'notANumber', limit: unreadable[1] });
  if (new Set(numbers).size < numbers.length) return unordered(path, places, { path, code: 'duplicate' });
  const inOrder = [...places].sort(([, one], [, other]) => Number(one) - Number(other));
  return { path, answer: inOrder.map(([code]) => code) };
}

const unordered = (path: string, places: [string, string][], issue: AnswerIssue): FieldReading => ({
  path,
  answer: Object.fromEntries(places),
  issue,
});

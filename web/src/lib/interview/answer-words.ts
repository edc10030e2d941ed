import { localeOf } from '#lib/language/locale.ts';
import { message } from '#lib/messages/message.ts';
import type { ResidentCatalogue } from '#lib/messages/resident/resident.ts';
import type { ShownText } from '#shared/language/text-in.ts';
import type { ShownOption, ShownQuestion } from '#shared/interview/shown.ts';
import { DECLINE_CODES } from '#shared/questionnaire/decline.ts';

/** One line of an answer; a row of a matrix says its name first. */
export interface AnswerLine {
  readonly row?: ShownText | undefined;
  readonly text: ShownText;
}

/** The answer to a question as a resident reads it back, in the language of the interview. Empty when skipped. */
export function answerWords(question: ShownQuestion, texts: ResidentCatalogue): readonly AnswerLine[] {
  const { answer } = question;
  if (answer === undefined || answer === '') return [];
  const declined = declinedWords(question, texts);
  if (declined) return [{ text: declined }];

  const labelOf = (code: string): ShownText => optionWords(question.options, code, texts);
  if (Array.isArray(answer)) {
    const ranked = question.type === 'ranking';
    return answer.map((code, index) => ({
      text: withOther(question, String(code), labelOf(String(code))),
      row: ranked ? { text: numberWords(index + 1, texts), language: texts.language } : undefined,
    }));
  }
  if (typeof answer === 'object') {
    return Object.entries(answer).map(([row, column]) => ({
      row: optionWords(question.rows, row, texts),
      text: labelOf(String(column)),
    }));
  }
  if (typeof answer === 'number') {
    const unit = question.unit ? ` ${question.unit.text}` : '';
    return [{ text: { text: `${numberWords(answer, texts)}${unit}`, language: texts.language } }];
  }
  if (question.type === 'date')
    return [{ text: { text: dateWords(answer, texts), language: texts.language } }];
  if (question.type === 'time') return [{ text: { text: answer, language: 'und' } }];
  if (question.type === 'dateTime') {
    const [day = '', time = ''] = answer.split('T');
    const words = time === '' ? answer : `${dateWords(day, texts)}, ${time}`;
    return [{ text: { text: words, language: texts.language } }];
  }
  if (question.type === 'text' || question.type === 'number')
    return [{ text: { text: answer, language: 'und' } }];
  return [{ text: withOther(question, answer, labelOf(answer)) }];
}

function declinedWords({ answer, decline }: ShownQuestion, texts: ResidentCatalogue): ShownText | undefined {
  const code = Array.isArray(answer) && answer.length === 1 ? answer[0] : answer;
  if (!decline.some((option) => option.code === code)) return undefined;
  const key = code === DECLINE_CODES.dont_know ? 'option.dk' : 'option.pnts';
  return { text: message(texts, key), language: texts.language };
}

function optionWords(options: readonly ShownOption[], code: string, texts: ResidentCatalogue): ShownText {
  const option = options.find((each) => each.code === code);
  if (option?.label) return option.label;
  const standard = option?.option.standard;
  if (standard === 'yes' || standard === 'no')
    return { text: message(texts, standard), language: texts.language };
  return { text: code, language: 'und' };
}

/** The label of an option that opens a text, with the text. */
function withOther({ options, other }: ShownQuestion, code: string, label: ShownText): ShownText {
  const opens = options.find((option) => option.code === code)?.option.specify;
  return opens && other?.text ? { ...label, text: `${label.text}: \u2068${other.text}\u2069` } : label;
}

const numberWords = (value: number, { language }: ResidentCatalogue): string =>
  new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 20 }).format(value);

/** A date in words. What was typed and is no date is given back as it is. */
export function dateWords(date: string, { language }: ResidentCatalogue): string {
  const parts = /^(\d{4})(-\d{2})?(-\d{2})?$/.exec(date);
  const moment = new Date(`${date.padEnd(10, '0000-01-01'.slice(date.length))}T12:00:00Z`);
  if (!parts || Number.isNaN(moment.getTime())) return date;
  return new Intl.DateTimeFormat(localeOf(language), {
    timeZone: 'UTC',
    year: 'numeric',
    ...(parts[2] && { month: 'long' }),
    ...(parts[3] && { day: 'numeric' }),
  }).format(moment);
}

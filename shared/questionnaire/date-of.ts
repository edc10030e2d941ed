import { momentOf } from './expression/calendar.ts';

export type DatePrecision = 'day' | 'month' | 'year';

const SHAPE: Readonly<Record<DatePrecision, RegExp>> = {
  day: /^\d{4}-\d{2}-\d{2}$/,
  month: /^\d{4}-\d{2}$/,
  year: /^\d{4}$/,
};

/** Whether a text is a date of the calendar, as an answer holds it: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
export function isDateOf(text: string, precision: DatePrecision): boolean {
  if (!SHAPE[precision].test(text)) return false;
  return precision === 'year' ? text !== '0000' : momentOf(text) !== undefined;
}

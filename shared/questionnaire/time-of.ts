import { isDateOf } from './date-of.ts';

/** Whether a text is a time of the clock as an answer holds it: `HH:MM`, from 00:00 to 23:59. */
export const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** Whether a text is a day with a time as an answer holds it: `YYYY-MM-DDTHH:MM`. */
export const isDateTime = (text: string): boolean =>
  text.length === 16 && text[10] === 'T' && isDateOf(text.slice(0, 10), 'day') && isTime(text.slice(11));

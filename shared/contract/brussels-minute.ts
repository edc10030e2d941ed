import * as z from 'zod';

const parts = new Intl.DateTimeFormat('en', {
  timeZone: 'Europe/Brussels',
  calendar: 'gregory',
  numberingSystem: 'latn',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/**
 * A day and time as the clocks in Brussels show it, `YYYY-MM-DDTHH:MM`: when a survey opens and closes. It is the
 * form in which browsers give a date with a time, and its order as text is its order in time. (In the hour that the
 * clocks show twice in autumn, it means the first.)
 */
export const BrusselsMinute = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'a day and time as in 2027-03-01T09:00')
  .refine((text) => !Number.isNaN(Date.parse(`${text}:00Z`)), 'a day and time that exist');
export type BrusselsMinute = z.infer<typeof BrusselsMinute>;

/** What the clocks in Brussels show at a moment (milliseconds since 1970-01-01T00:00Z). */
export function brusselsMinute(moment: number): BrusselsMinute {
  const found = Object.fromEntries(parts.formatToParts(moment).map(({ type, value }) => [type, value]));
  const { year = '', month = '', day = '', hour = '', minute = '' } = found;
  return `${year}-${month}-${day}T${hour}:${minute}`;
}

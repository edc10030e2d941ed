import { daysOfDate, type Moment } from '../calendar.ts';
import { clip } from '../value.ts';

/**
 * The names that `%b`, `%B` and `%a` write. English for everyone: what a calculation gives is kept as data, and data
 * may not depend on the language in which a resident answered. (ODK leaves the choice to the application.)
 */
export const CALENDAR_NAMES = {
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  shortDays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;

const digits = (value: number, width: number): string => String(value).padStart(width, '0');

/** Days since 1970-01-01, a Thursday, to the place in a week that begins on Sunday. */
const weekday = ({ year, month, day }: Moment): number => (((daysOfDate(year, month, day) + 4) % 7) + 7) % 7;

/** What each letter after `%` writes. */
const PARTS: ReadonlyMap<string, (moment: Moment) => string> = new Map<string, (moment: Moment) => string>([
  ['Y', ({ year }) => digits(year, 4)],
  ['y', ({ year }) => digits(year % 100, 2)],
  ['m', ({ month }) => digits(month, 2)],
  ['n', ({ month }) => String(month)],
  ['b', ({ month }) => CALENDAR_NAMES.shortMonths[month - 1] ?? ''],
  ['B', ({ month }) => CALENDAR_NAMES.months[month - 1] ?? ''],
  ['d', ({ day }) => digits(day, 2)],
  ['e', ({ day }) => String(day)],
  ['a', (moment) => CALENDAR_NAMES.shortDays[weekday(moment)] ?? ''],
  ['H', ({ hour }) => digits(hour, 2)],
  ['h', ({ hour }) => String(hour)],
  ['M', ({ minute }) => digits(minute, 2)],
  ['S', ({ second }) => digits(second, 2)],
  ['3', ({ millisecond }) => digits(millisecond, 3)],
  ['%', () => '%'],
]);

/** Writes a moment after a pattern; a `%` that means nothing stays as it is. */
export const formatMoment = (moment: Moment, pattern: string): string =>
  clip(
    clip(pattern).replaceAll(/%(.)/gsu, (written, letter: string) => PARTS.get(letter)?.(moment) ?? written),
  );

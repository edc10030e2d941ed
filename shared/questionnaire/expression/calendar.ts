/** A moment as it is written: what stands on the calendar and the clock, and the offset from UTC if it is told. */
export interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** Minutes east of UTC. */
  readonly offset: number | undefined;
}

const DAY = 86_400_000;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Days since 1970-01-01 of a date in the Gregorian calendar (H. Hinnant, "chrono-compatible low-level date
 * algorithms", days_from_civil). Does not check that the date exists.
 */
export function daysOfDate(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The date that lies so many whole days after 1970-01-01 (the same paper, civil_from_days). */
export function dateOfDays(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const exists = (year: number, month: number, day: number): boolean =>
  year >= 1 &&
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= (month === 2 && isLeap(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0));

/** The number that so many digits of a text make; NaN when one of them is none. */
const digitsAt = (text: string, start: number, count: number): number => {
  let value = 0;
  for (let at = start; at < start + count; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    value = value * 10 + digit;
  }
  return value;
};

const HYPHEN = 45;

/**
 * Days since 1970-01-01 of the `YYYY-MM-DD` that begins at `start`, NaN when there is none. Cuts nothing out of the
 * text: ages are worked out from dates for every interview of a recount.
 */
export function daysOfWrittenDate(text: string, start: number): number {
  if (text.charCodeAt(start + 4) !== HYPHEN || text.charCodeAt(start + 7) !== HYPHEN) return NaN;
  const year = digitsAt(text, start, 4);
  const month = digitsAt(text, start + 5, 2);
  const day = digitsAt(text, start + 8, 2);
  return exists(year, month, day) ? daysOfDate(year, month, day) : NaN;
}

const MOMENT =
  /^(\d{4})-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}(?::?\d{2})?)?)?)?$/;
const LONGEST_MOMENT = 40;

const offsetOf = (written: string | undefined): number | undefined => {
  if (written === undefined) return undefined;
  if (written === 'Z') return 0;
  const minutes = Number(written.slice(1, 3)) * 60 + Number(written.slice(3).replace(':', ''));
  return written.startsWith('-') ? -minutes : minutes;
};

/**
 * Reads `YYYY-MM-DD`, `YYYY-MM` (its first day: a date question may ask no more than the month) or an ISO 8601
 * date and time with or without offset. Undefined when it is none of them or does not exist.
 */
export function momentOf(text: string): Moment | undefined {
  if (text.length > LONGEST_MOMENT) return undefined;
  const match = MOMENT.exec(text);
  if (!match) return undefined;
  const part = (index: number, missing: number): number => Number(match[index] ?? missing);
  const moment = {
    year: part(1, 0),
    month: part(2, 0),
    day: part(3, 1),
    hour: part(4, 0),
    minute: part(5, 0),
    second: part(6, 0),
    millisecond: Number((match[7] ?? '').padEnd(3, '0').slice(0, 3)),
    offset: offsetOf(match[8]),
  };
  const { year, month, day, hour, minute, second } = moment;
  return exists(year, month, day) && hour < 24 && minute < 60 && second < 60 ? moment : undefined;
}

/** The fraction of the day that has gone by on the clock, in [0, 1). */
export const fractionOfDay = ({
  hour,
  minute,
  second,
  millisecond,
}: Omit<Moment, 'year' | 'month' | 'day'>) =>
  (((hour * 60 + minute) * 60 + second) * 1000 + millisecond) / DAY;

/** Days since 1970-01-01T00:00Z; a moment that tells no offset counts as UTC. */
export function daysOfMoment(moment: Moment): number {
  const days = daysOfDate(moment.year, moment.month, moment.day);
  return days + fractionOfDay(moment) - (moment.offset ?? 0) / 1440;
}

/** The moment, in UTC, so many days after 1970-01-01. Undefined outside the years 1 to 9999. */
export function momentOfDays(days: number): Moment | undefined {
  if (!(days > -719_163 && days < 2_932_897)) return undefined;
  // Through whole milliseconds, so that a day does not lose one to the rounding of fractions.
  const milliseconds = Math.round(days * DAY);
  const whole = Math.floor(milliseconds / DAY);
  const left = milliseconds - whole * DAY;
  return {
    ...dateOfDays(whole),
    hour: Math.floor(left / 3_600_000),
    minute: Math.floor(left / 60_000) % 60,
    second: Math.floor(left / 1000) % 60,
    millisecond: left % 1000,
    offset: 0,
  };
}

const digits = (value: number, width: number): string => String(value).padStart(width, '0');

/** `YYYY-MM-DD`, as it stands on the calendar. */
export const writeDate = ({ year, month, day }: Pick<Moment, 'year' | 'month' | 'day'>): string =>
  `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;

/** ISO 8601 with milliseconds, and with the offset that the moment tells (none told: UTC). */
export function writeMoment(moment: Moment): string {
  const { hour, minute, second, millisecond, offset = 0 } = moment;
  const clock = `${digits(hour, 2)}:${digits(minute, 2)}:${digits(second, 2)}.${digits(millisecond, 3)}`;
  const away = Math.abs(offset);
  const zone =
    offset === 0
      ? 'Z'
      : `${offset < 0 ? '-' : '+'}${digits(Math.floor(away / 60), 2)}:${digits(away % 60, 2)}`;
  return `${writeDate(moment)}T${clock}${zone}`;
}

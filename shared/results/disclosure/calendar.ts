/** When the snapshots of a survey are published, and which answers are in them. */
export interface Calendar {
  /** Days between two snapshots, at least. */
  readonly everyDays: number;
  /** Each answer joins the next or the following snapshot, at random. */
  readonly heldBack: boolean;
}

/** Four weeks: a calendar that comes round each month is never too early. */
export const MONTHLY = 28;

/**
 * A trial holds nobody's real answers and is there to be looked at: it may be published at any time. Whatever the
 * calendar, a group's figures stay as they are until enough is new.
 */
export const calendarOf = (mode: 'trial' | 'real', everyDays: number = MONTHLY): Calendar =>
  mode === 'real' ? { everyDays, heldBack: true } : { everyDays: 0, heldBack: false };

/** The first day on which the next snapshot may be published: today when there is none yet. */
export function nextDay({ everyDays }: Calendar, last: string | undefined, today: string): string {
  return last === undefined ? today : daysLater(last, everyDays);
}

const DAY = 86_400_000;

/** Days are counted in UTC, where each has 24 hours. */
function daysLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** A response as the calendar sees it. */
export interface Arrival {
  /** The day it came in. */
  readonly day: string;
  /** Keyed chance, the same at every recount: `true` for those that wait for the following snapshot. */
  readonly waits: boolean;
}

/**
 * Whether an answer is in the snapshot of `today`. When answers are held back, half of them wait one snapshot longer: who
 * knows when somebody answered does not know in which snapshot to look. One that waits and came on the very day of the
 * snapshot before may have come after it (their order within a day is not kept), so it waits for the next.
 *
 * @param last the day of the snapshot before.
 */
export function isIn(
  { heldBack }: Calendar,
  { day, waits }: Arrival,
  last: string | undefined,
  today: string,
): boolean {
  if (day > today) return false;
  return !heldBack || !waits || (last !== undefined && day < last);
}

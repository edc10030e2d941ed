/** One day of fieldwork and how many responses came in. */
export interface DayCount {
  readonly day: string;
  readonly count: number;
}

/** A chart wider than this has columns too thin to see. */
const MOST_DAYS = 90;

/**
 * Every day from the first with a response to the last, with 0 where none came in; only the last 90 when there
 * are more. Days are `YYYY-MM-DD`.
 */
export function everyDay(byDay: Readonly<Record<string, number>>): readonly DayCount[] {
  const known = Object.keys(byDay).toSorted();
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) return [];
  const days: DayCount[] = [];
  const end = Date.parse(`${last}T00:00:00Z`);
  const DAY = 86_400_000;
  for (
    let at = Math.max(Date.parse(`${first}T00:00:00Z`), end - (MOST_DAYS - 1) * DAY);
    at <= end;
    at += DAY
  ) {
    const day = new Date(at).toISOString().slice(0, 10);
    days.push({ day, count: byDay[day] ?? 0 });
  }
  return days;
}

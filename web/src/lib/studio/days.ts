/** One day of fieldwork and how many responses came in. */
export interface DayCount {
  readonly day: string;
  readonly count: number;
}

/** A chart of more days has columns too thin to see, one of fewer has blocks instead of columns. */
const MOST_DAYS = 90;
const FEWEST_DAYS = 14;

/**
 * Every day up to the last with a response, with 0 where none came in: from the first with a response, but two
 * weeks at least and 90 days at most. Days are `YYYY-MM-DD`.
 */
export function everyDay(byDay: Readonly<Record<string, number>>): readonly DayCount[] {
  const known = Object.keys(byDay).toSorted();
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) return [];
  const days: DayCount[] = [];
  const end = Date.parse(`${last}T00:00:00Z`);
  const DAY = 86_400_000;
  const begin = Math.min(Date.parse(`${first}T00:00:00Z`), end - (FEWEST_DAYS - 1) * DAY);
  for (let at = Math.max(begin, end - (MOST_DAYS - 1) * DAY); at <= end; at += DAY) {
    const day = new Date(at).toISOString().slice(0, 10);
    days.push({ day, count: byDay[day] ?? 0 });
  }
  return days;
}

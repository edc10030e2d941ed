/** How many years answers are kept at most, as residents are told before they begin. */
export const RETENTION_YEARS = 5;

/**
 * The first day of which answers may still be kept on `today` (both `YYYY-MM-DD`). On 29 February the day counts
 * as 1 March of a year that has none, so that nothing is ever kept a day too long.
 */
export function keptSince(today: string): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  return new Date(Date.UTC(year - RETENTION_YEARS, month - 1, day)).toISOString().slice(0, 10);
}

/** How many days the log of a function is kept: that a route was called and how it went. */
export const LOG_DAYS = 30;

/** How many days back the tables can be restored, and may so still hold what was removed. */
export const BACKUP_DAYS = 35;

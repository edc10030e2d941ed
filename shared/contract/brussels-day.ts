const parts = new Intl.DateTimeFormat('en', {
  timeZone: 'Europe/Brussels',
  calendar: 'gregory',
  numberingSystem: 'latn',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/**
 * The day in Brussels at a moment, `YYYY-MM-DD`: the only time that is kept of anything a resident does.
 *
 * @param moment milliseconds since 1970-01-01T00:00Z.
 */
export function brusselsDay(moment: number): string {
  const found = Object.fromEntries(parts.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${found['year'] ?? ''}-${found['month'] ?? ''}-${found['day'] ?? ''}`;
}

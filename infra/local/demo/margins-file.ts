/** How many people live in each class of each variable. */
export type Margins = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * Population margins as the file that staff upload (`margin,class,population,source,year`), a line for each class.
 * The totals of all margins must be about the same population, so each is brought to the total of the first.
 */
export function marginsFile(margins: Margins, source: string, year: number): string {
  const totals = Object.values(margins).map((classes) => Object.values(classes).reduce((a, b) => a + b, 0));
  const lines = Object.entries(margins).flatMap(([margin, classes], at) =>
    Object.entries(classes).map(([code, people]) => {
      const population = Math.round((people * (totals[0] ?? 1)) / (totals[at] ?? 1));
      return `${margin},${code},${String(population)},"${source.replaceAll('"', '""')}",${String(year)}`;
    }),
  );
  return ['margin,class,population,source,year', ...lines, ''].join('\n');
}

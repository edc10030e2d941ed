import { type ChoiceColumn, type MultipleColumn, placeOfOption } from '#shared/results/columns/column.ts';

const { compare } = new Intl.Collator('en', { numeric: true });

/** The place that each category comes from, when they are sorted: numbers by size, names by the alphabet. */
function sortedPlaces(categories: readonly string[]): number[] {
  return categories.map((_, at) => at).sort((a, b) => compare(categories[a] ?? '', categories[b] ?? ''));
}

/** The same column with its categories sorted: what the data happen to begin with decides nothing. */
export function sortChoice(column: ChoiceColumn): ChoiceColumn {
  const order = sortedPlaces(column.categories);
  const places = new Map(order.map((from, to) => [from + 1, to + 1]));
  return {
    ...column,
    categories: order.map((at) => column.categories[at] ?? ''),
    codes: column.codes.map((code) => places.get(code) ?? 0),
  };
}

/** The same of a multiple choice. */
export function sortMultiple(column: MultipleColumn): MultipleColumn {
  const order = sortedPlaces(column.categories);
  const planes = column.planes.map((bytes, at) => bytes.map((byte) => (at === 0 ? byte & 1 : 0)));
  for (const [to, from] of order.entries()) {
    const source = placeOfOption(from);
    const target = placeOfOption(to);
    const bytes = column.planes[source.plane] ?? new Uint8Array();
    const into = planes[target.plane] ?? new Uint8Array();
    for (const [row, byte] of bytes.entries())
      if ((byte & source.bit) !== 0) into[row] = (into[row] ?? 0) | target.bit;
  }
  return { ...column, categories: order.map((at) => column.categories[at] ?? ''), planes };
}

import type { ChoiceColumn } from '../columns/column.ts';
import type { RakingMargin } from './raking-margin.ts';

/** How many people of each class live in the population, by one variable or by several at once. */
export interface PopulationMargin {
  /** The variables joined by `*`, e.g. `age*sex`. */
  readonly name: string;
  readonly variables: readonly string[];
  /** Where the numbers come from, and of which year they are. */
  readonly source: string;
  readonly year: number;
  /** One code per variable, in the order of `variables`. */
  readonly classes: readonly { readonly codes: readonly string[]; readonly population: number }[];
}

export type JoinedMargin =
  | {
      readonly kind: 'joined';
      readonly margin: RakingMargin;
      /** Answers that the margin does not list, with how many gave them: of them the class is not known. */
      readonly unlisted: readonly { readonly class: string; readonly people: number }[];
    }
  | { readonly kind: 'no-column'; readonly variable: string };

/** `0_17`, `18-24`, `65+`, `75p`: bands of years, which only merge with their neighbours. A postcode is longer. */
const BAND = /^\d{1,3}([-_–]\d{1,3}|[+p])?$/;

/**
 * The margin over these responses. Classes merge along the first variable, within the same codes of the others
 * (ages of one sex); they have an order when the first variable's codes are bands of numbers.
 */
export function joinMargin(
  { name, variables, classes }: Omit<PopulationMargin, 'source' | 'year'>,
  columns: readonly ChoiceColumn[],
): JoinedMargin {
  const found: ChoiceColumn[] = [];
  for (const variable of variables) {
    const column = columns.find((one) => one.name === variable);
    if (!column) return { kind: 'no-column', variable };
    found.push(column);
  }
  const places = new Map(classes.map(({ codes }, at) => [codes.join('*'), at + 1]));
  const unlisted = new Map<string, number>();
  const codes = Uint16Array.from({ length: found[0]?.codes.length ?? 0 }, (_, row) => {
    const answers = found.map(({ codes: values, categories }) => categories[(values[row] as number) - 1]);
    if (answers.includes(undefined)) return 0;
    const key = answers.join('*');
    const place = places.get(key);
    if (place === undefined) unlisted.set(key, (unlisted.get(key) ?? 0) + 1);
    return place ?? 0;
  });
  return {
    kind: 'joined',
    margin: {
      name,
      classes: classes.map((one) => one.codes.join('*')),
      populations: classes.map(({ population }) => population),
      codes,
      groups: classes.map((one) => one.codes.slice(1).join('*')),
      ordered: classes.every((one) => BAND.test(one.codes[0] ?? '')),
    },
    unlisted: [...unlisted].map(([key, people]) => ({ class: key, people })),
  };
}

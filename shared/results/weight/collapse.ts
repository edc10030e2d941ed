import { peopleOf, type RakingMargin } from './raking-margin.ts';

/** Classes that were taken together because one of them had too few answers. */
export interface Merge {
  readonly margin: string;
  readonly classes: readonly string[];
}

interface Class {
  readonly names: readonly string[];
  readonly codes: readonly number[];
  readonly group: string;
  readonly people: number;
  readonly population: number;
}

/** Under this many answers a class is merged: its weight would hang on too few people. */
export const LEAST_PEOPLE = 30;

/**
 * Merges the classes of a margin that have fewer than `least` answers, the smallest first: with its smaller
 * neighbour where the classes have an order, else with the smallest other one, and within its group as long as
 * there is another class in it. People of whom the class is not known stay unknown.
 * What is left may be one class: then the margin says nothing.
 */
export function collapse(
  margin: RakingMargin,
  least: number = LEAST_PEOPLE,
): { readonly margin: RakingMargin; readonly merged: readonly Merge[] } {
  const people = peopleOf(margin);
  let classes = margin.classes.map((name, at): Class => ({
    names: [name],
    codes: [at + 1],
    group: margin.groups?.[at] ?? '',
    people: people[at + 1] ?? 0,
    population: margin.populations[at] ?? 0,
  }));
  for (;;) {
    const small = classes.filter((one) => one.people < least).toSorted(bySize)[0];
    if (small === undefined || classes.length === 1) break;
    const other = partnerOf(small, classes, margin.ordered === true);
    const [first, second] = classes.indexOf(small) < classes.indexOf(other) ? [small, other] : [other, small];
    const both: Class = {
      names: [...first.names, ...second.names],
      codes: [...first.codes, ...second.codes],
      group: first.group === second.group ? first.group : `${first.group} ${second.group}`,
      people: first.people + second.people,
      population: first.population + second.population,
    };
    classes = classes.map((one) => (one === first ? both : one)).filter((one) => one !== second);
  }
  const merged = classes
    .filter(({ names }) => names.length > 1)
    .map(({ names }): Merge => ({ margin: margin.name, classes: names }));
  return { margin: merged.length === 0 ? margin : recoded(margin, classes), merged };
}

const bySize = (a: Class, b: Class): number => a.people - b.people;

function partnerOf(small: Class, classes: readonly Class[], ordered: boolean): Class {
  const same = classes.filter((one) => one.group === small.group);
  const among = same.length > 1 ? same : classes;
  const at = among.indexOf(small);
  const candidates = ordered
    ? [among[at - 1], among[at + 1]].filter((one) => one !== undefined)
    : among.filter((one) => one !== small);
  const other = candidates.toSorted(bySize)[0];
  if (other === undefined) throw new Error('a class merges with another while there are two');
  return other;
}

function recoded(margin: RakingMargin, classes: readonly Class[]): RakingMargin {
  const place = new Uint16Array(margin.classes.length + 1);
  for (const [at, { codes }] of classes.entries()) for (const code of codes) place[code] = at + 1;
  return {
    name: margin.name,
    classes: classes.map(({ names }) => names.join(' + ')),
    populations: classes.map(({ population }) => population),
    codes: margin.codes.map((code) => place[code] ?? 0),
    ...(margin.groups && { groups: classes.map(({ group }) => group) }),
    ...(margin.ordered !== undefined && { ordered: margin.ordered }),
  };
}

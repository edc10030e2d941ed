import type { SurveyDesign } from './design.ts';

/**
 * The degrees of freedom of a figure about some of the people (`members` other than 0): the units that have any of
 * them, less the strata that have. A figure about few clusters is less sure than the whole sample suggests.
 */
export function degreesOfFreedomOf({ unitOf, stratumOf }: SurveyDesign, members: ArrayLike<number>): number {
  const units = new Set<number>();
  const strata = new Set<number>();
  for (let row = 0; row < unitOf.length; row++) {
    if (members[row] === 0) continue;
    const unit = unitOf[row] as number;
    units.add(unit);
    strata.add(stratumOf[unit] as number);
  }
  return units.size - strata.size;
}

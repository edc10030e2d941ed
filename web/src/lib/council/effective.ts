import { localeOf } from '#lib/language/locale.ts';
import type { CouncilCatalogue } from '#lib/messages/council/council.ts';
import { message } from '#lib/messages/message.ts';
import { EFFECTIVE_FROM } from '#shared/results/share.ts';
import type { GroupResult, WeightedFigures } from '#shared/results/snapshot.ts';
import { people } from './people.ts';

/** Above this design effect a reader is warned. */
export const WARN_EFFECT = 2;

type Weight = Pick<WeightedFigures, 'designEffect' | 'effectiveSize'>;

/**
 * How many unweighted answers the weighted ones of a group are worth, with its design effect, for a cell of a table:
 * with a warning where it must have one, and "not weighted" where it was not.
 */
export function effectiveWords(texts: CouncilCatalogue, weight: Weight | undefined): string {
  if (!weight) return message(texts, 'weight.not');
  const figures = message(texts, 'weight.cell', {
    size: people(texts, weight.effectiveSize),
    // 1 is written as it is measured, in tenths.
    effect: new Intl.NumberFormat(localeOf(texts.language), { minimumFractionDigits: 1 }).format(
      weight.designEffect,
    ),
  });
  return needsCare(weight) ? `${figures} ${message(texts, 'weight.mind')}` : figures;
}

/** A design effect above 2 or fewer than 30 effective answers. */
export const needsCare = ({ designEffect, effectiveSize }: Weight): boolean =>
  designEffect > WARN_EFFECT || effectiveSize < EFFECTIVE_FROM;

/**
 * How many of the groups with figures are weighted. A survey may be weighted and its figures not: they stay as they
 * were published until enough new answers make them anew.
 */
export function howWeighted(
  groups: readonly Pick<GroupResult, 'base' | 'weighted'>[],
): 'all' | 'some' | 'none' {
  const shown = groups.filter(({ base }) => base !== null);
  const weighted = shown.filter((group) => group.weighted !== undefined);
  return weighted.length === 0 ? 'none' : weighted.length < shown.length ? 'some' : 'all';
}

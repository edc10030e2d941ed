import type { LocalizedText } from '#shared/language/localized-text.ts';
import { type Share, shareOf } from '../share.ts';
import type { BreakdownResult, Category, Count, Reach } from '../snapshot.ts';

/** Whom one channel, or one language of the interview, reached. */
export interface Composition {
  readonly by: Category;
  /** How many answered through it, as published. */
  readonly base: Count;
  /** Of all who answered, how many did so through it. */
  readonly share: Share;
  /** For each attribute, how many of them are in each of its classes. */
  readonly attributes: readonly {
    readonly name: string;
    readonly label: LocalizedText;
    readonly shortLabel?: LocalizedText | undefined;
    readonly role?: BreakdownResult['role'];
    readonly classes: readonly (Category & {
      readonly count: Count;
      readonly share: Share;
      /** The share of the class among all who answered, through whatever they did. */
      readonly everybody: Share;
    })[];
  }[];
}

/** Whom each channel or each language reached, by each attribute, from published counts alone. */
export function compositionOf({ tables }: Reach, through: 'channel' | 'language'): readonly Composition[] {
  const table = tables.find(({ name }) => name === `@${through}`);
  const total = table?.all.base ?? null;
  return (table?.options ?? []).map(({ code, label }, at) => {
    const base = table?.all.counts[at] ?? null;
    return {
      by: { code, label },
      base,
      share: shareOf(base, total),
      attributes: (table?.breakdowns ?? []).map(({ name, label: called, shortLabel, role, groups }) => ({
        name,
        label: called,
        ...(shortLabel && { shortLabel }),
        ...(role && { role }),
        classes: groups.map((group) => {
          const count = group.counts[at] ?? null;
          return {
            code: group.code,
            label: group.label,
            count,
            share: shareOf(count, base),
            everybody: shareOf(group.base, total),
          };
        }),
      })),
    };
  });
}

/** One value per response, or none. */
export interface ChoiceColumn {
  readonly kind: 'single';
  readonly name: string;
  readonly categories: readonly string[];
  /** 0: no answer (not asked, not answered, or declined); k: `categories[k - 1]`. One per response. */
  readonly codes: Uint8Array | Uint16Array;
}

/**
 * Any number of values per response, one bit per option. The bits stand in planes of a byte per response, because a
 * byte is counted as fast as a single choice: its 256 patterns are counted, and the patterns are taken apart after.
 */
export interface MultipleColumn {
  readonly kind: 'multiple';
  readonly name: string;
  readonly categories: readonly string[];
  /**
   * Bit b of plane p is bit 8p + b. Bit 0 says that there is an answer, which somebody who ticked nothing can have
   * given; bit k + 1 that option k was ticked.
   */
  readonly planes: readonly Uint8Array[];
}

/** A number per response. */
export interface NumberColumn {
  readonly kind: 'number';
  readonly name: string;
  /** NaN: no answer. */
  readonly values: Float64Array;
}

/** One variable of all responses; the columns of a survey are equally long and in the same order of responses. */
export type Column = ChoiceColumn | MultipleColumn | NumberColumn;

/** How many responses a column holds. */
export function lengthOf(column: Column): number {
  if (column.kind === 'single') return column.codes.length;
  return column.kind === 'number' ? column.values.length : (column.planes[0]?.length ?? 0);
}

/** The plane and the bit in it that say whether an option (from 0) was ticked. */
export function placeOfOption(option: number): { readonly plane: number; readonly bit: number } {
  return { plane: (option + 1) >> 3, bit: 1 << ((option + 1) & 7) };
}

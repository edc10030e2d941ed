import type { Column } from './column.ts';

/**
 * The same column with only the responses that `keep` marks (anything but 0), in their order: for a panel of its own,
 * such as people outside the population register, who are never weighted to its margins.
 */
export function selectRows<Kind extends Column>(column: Kind, keep: ArrayLike<number>): Kind {
  const kept = (_: unknown, at: number): boolean => keep[at] !== 0;
  switch (column.kind) {
    case 'single':
      return { ...column, codes: column.codes.filter(kept) };
    case 'multiple':
      return { ...column, planes: column.planes.map((bytes) => bytes.filter(kept)) };
    case 'number':
      return { ...column, values: column.values.filter(kept) };
  }
}

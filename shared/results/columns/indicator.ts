import { type ChoiceColumn, type Column, type MultipleColumn, placeOfOption } from './column.ts';

/** 1 for each response that has an answer, else 0. */
export function answeredOf(column: Column): Uint8Array {
  switch (column.kind) {
    case 'single':
      return Uint8Array.from(column.codes, (code) => (code === 0 ? 0 : 1));
    case 'multiple':
      return (column.planes[0] ?? new Uint8Array()).map((byte) => byte & 1);
    case 'number':
      return Uint8Array.from(column.values, (value) => (Number.isNaN(value) ? 0 : 1));
  }
}

/** 1 for each response that chose this option (from 0), else 0. */
export function choseOf(column: ChoiceColumn | MultipleColumn, option: number): Uint8Array {
  if (column.kind === 'single') return Uint8Array.from(column.codes, (code) => (code === option + 1 ? 1 : 0));
  const { plane, bit } = placeOfOption(option);
  const bytes = column.planes[plane];
  if (!bytes) throw new RangeError(`${column.name} has no option ${String(option)}`);
  return bytes.map((byte) => ((byte & bit) === 0 ? 0 : 1));
}

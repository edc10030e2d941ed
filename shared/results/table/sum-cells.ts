/** The cell, from 0, that each response falls in. */
export type Places = Uint8Array | Uint16Array | Uint32Array;

/**
 * Adding to the cell that the last response has just changed must wait for that change; four sets of cells, filled in
 * turn and added up at the end, need not. With more cells than this the four no longer fit in the nearest cache.
 */
const FOUR_LANES_UP_TO = 2048;
const LANES = 4;

/** How many responses fall in each of `size` cells. */
export function countCells(places: Places, size: number): Uint32Array {
  const lane = size <= FOUR_LANES_UP_TO ? size : 0;
  const cells = new Uint32Array(lane === 0 ? size : LANES * size);
  const { length } = places;
  let i = 0;
  for (; i + 3 < length; i += LANES) {
    (cells[places[i] as number] as number)++;
    (cells[lane + (places[i + 1] as number)] as number)++;
    (cells[2 * lane + (places[i + 2] as number)] as number)++;
    (cells[3 * lane + (places[i + 3] as number)] as number)++;
  }
  for (; i < length; i++) (cells[places[i] as number] as number)++;
  for (let at = size; at < cells.length; at++) (cells[at % size] as number) += cells[at] as number;
  return cells.subarray(0, size);
}

/** What `sumCells` gives of each cell, in this order. */
export const SUMS = ['count', 'weight', 'weightSquares', 'key'] as const;

/**
 * Adds up, for each of `size` cells, the people, their weights, the squares of those, and their record keys: four
 * numbers side by side, because they are changed together. Keys of 32 bits of two million people add up exactly in a
 * double; the caller takes the remainder.
 */
export function sumCells(
  places: Places,
  size: number,
  weights: Float64Array,
  keys: Uint32Array,
): Float64Array {
  const width = SUMS.length;
  const lane = size <= FOUR_LANES_UP_TO ? size * width : 0;
  const cells = new Float64Array(lane === 0 ? size * width : LANES * lane);
  const { length } = places;
  const whole = length - (length % LANES);
  // Written out four times: a loop over the lanes costs a third of the speed.
  for (let i = 0; i < whole; i += LANES) {
    let at = (places[i] as number) * width;
    let weight = weights[i] as number;
    (cells[at] as number) += 1;
    (cells[at + 1] as number) += weight;
    (cells[at + 2] as number) += weight * weight;
    (cells[at + 3] as number) += keys[i] as number;
    at = lane + (places[i + 1] as number) * width;
    weight = weights[i + 1] as number;
    (cells[at] as number) += 1;
    (cells[at + 1] as number) += weight;
    (cells[at + 2] as number) += weight * weight;
    (cells[at + 3] as number) += keys[i + 1] as number;
    at = 2 * lane + (places[i + 2] as number) * width;
    weight = weights[i + 2] as number;
    (cells[at] as number) += 1;
    (cells[at + 1] as number) += weight;
    (cells[at + 2] as number) += weight * weight;
    (cells[at + 3] as number) += keys[i + 2] as number;
    at = 3 * lane + (places[i + 3] as number) * width;
    weight = weights[i + 3] as number;
    (cells[at] as number) += 1;
    (cells[at + 1] as number) += weight;
    (cells[at + 2] as number) += weight * weight;
    (cells[at + 3] as number) += keys[i + 3] as number;
  }
  for (let i = whole; i < length; i++) {
    const at = (places[i] as number) * width;
    const weight = weights[i] as number;
    (cells[at] as number) += 1;
    (cells[at + 1] as number) += weight;
    (cells[at + 2] as number) += weight * weight;
    (cells[at + 3] as number) += keys[i] as number;
  }
  const total = size * width;
  for (let at = total; at < cells.length; at++) (cells[at % total] as number) += cells[at] as number;
  return cells.subarray(0, total);
}

/** The places in a table of `by` and `codes`: cell `by * stride + code`, where every code is under `stride`. */
export function crossPlaces(by: Places, codes: Places, stride: number, size: number): Places {
  const { length } = codes;
  const places = size <= 65_536 ? new Uint16Array(length) : new Uint32Array(length);
  for (let i = 0; i < length; i++) places[i] = (by[i] as number) * stride + (codes[i] as number);
  return places;
}

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
 * Adds up, for each of `size` cells, the people, their weights, the squares of those, and their record keys modulo
 * 2^32, side by side as in `SUMS`. People and keys are whole numbers and are added as such, which takes a third less
 * time than four doubles; without weights, each counts for 1, and nothing else is added at all.
 */
export function sumCells(
  places: Places,
  size: number,
  weights: Float64Array | undefined,
  keys: Uint32Array,
): Float64Array {
  const lane = size <= FOUR_LANES_UP_TO ? size * 2 : 0;
  const length = lane === 0 ? size * 2 : LANES * lane;
  const whole = new Int32Array(length);
  const broken = weights && new Float64Array(length);
  if (broken) addWeighted(places, lane, weights, keys, whole, broken);
  else addKeyed(places, lane, keys, whole);
  const width = SUMS.length;
  const cells = new Float64Array(size * width);
  for (let at = 0; at < length; at += 2) {
    const into = ((at / 2) % size) * width;
    const people = whole[at] as number;
    (cells[into] as number) += people;
    (cells[into + 1] as number) += broken ? (broken[at] as number) : people;
    (cells[into + 2] as number) += broken ? (broken[at + 1] as number) : people;
    cells[into + 3] = ((cells[into + 3] as number) + (whole[at + 1] as number)) >>> 0;
  }
  return cells;
}

// Both are written out four times: a loop over the lanes costs a third of the speed. `| 0` lets the sums of keys go
// round at 2^32.

function addWeighted(
  places: Places,
  lane: number,
  weights: Float64Array,
  keys: Uint32Array,
  whole: Int32Array,
  broken: Float64Array,
): void {
  const { length } = places;
  const last = length - (length % LANES);
  for (let i = 0; i < last; i += LANES) {
    let at = (places[i] as number) << 1;
    let weight = weights[i] as number;
    (whole[at] as number)++;
    whole[at + 1] = ((whole[at + 1] as number) + (keys[i] as number)) | 0;
    (broken[at] as number) += weight;
    (broken[at + 1] as number) += weight * weight;
    at = lane + ((places[i + 1] as number) << 1);
    weight = weights[i + 1] as number;
    (whole[at] as number)++;
    whole[at + 1] = ((whole[at + 1] as number) + (keys[i + 1] as number)) | 0;
    (broken[at] as number) += weight;
    (broken[at + 1] as number) += weight * weight;
    at = 2 * lane + ((places[i + 2] as number) << 1);
    weight = weights[i + 2] as number;
    (whole[at] as number)++;
    whole[at + 1] = ((whole[at + 1] as number) + (keys[i + 2] as number)) | 0;
    (broken[at] as number) += weight;
    (broken[at + 1] as number) += weight * weight;
    at = 3 * lane + ((places[i + 3] as number) << 1);
    weight = weights[i + 3] as number;
    (whole[at] as number)++;
    whole[at + 1] = ((whole[at + 1] as number) + (keys[i + 3] as number)) | 0;
    (broken[at] as number) += weight;
    (broken[at + 1] as number) += weight * weight;
  }
  for (let i = last; i < length; i++) {
    const at = (places[i] as number) << 1;
    const weight = weights[i] as number;
    (whole[at] as number)++;
    whole[at + 1] = ((whole[at + 1] as number) + (keys[i] as number)) | 0;
    (broken[at] as number) += weight;
    (broken[at + 1] as number) += weight * weight;
  }
}

function addKeyed(places: Places, lane: number, keys: Uint32Array, whole: Int32Array): void {
  const { length } = places;
  const last = length - (length % LANES);
  for (let i = 0; i < last; i += LANES) {
    let at = (places[i] as number) << 1;
    (whole[at] as number)++;
    whole[at + 1] = ((whole[at + 1] as number) + (keys[i] as number)) | 0;
    at = lane + ((places[i + 1] as number) << 1);
    (whole[at] as number)++;
    whole[at + 1] = ((whole[at + 1] as number) + (keys[i + 1] as number)) | 0;
    at = 2 * lane + ((places[i + 2] as number) << 1);
    (whole[at] as number)++;
    whole[at + 1] = ((whole[at + 1] as number) + (keys[i + 2] as number)) | 0;
    at = 3 * lane + ((places[i + 3] as number) << 1);
    (whole[at] as number)++;
    whole[at + 1] = ((whole[at + 1] as number) + (keys[i + 3] as number)) | 0;
  }
  for (let i = last; i < length; i++) {
    const at = (places[i] as number) << 1;
    (whole[at] as number)++;
    whole[at + 1] = ((whole[at + 1] as number) + (keys[i] as number)) | 0;
  }
}

/** The places in a table of `by` and `codes`: cell `by * stride + code`, where every code is under `stride`. */
export function crossPlaces(by: Places, codes: Places, stride: number, size: number): Places {
  const { length } = codes;
  const places = size <= 65_536 ? new Uint16Array(length) : new Uint32Array(length);
  for (let i = 0; i < length; i++) places[i] = (by[i] as number) * stride + (codes[i] as number);
  return places;
}

/** For each of these places how many responses that `mask` marks (1, not 0) are in it. */
export function countWhere(places: ArrayLike<number>, mask: Uint8Array, size: number): Float64Array {
  const cells = new Float64Array(size + 1);
  const { length } = mask;
  for (let i = 0; i < length; i++)
    // What is not marked is counted in a place beyond the last: a step without a branch.
    (cells[mask[i] === 1 ? (places[i] as number) : size] as number)++;
  return cells.subarray(0, size);
}

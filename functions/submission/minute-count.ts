/** Beyond so many names the counts begin anew: names come from outside, and memory is limited. */
const MOST_NAMES = 10_000;

/**
 * How often something happened in the minute that runs, by name. It is kept in the memory of one running function and
 * nowhere else: no table learns when somebody answered. Where several run side by side, each counts for itself.
 */
export class MinuteCount {
  #minute = -1;
  readonly #counts = new Map<string, number>();

  /** Counts one more and gives how many there are in this minute. @param now in milliseconds. */
  add(name: string, now: number): number {
    const minute = Math.floor(now / 60_000);
    if (minute !== this.#minute || this.#counts.size > MOST_NAMES) this.#counts.clear();
    this.#minute = minute;
    const count = (this.#counts.get(name) ?? 0) + 1;
    this.#counts.set(name, count);
    return count;
  }
}

/** How a cache is bounded: how long a value may be used, and how many are kept. */
export interface CacheOptions {
  readonly milliseconds: number;
  readonly entries: number;
}

export interface Cache<Value> {
  /** The value that is remembered, else the one that `load` brings; two who ask at once share one load. */
  get(key: string, load: () => Promise<Value>): Promise<Value>;
  forget(key: string): void;
}

/**
 * A small memory of one running function. A failed load is not remembered, and the oldest entry makes place
 * for a new one, so that a stream of made-up keys cannot fill the memory.
 */
export function createCache<Value>({ milliseconds, entries }: CacheOptions): Cache<Value> {
  const remembered = new Map<string, { readonly value: Promise<Value>; readonly until: number }>();
  return {
    get(key, load) {
      const now = performance.now();
      const known = remembered.get(key);
      if (known && known.until > now) return known.value;
      const value = load();
      remembered.delete(key);
      remembered.set(key, { value, until: now + milliseconds });
      value.catch(() => {
        if (remembered.get(key)?.value === value) remembered.delete(key);
      });
      for (const oldest of remembered.keys()) {
        if (remembered.size <= entries) break;
        remembered.delete(oldest);
      }
      return value;
    },
    forget: (key) => {
      remembered.delete(key);
    },
  };
}

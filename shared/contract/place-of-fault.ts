/** Where a fault came from, for a log. */
export interface PlaceOfFault {
  readonly name: string;
  /** The calls that led to it, the nearest first. */
  readonly at?: readonly string[];
  /** The name of the fault behind it. */
  readonly cause?: string;
}

const MOST_CALLS = 8;

/**
 * Where a fault came from, without its message: a message may quote what it stumbled over, which may be an answer or
 * a receipt. A stack begins with the message, whose lines may look like calls, so it is read from behind it.
 */
export function placeOfFault(reason: unknown): PlaceOfFault {
  if (!(reason instanceof Error)) return { name: typeof reason };
  const { name, message, stack = '', cause } = reason;
  const begin = stack.indexOf(message);
  const calls = begin < 0 ? [] : stack.slice(begin + message.length).split('\n');
  return {
    name,
    at: calls
      .filter((line) => /^\s+at /.test(line))
      .slice(0, MOST_CALLS)
      .map((line) => line.trim()),
    ...(cause instanceof Error && { cause: cause.name }),
  };
}

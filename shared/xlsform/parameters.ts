/** `start=1; end=10 step=2` as names and values; names in lower case. */
export function readParameters(written: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', value = ''] of written.matchAll(/([A-Za-z][\w-]*)\s*=\s*([^\s;,]+)/g)) {
    found.set(name.toLowerCase(), value.replace(/^(['"])(.*)\1$/, '$2'));
  }
  return found;
}

/** The numbers of a range; pyxform's are from 1 to 10 in steps of 1 where none are written. */
export interface Range {
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
  readonly decimals: boolean;
}

/** The range that parameters tell; the text of the first that makes no range otherwise. */
export function rangeOf(parameters: ReadonlyMap<string, string>): Range | string {
  const numbers: number[] = [];
  for (const [name, usual] of [
    ['start', 1],
    ['end', 10],
    ['step', 1],
  ] as const) {
    const written = parameters.get(name);
    const number = written === undefined ? usual : Number(written);
    if (written === '' || !Number.isFinite(number)) return `${name}=${written ?? ''}`;
    numbers.push(number);
  }
  const [start = 1, end = 10, step = 1] = numbers;
  if (step === 0) return `step=${parameters.get('step') ?? ''}`;
  return {
    minimum: Math.min(start, end),
    maximum: Math.max(start, end),
    step: Math.abs(step),
    decimals: numbers.some((number) => !Number.isInteger(number)),
  };
}

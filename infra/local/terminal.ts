import * as z from 'zod';

/** A line of the functions' own log, as far as it is told to a person. */
const LogLine = z.looseObject({
  route: z.string().optional(),
  stream: z.string().optional(),
  status: z.int().optional(),
  fault: z.union([z.string(), z.looseObject({ name: z.string(), cause: z.string().optional() })]).optional(),
});

/** The same fault is told again at most this often; in between it is counted. */
const QUIET_MS = 10_000;

/**
 * What a person at the terminal sees of the lines that a part writes: plain ones as they are; of the functions' log
 * (lines of JSON) only faults, in a few words, and a fault that goes on once in a while with how often.
 *
 * @param all shows everything as it is
 */
export function forTerminal(
  say: (message: string) => void,
  all: boolean,
  now: () => number = () => performance.now(),
): (name: string, line: string) => void {
  const told = new Map<string, { at: number; since: number }>();
  return (name, line) => {
    if (line === '') return;
    const message = all || !line.startsWith('{') ? line : faultIn(line);
    if (message === undefined) return;
    if (all || message === line) {
      say(`[${name}] ${message}`);
      return;
    }
    const last = told.get(message);
    if (last && now() - last.at < QUIET_MS) {
      last.since++;
      return;
    }
    say(`[${name}] ${message}${last && last.since > 0 ? ` (and ${String(last.since)} times before)` : ''}`);
    told.set(message, { at: now(), since: 0 });
  };
}

function faultIn(line: string): string | undefined {
  let content: unknown;
  try {
    content = JSON.parse(line);
  } catch {
    return line;
  }
  const { route, stream, status, fault } = LogLine.safeParse(content).data ?? {};
  if (fault === undefined) return undefined;
  const what =
    typeof fault === 'string' ? fault : fault.name + (fault.cause === undefined ? '' : ` (${fault.cause})`);
  return `${route ?? stream ?? 'a function'}${status === undefined ? '' : ` answered ${String(status)}`}: ${what}`;
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '#shared/contract/client.ts';
import type { MadeUp } from './fill-in.ts';
import type { OpenSurvey } from './open-survey.ts';

/** How many responses are on their way at a time. */
const AT_ONCE = 16;
/** How often a response is tried again, with the same receipt, while the service is busy. */
const TRIES = 5;

export interface Sending {
  readonly client: Client;
  readonly survey: OpenSurvey;
  readonly count: number;
  /** The response with this number, from 0. */
  readonly response: (index: number) => MadeUp;
  /** A fresh receipt code. */
  readonly receipt: () => string;
  /** Told after each response that was received. */
  readonly onProgress: (received: number) => void;
}

/** How many were received, and why it ended early, if it did. */
export interface Sent {
  readonly received: number;
  readonly problem?: string;
}

/** Hands in made-up responses through the public route, several at a time, until all are received or one is refused. */
export async function send({ client, survey, count, response, receipt, onProgress }: Sending): Promise<Sent> {
  let next = 0;
  let received = 0;
  let problem: string | undefined;

  const carry = async (): Promise<void> => {
    while (next < count && problem === undefined) {
      const madeUp = response(next++);
      const input = {
        channel: channelAt(survey.channels, madeUp.place),
        version: survey.version,
        language: madeUp.language,
        receipt: receipt(),
        answers: madeUp.answers,
        synthetic: true,
      };
      for (let attempt = 1; ; attempt++) {
        const outcome = await client.submitResponse(input);
        if (outcome.ok) {
          onProgress(++received);
          break;
        }
        if (outcome.problem.key !== 'unavailable' || attempt === TRIES) {
          const issues = outcome.problem.issues?.map(({ path, code }) => `${path}: ${code}`).join(', ');
          problem ??= `${outcome.problem.title}${issues === undefined ? '' : ` (${issues})`}`;
          return;
        }
        await sleep(200 * 2 ** attempt);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, carry));
  return problem === undefined ? { received } : { received, problem };
}

/** The channel at a place in [0, 1), where each takes room in proportion to its weight. */
function channelAt(channels: Readonly<Record<string, number>>, place: number): string {
  const entries = Object.entries(channels);
  let left = place * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [channel, weight] of entries) {
    left -= weight;
    if (left < 0) return channel;
  }
  return entries[0]?.[0] ?? '';
}

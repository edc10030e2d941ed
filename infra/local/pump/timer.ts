import type { RunningPart } from '../part.ts';

export interface TimerOptions {
  readonly minutes: number;
  /** What the job does, for what is said of it: "results published". */
  readonly does: string;
  readonly job: () => Promise<unknown>;
  readonly say: (message: string) => void;
}

/** Runs a job every so many minutes, one at a time, and says when. */
export function everyMinutes({ minutes, does, job, say }: TimerOptions): RunningPart {
  let running: Promise<void> | undefined;
  const clock = (from: number): string =>
    new Date(from).toLocaleTimeString('nl-BE', { hour: '2-digit', minute: '2-digit' });
  const timer = setInterval(() => {
    running ??= job()
      .then(() => {
        const now = Date.now();
        say(`${does} at ${clock(now)}, again at ${clock(now + minutes * 60_000)}`);
      })
      .catch((reason: unknown) => {
        say(`failed: ${does}: ${reason instanceof Error ? reason.message : String(reason)}`);
      })
      .finally(() => {
        running = undefined;
      });
  }, minutes * 60_000);
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

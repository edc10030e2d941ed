import * as z from 'zod';
import { handler as publishSnapshots } from '#functions/job/publish-snapshots.ts';
import { handler as purgeResponses } from '#functions/job/purge-responses.ts';
import { handler as reconcileColumns } from '#functions/job/reconcile-columns.ts';
import { handler as foldResponses } from '#functions/stream/fold-responses.ts';
import { runPart } from '../part.ts';
import { StreamPump } from './stream-pump.ts';
import { everyMinutes } from './timer.ts';

const PumpSettings = z.object({
  TABLE_RESPONSES: z.string(),
  AWS_REGION: z.string(),
  CHECKPOINT_FILE: z.string(),
  SNAPSHOT_MINUTES: z.coerce.number().positive().default(10),
});

/** What starts functions on AWS without a request: the stream of the responses, and the calendar. */
await runPart(async () => {
  const settings = PumpSettings.parse(process.env);
  const say = (message: string): void => {
    console.log(message);
  };
  const pump = new StreamPump({
    table: settings.TABLE_RESPONSES,
    checkpointFile: settings.CHECKPOINT_FILE,
    handler: foldResponses,
    region: settings.AWS_REGION,
    say,
  });
  const timers = [
    everyMinutes({
      minutes: settings.SNAPSHOT_MINUTES,
      does: 'results published',
      job: () => publishSnapshots({}),
      say,
    }),
    everyMinutes({
      minutes: 24 * 60,
      does: 'stored columns compared with the answers',
      job: () => reconcileColumns({}),
      say,
    }),
    everyMinutes({ minutes: 24 * 60, does: 'answers past their time removed', job: purgeResponses, say }),
  ];
  pump.start();
  return {
    stop: async () => {
      await Promise.all([...timers.map((timer) => timer.stop()), pump.stop()]);
    },
  };
});

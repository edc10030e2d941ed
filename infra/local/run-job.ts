import { handler as installStarters } from '#functions/job/install-starters.ts';
import { handler as publishSnapshots } from '#functions/job/publish-snapshots.ts';
import { runPart } from './part.ts';

const JOBS = { 'install-starters': installStarters, 'publish-snapshots': publishSnapshots } as const;

/** Runs one job once: its name is the first argument. It is ready when the job is done. */
await runPart(async () => {
  const name = process.argv[2];
  if (name !== 'install-starters' && name !== 'publish-snapshots') {
    throw new Error(`There is no job "${name ?? ''}"; there are ${Object.keys(JOBS).join(' and ')}.`);
  }
  await JOBS[name]({});
  return { stop: () => Promise.resolve() };
});

import { handler as installStarters } from '#functions/job/install-starters.ts';
import { handler as publishSnapshots } from '#functions/job/publish-snapshots.ts';
import { handler as rebuildColumns } from '#functions/job/rebuild-columns.ts';
import { handler as reconcileColumns } from '#functions/job/reconcile-columns.ts';
import { runPart } from './part.ts';

const JOBS = {
  'install-starters': installStarters,
  'publish-snapshots': publishSnapshots,
  'rebuild-columns': rebuildColumns,
  'reconcile-columns': reconcileColumns,
} as const;
const isJob = (name: string): name is keyof typeof JOBS => Object.hasOwn(JOBS, name);

/** Runs jobs once, one after the other: their names are the arguments. It is ready when they are done. */
await runPart(async () => {
  const names = process.argv.slice(2);
  const wrong = names.find((name) => !isJob(name));
  if (wrong !== undefined || names.length === 0)
    throw new Error(`There is no job "${wrong ?? ''}"; there are ${Object.keys(JOBS).join(', ')}.`);
  for (const name of names.filter(isJob)) await JOBS[name]({});
  return { stop: () => Promise.resolve() };
});

import { api } from '#lib/client/api.ts';
import { aboutSnapshot } from '#lib/council/about-snapshot.ts';
import { earlierSnapshots } from '#lib/council/earlier-snapshots.ts';
import { enter } from '#lib/session/enter.ts';
import { outputOf } from '#lib/session/output-of.ts';
import { waveChanges } from '#shared/results/wave/wave-changes.ts';
import type { PageServerLoad } from './$types';

/** As many rows as are shown at first. */
const FIRST_CHANGES = 40;

/** The latest snapshot beside that of an earlier wave; the address says which (`wave`), else it is the one before. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { idToken } = enter('council', locals);
  const client = api(idToken);
  const snapshot = outputOf(await client.readSnapshot({ survey: params.survey }), url);
  const earlier = await earlierSnapshots(client, snapshot);
  const wanted = url.searchParams.get('wave');
  const before = earlier.find(({ survey }) => survey === wanted) ?? earlier.at(-1);
  const compared = before && waveChanges(before, snapshot);
  const all = url.searchParams.get('show') === 'all' || (compared?.changes.length ?? 0) <= FIRST_CHANGES;
  return {
    about: aboutSnapshot(snapshot),
    waves: earlier.map(({ survey, title, publishedOn }) => ({ survey, title, publishedOn })),
    wave: before?.survey,
    count: compared?.changes.length ?? 0,
    all,
    compared: compared && {
      ...compared,
      changes: all ? compared.changes : compared.changes.slice(0, FIRST_CHANGES),
    },
  };
};

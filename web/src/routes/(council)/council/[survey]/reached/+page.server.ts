import { api } from '#lib/client/api.ts';
import { aboutSnapshot } from '#lib/council/about-snapshot.ts';
import { enter } from '#lib/session/enter.ts';
import { outputOf } from '#lib/session/output-of.ts';
import { compositionOf } from '#shared/results/reach/composition-of.ts';
import { reachOf } from '#shared/results/reach/reach-of.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { idToken } = enter('council', locals);
  const snapshot = outputOf(await api(idToken).readSnapshot({ survey: params.survey }), url);

  return {
    about: aboutSnapshot(snapshot),
    margins: reachOf(snapshot.reach),
    channels: compositionOf(snapshot.reach, 'channel'),
    languages: compositionOf(snapshot.reach, 'language'),
    stops: snapshot.stops,
  };
};

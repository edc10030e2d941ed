import { api } from '#lib/client/api.ts';
import { aboutSnapshot } from '#lib/council/about-snapshot.ts';
import { marginVariables } from '#lib/council/margin-words.ts';
import { enter } from '#lib/session/enter.ts';
import { outputOf } from '#lib/session/output-of.ts';
import type { PageServerLoad } from './$types';

/** How the figures of the latest snapshot were made, with the labels of what was weighted on. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { idToken } = enter('council', locals);
  const snapshot = outputOf(await api(idToken).readSnapshot({ survey: params.survey }), url);
  const { weighting, disclosure, reach } = snapshot;
  const used = weighting.kind === 'raked' ? weighting.margins.flatMap(({ name }) => name.split('*')) : [];
  return {
    about: aboutSnapshot(snapshot),
    weighting,
    disclosure,
    variables: marginVariables(reach).filter(({ name }) => used.includes(name)),
  };
};

import { api } from '#lib/client/api.ts';
import { aboutSnapshot } from '#lib/council/about-snapshot.ts';
import { enter } from '#lib/session/enter.ts';
import { outputOf } from '#lib/session/output-of.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { idToken } = enter('council', locals);
  const snapshot = outputOf(await api(idToken).readSnapshot({ survey: params.survey }), url);
  return {
    about: aboutSnapshot(snapshot),
    disclosure: snapshot.disclosure,
    voices: snapshot.voices ?? [],
  };
};

import { api } from '#lib/client/api.ts';
import { aboutSnapshot } from '#lib/council/about-snapshot.ts';
import { enter } from '#lib/session/enter.ts';
import { outputOf } from '#lib/session/output-of.ts';
import { gapsOf } from '#shared/results/gap/gaps-of.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { idToken } = enter('council', locals);
  const snapshot = outputOf(await api(idToken).readSnapshot({ survey: params.survey }), url);
  const definitions = [
    ...new Map(
      snapshot.questions
        .flatMap(({ breakdowns }) => breakdowns)
        .filter(({ role }) => role === 'origin')
        .map(({ name, label, definition }) => [name, { name, label, definition }]),
    ).values(),
  ];
  const by = definitions.find(({ name }) => name === url.searchParams.get('by'))?.name;
  const gaps = gapsOf(snapshot.questions, ({ role, name }) => role === 'origin' && (!by || name === by));
  return { about: aboutSnapshot(snapshot), definitions, by, gaps };
};

import { api } from '#lib/client/api.ts';
import { aboutSnapshot } from '#lib/council/about-snapshot.ts';
import { enter } from '#lib/session/enter.ts';
import { outputOf } from '#lib/session/output-of.ts';
import { gapsOf } from '#shared/results/gap/gaps-of.ts';
import type { PageServerLoad } from './$types';

/** As many rows as are shown at first. */
const FIRST_GAPS = 40;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { idToken } = enter('council', locals);
  const snapshot = outputOf(await api(idToken).readSnapshot({ survey: params.survey }), url);
  const origins = snapshot.questions
    .flatMap(({ breakdowns }) => breakdowns)
    .filter(({ role }) => role === 'origin');
  const definitions = [
    ...new Map(origins.map(({ name, label, definition }) => [name, { name, label, definition }])).values(),
  ];
  const by = definitions.find(({ name }) => name === url.searchParams.get('by'))?.name;
  const gaps = gapsOf(snapshot.questions, ({ role, name }) => role === 'origin' && (!by || name === by));
  // Hundreds of rows help nobody who looks for what is large; they are there for who asks.
  const all = url.searchParams.get('show') === 'all' || gaps.length <= FIRST_GAPS;
  // A group that is in no gap would be missed without a word.
  const compared = new Set(
    gaps.flatMap(({ breakdown, most, least }) =>
      [most, least].map(({ group }) => `${breakdown.name} ${group.code}`),
    ),
  );
  const notCompared = new Map(
    origins
      .filter(({ name }) => !by || name === by)
      .flatMap(({ name, groups }) =>
        groups.map(({ code, label }) => ({ key: `${name} ${code}`, code, label })),
      )
      .filter(({ key, code }) => code !== 'unknown' && !compared.has(key))
      .map(({ key, code, label }) => [key, { code, label }]),
  );
  return {
    disclosure: snapshot.disclosure,
    weighting: snapshot.weighting,
    notCompared: [...notCompared.values()],
    about: aboutSnapshot(snapshot),
    definitions,
    by,
    count: gaps.length,
    all,
    gaps: all ? gaps : gaps.slice(0, FIRST_GAPS),
  };
};

import { api } from '#lib/client/api.ts';
import { aboutSnapshot } from '#lib/council/about-snapshot.ts';
import { marginVariables } from '#lib/council/margin-words.ts';
import { enter } from '#lib/session/enter.ts';
import { outputOf } from '#lib/session/output-of.ts';
import { type Composition, compositionOf } from '#shared/results/reach/composition-of.ts';
import { reachOf } from '#shared/results/reach/reach-of.ts';
import type { PageServerLoad } from './$types';

/** Of the attributes that channels and languages are shown by, the one that the address asks for, else the first. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { idToken } = enter('council', locals);
  const snapshot = outputOf(await api(idToken).readSnapshot({ survey: params.survey }), url);
  const channels = compositionOf(snapshot.reach, 'channel');
  const languages = compositionOf(snapshot.reach, 'language');
  const variables = marginVariables(snapshot.reach);
  const attributes = variables.map(({ name, label }) => ({ name, label }));
  const by = attributes.find(({ name }) => name === url.searchParams.get('by')) ?? attributes[0];
  const only = (parts: readonly Composition[]): Composition[] =>
    parts.map((part) => ({ ...part, attributes: part.attributes.filter(({ name }) => name === by?.name) }));
  return {
    about: aboutSnapshot(snapshot),
    disclosure: snapshot.disclosure,
    margins: reachOf(snapshot.reach),
    attributes,
    by,
    channels: only(channels),
    languages: only(languages),
    stops: snapshot.stops,
  };
};

import { error } from '@sveltejs/kit';
import { api } from '#lib/client/api.ts';
import { aboutSnapshot } from '#lib/council/about-snapshot.ts';
import { earlierSnapshots } from '#lib/council/earlier-snapshots.ts';
import { enter } from '#lib/session/enter.ts';
import { outputOf } from '#lib/session/output-of.ts';
import { compareSnapshots } from '#shared/results/wave/compare-snapshots.ts';
import type { PageServerLoad } from './$types';

/** Everything that the latest snapshot says of one answer: of whom, how sure, since when. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { idToken } = enter('council', locals);
  const client = api(idToken);
  const snapshot = outputOf(await client.readSnapshot({ survey: params.survey }), url);
  const question = snapshot.questions.find(({ name }) => name === params.question);
  const index = question?.options.findIndex(({ code }) => code === params.option) ?? -1;
  const option = question?.options[index];
  // An old link to what is not asked any more.
  if (!question || !option) error(404);
  const place = { question: question.name, option: option.code };
  const waves = (await earlierSnapshots(client, snapshot)).map((before) => ({
    survey: before.survey,
    title: before.title,
    publishedOn: before.publishedOn,
    change: compareSnapshots(before, snapshot, place),
  }));
  return {
    about: aboutSnapshot(snapshot),
    question,
    option,
    index,
    weighted: snapshot.weighting.kind === 'raked',
    disclosure: snapshot.disclosure,
    waves,
  };
};

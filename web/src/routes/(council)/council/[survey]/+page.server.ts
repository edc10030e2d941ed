import { api } from '#lib/client/api.ts';
import { readView } from '#lib/council/view.ts';
import { enter } from '#lib/session/enter.ts';
import { outputOf } from '#lib/session/output-of.ts';
import type { Category, Snapshot } from '#shared/results/snapshot.ts';
import type { PageServerLoad } from './$types';

const named = ({ name, label }: { name: string; label: Category['label'] }) => ({ name, label });

/** One view of the latest snapshot. Of the snapshot itself only what the view shows goes to the browser. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { idToken } = enter('council', locals);
  const { questions, ...snapshot }: Snapshot = outputOf(
    await api(idToken).readSnapshot({ survey: params.survey }),
    url,
  );
  const view = readView({ ...snapshot, questions }, url.searchParams);
  return {
    // Figures that are not weighted (yet) have everybody in them, so that nobody stands apart.
    register:
      snapshot.weighting.kind === 'raked' && view?.question.all.weighted
        ? view.question.breakdowns.find(({ role }) => role === 'register')
        : undefined,
    snapshot,
    questions: questions.map(named),
    breakdowns: view?.question.breakdowns.map(named) ?? [],
    view: view && { ...view, question: { ...view.question, breakdowns: [] } },
  };
};

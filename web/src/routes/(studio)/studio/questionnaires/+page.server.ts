import { api } from '#lib/client/api.ts';
import { allow } from '#lib/session/allow.ts';
import { outputOf } from '#lib/session/output-of.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { idToken } = allow('listQuestionnaires', locals);
  const { questionnaires } = outputOf(await api(idToken).listQuestionnaires({}), url);
  // What was changed last stands first.
  return {
    questionnaires: questionnaires.toSorted(
      (one, other) => other.changedOn.localeCompare(one.changedOn) || one.id.localeCompare(other.id),
    ),
  };
};

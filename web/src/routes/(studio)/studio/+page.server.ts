import { api } from '#lib/client/api.ts';
import { enter } from '#lib/session/enter.ts';
import { outputOf } from '#lib/session/output-of.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { idToken } = enter('studio', locals);
  return outputOf(await api(idToken).listSurveys({}), url);
};

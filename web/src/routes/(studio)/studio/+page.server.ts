import { api } from '#lib/client/api.ts';
import { allow } from '#lib/session/allow.ts';
import { outputOf } from '#lib/session/output-of.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { idToken } = allow('readSurveys', locals);
  return outputOf(await api(idToken).listSurveys({}), url);
};

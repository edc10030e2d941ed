import { redirect } from '@sveltejs/kit';
import { api } from '#lib/client/api.ts';
import { allow } from '#lib/session/allow.ts';
import { may } from '#shared/contract/rights.ts';
import { outputOf } from '#lib/session/output-of.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  // Who sees no surveys works on questionnaires.
  if (!may('readSurveys', locals.session?.roles ?? [])) redirect(303, '/studio/questionnaires');
  const { idToken } = allow('readSurveys', locals);
  return outputOf(await api(idToken).listSurveys({}), url);
};

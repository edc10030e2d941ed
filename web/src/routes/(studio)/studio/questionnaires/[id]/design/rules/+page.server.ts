import { api } from '#lib/client/api.ts';
import { rulesOf } from '#lib/designer/rules/rules-of.ts';
import { fieldsMessages } from '#lib/messages/fields/fields.ts';
import { allow } from '#lib/session/allow.ts';
import { outputOf } from '#lib/session/output-of.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { idToken } = allow('designQuestionnaires', locals);
  const { head, design } = outputOf(await api(idToken).readQuestionnaire({ questionnaire: params.id }), url);
  return { head, ...rulesOf(design.questionnaire, fieldsMessages(locals.language)) };
};

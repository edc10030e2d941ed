import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { api } from '#lib/client/api.ts';
import { message } from '#lib/messages/message.ts';
import { questionnairesMessages } from '#lib/messages/questionnaires/questionnaires.ts';
import { problemWords } from '#lib/questionnaires/problem-words.ts';
import { readPlan } from '#lib/questionnaires/read-plan.ts';
import { allow } from '#lib/session/allow.ts';
import { tell } from '#lib/session/flash.ts';
import { outputOf } from '#lib/session/output-of.ts';
import { sessionSettings } from '#lib/session/settings.ts';
import type { Problem } from '#shared/contract/problem.ts';
import type { Actions, PageServerLoad } from './$types';

type Event = Pick<RequestEvent<{ survey: string }>, 'locals' | 'params' | 'url'>;

/** The survey, what its version speaks, and the versions after it. */
async function opened({ locals, params, url }: Event) {
  const { idToken } = allow('runFieldwork', locals);
  const client = api(idToken);
  const { survey } = outputOf(await client.readSurvey({ survey: params.survey }), url);
  const { id, questionnaire, version } = survey;
  const [published, drafts] = await Promise.all([
    client.readVersion({ survey: id, version }),
    client.readQuestionnaire({ questionnaire }),
  ]);
  // The starter surveys are the product's own: it brings their newer versions itself.
  const versions = drafts.ok ? drafts.output.versions : [];
  return {
    client,
    survey,
    spoken: outputOf(published, url).languages,
    newer: versions.filter((each) => each.version > version).at(-1),
  };
}

export const load: PageServerLoad = async (event) => {
  const { survey, spoken, newer } = await opened(event);
  return { survey, spoken, newer };
};

export const actions = {
  default: async (event) => {
    const { cookies, locals, request, url } = event;
    const { client, survey, spoken } = await opened(event);
    const texts = questionnairesMessages(locals.language);
    const form = await request.formData();
    const here = `/studio/${encodeURIComponent(survey.id)}`;
    const jar = { cookies, url, secret: sessionSettings().secret };
    const refused = (problem: Problem) =>
      problem.status === 401 || problem.status === 403
        ? outputOf<never>({ ok: false, problem }, url)
        : fail(problem.status, { typed: undefined, lines: [problemWords(texts, problem)] });

    if (form.get('intent') === 'version') {
      const version = Number(form.get('version'));
      const outcome = await client.changeVersion({ survey: survey.id, version });
      if (!outcome.ok) return refused(outcome.problem);
      await tell(jar, { key: 'field.versionDone', values: { version } });
      redirect(303, `${here}#told`);
    }
    const read = readPlan(form, spoken);
    if ('wrong' in read)
      return fail(400, { typed: read.typed, lines: read.wrong.map((key) => message(texts, key)) });
    const outcome = await client.changePlan({ survey: survey.id, ...read.plan });
    if (!outcome.ok) return refused(outcome.problem);
    await tell(jar, { key: 'field.planDone', values: {} });
    redirect(303, `${here}#told`);
  },
} satisfies Actions;

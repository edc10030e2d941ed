import { fail, redirect } from '@sveltejs/kit';
import { api } from '#lib/client/api.ts';
import { allow } from '#lib/session/allow.ts';
import { tell } from '#lib/session/flash.ts';
import { outputOf } from '#lib/session/output-of.ts';
import { sessionSettings } from '#lib/session/settings.ts';
import { mediaAct } from '#lib/studio/media-act.ts';
import { may } from '#shared/contract/rights.ts';
import { mediaState } from '#shared/media/media-state.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders, url }) => {
  const { idToken, roles } = allow('readSurveys', locals);
  const client = api(idToken);
  const { survey } = outputOf(await client.readSurvey({ survey: params.survey }), url);
  const [version, kept] = await Promise.all([
    client.readVersion({ survey: survey.id, version: survey.version }),
    client.listMedia({ survey: survey.id }),
  ]);
  const questionnaire = outputOf(version, url);
  const { texts, left } = mediaState(questionnaire, outputOf(kept, url).media);
  const { languages, sourceLanguage } = questionnaire;
  const shown = languages.find((each) => each === url.searchParams.get('language')) ?? sourceLanguage;
  // The one page on which staff record: everywhere else the microphone stays shut.
  setHeaders({ 'permissions-policy': 'camera=(), geolocation=(), microphone=(self), payment=(), usb=()' });
  return {
    survey,
    allowed: may('designQuestionnaires', roles),
    sourceLanguage,
    shown,
    languages: languages.map((tag) => {
      const own = texts.filter(({ language }) => language === tag);
      return {
        tag,
        texts: own.length,
        recorded: own.filter(({ recording }) => recording).length,
        stale: own.filter(({ stale }) => stale).length,
      };
    }),
    texts: texts.filter(({ language }) => language === shown),
    expected: texts
      .flatMap(({ expects, recording, picture, option, language }) => [
        ...(expects.audio !== undefined && !recording ? [expects.audio] : []),
        ...(expects.image !== undefined && !picture && option && language === sourceLanguage
          ? [expects.image]
          : []),
      ])
      .filter((name, index, all) => all.indexOf(name) === index),
    left,
  };
};

export const actions = {
  default: async ({ cookies, locals, params, request, url }) => {
    const { idToken } = allow('designQuestionnaires', locals);
    const client = api(idToken);
    const form = await request.formData();
    const { survey } = outputOf(await client.readSurvey({ survey: params.survey }), url);
    const questionnaire = outputOf(
      await client.readVersion({ survey: survey.id, version: survey.version }),
      url,
    );
    const outcome = await mediaAct(form, { survey: survey.id, questionnaire, client });
    if ('problem' in outcome) return outputOf<never>({ ok: false, problem: outcome.problem }, url);
    if ('refused' in outcome) return fail(422, outcome);
    await tell({ cookies, url, secret: sessionSettings().secret }, { values: {}, ...outcome.done });
    const language = url.searchParams.get('language');
    const query = language === null ? '' : `?language=${encodeURIComponent(language)}`;
    // Back to the row, so that the next text can be recorded at once.
    redirect(303, `${url.pathname}${query}#${outcome.at ?? 'told'}`);
  },
} satisfies Actions;

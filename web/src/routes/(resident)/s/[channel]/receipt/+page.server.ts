import { redirect } from '@sveltejs/kit';
import { api, failWith } from '#lib/client/api.ts';
import { forgetInterviewCode, interviewCode } from '#lib/interview/cookie.ts';
import { compiledVersion } from '#lib/interview/version.ts';
import { surveyPath } from '#lib/interview/visit.ts';
import { languageOf } from '#shared/language/languages.ts';
import { textIn } from '#shared/language/text-in.ts';
import type { Actions, PageServerLoad } from './$types';

/** The receipt can be read again after the survey has closed, so this page does not ask whether it is open. */
export const load: PageServerLoad = async (event) => {
  const { params, url, locals } = event;
  const code = interviewCode(event);
  if (code === undefined) redirect(303, surveyPath(params.channel));
  const sent = await api().readResponse({ receipt: code });
  if (!sent.ok) {
    if (sent.problem.status >= 500) failWith(sent.problem);
    // Deleted, or never sent: the device has nothing to show.
    if (sent.problem.key === 'erasedReceipt') forgetInterviewCode(event);
    redirect(303, surveyPath(params.channel));
  }
  const { survey, version, title, language: given } = sent.output;
  const { questionnaire } = await compiledVersion(survey, version);
  const wanted = url.searchParams.get('lang');
  const language = wanted !== null && questionnaire.languages.includes(wanted) ? wanted : given;
  locals.language = language;
  return {
    code,
    channel: params.channel,
    language: languageOf(language).tag,
    languages: questionnaire.languages,
    fallbacks: [questionnaire.sourceLanguage],
    title: textIn(title, language, [questionnaire.sourceLanguage]),
    address: `${url.host}/receipt`,
  };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const lang = form.get('lang');
    forgetInterviewCode(event);
    event.setHeaders({ 'clear-site-data': '"storage"' });
    redirect(
      303,
      surveyPath(
        event.params.channel,
        `?cleared&lang=${typeof lang === 'string' ? encodeURIComponent(lang) : ''}`,
      ),
    );
  },
};

import { error } from '@sveltejs/kit';
import { api } from '#lib/client/api.ts';
import { fileResponse } from '#lib/export/file-response.ts';
import { enter } from '#lib/session/enter.ts';
import { outputOf } from '#lib/session/output-of.ts';
import { PROBLEMS } from '#shared/contract/problem.ts';
import { ExportLanguage, MicrodataFormat } from '#shared/export/export-file.ts';
import type { RequestHandler } from './$types';

/** The responses of a survey as a file. A form posts to it, since what is taken is written into the audit. */
export const POST: RequestHandler = async ({ locals, params, url, request }) => {
  const { idToken } = enter('studio', locals);
  const form = await request.formData();
  const format = MicrodataFormat.safeParse(form.get('format'));
  const language = ExportLanguage.safeParse(form.get('language'));
  if (!format.success || !language.success) error(400, PROBLEMS.invalidInput.title);
  const outcome = await api(idToken).exportMicrodata({
    survey: params.survey,
    format: format.data,
    language: language.data,
    openAnswers: form.get('openAnswers') === 'yes',
  });
  return fileResponse(outputOf(outcome, url), request);
};

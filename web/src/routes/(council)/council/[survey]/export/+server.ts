import { error } from '@sveltejs/kit';
import { api } from '#lib/client/api.ts';
import { fileResponse } from '#lib/export/file-response.ts';
import { enter } from '#lib/session/enter.ts';
import { outputOf } from '#lib/session/output-of.ts';
import { PROBLEMS } from '#shared/contract/problem.ts';
import { ExportLanguage, ResultsFormat } from '#shared/export/export-file.ts';
import type { RequestHandler } from './$types';

/** The published figures of a survey as a file. */
export const GET: RequestHandler = async ({ locals, params, url, request }) => {
  const { idToken } = enter('council', locals);
  const format = ResultsFormat.safeParse(url.searchParams.get('format'));
  const language = ExportLanguage.safeParse(url.searchParams.get('language'));
  if (!format.success || !language.success) error(400, PROBLEMS.invalidInput.title);
  const outcome = await api(idToken).exportResults({
    survey: params.survey,
    format: format.data,
    language: language.data,
  });
  return fileResponse(outputOf(outcome, url), request);
};

import { error } from '@sveltejs/kit';
import { api } from '#lib/client/api.ts';
import { allow } from '#lib/session/allow.ts';
import { outputOf } from '#lib/session/output-of.ts';
import { PROBLEMS } from '#shared/contract/problem.ts';
import { exportRows } from '#shared/translation/sheet/translation-rows.ts';
import { printCsv } from '#shared/translation/sheet/csv.ts';
import { exportXliff } from '#shared/translation/xliff/export-xliff.ts';
import type { RequestHandler } from './$types';

/** The texts of a questionnaire for an agency, as XLIFF 2.1 or CSV: all of them, or those that are to be done. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { idToken } = allow('translateTexts', locals);
  const { texts, translations } = outputOf(await api(idToken).readTexts({ questionnaire: params.id }), url);
  const language = texts.languages.find((tag) => tag === params.language && tag !== texts.sourceLanguage);
  if (language === undefined) error(404, PROBLEMS.notFound.title);
  const only = url.searchParams.get('only') === 'open' ? 'open' : 'all';
  const csv = url.searchParams.get('format') === 'csv';
  const content = csv
    ? printCsv(exportRows(texts, translations, [language], { only }))
    : exportXliff(texts, translations, language, { only });
  if (content === undefined) error(404, PROBLEMS.notFound.title);
  const name = `${params.id}-${language}`.replaceAll(/[^\w.-]/g, '');
  return new Response(content, {
    headers: {
      'content-type': csv ? 'text/csv; charset=utf-8' : 'application/xliff+xml; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.${csv ? 'csv' : 'xlf'}"`,
      'cache-control': 'no-store',
    },
  });
};

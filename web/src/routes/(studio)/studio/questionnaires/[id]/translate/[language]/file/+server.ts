import { error } from '@sveltejs/kit';
import { api } from '#lib/client/api.ts';
import { allow } from '#lib/session/allow.ts';
import { outputOf } from '#lib/session/output-of.ts';
import { PROBLEMS } from '#shared/contract/problem.ts';
import type { LanguageTag } from '#shared/language/tag.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { exportRows } from '#shared/translation/sheet/translation-rows.ts';
import { printCsv } from '#shared/translation/sheet/csv.ts';
import { printTranslations } from '#shared/translation/sheet/translation-workbook.ts';
import type { TranslationRecord } from '#shared/translation/translation-record.ts';
import { exportXliff } from '#shared/translation/xliff/export-xliff.ts';
import type { RequestHandler } from './$types';

/** The texts of a questionnaire for an agency, as XLIFF 2.1, workbook or CSV: all of them, or those that are to be done. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { idToken } = allow('translateTexts', locals);
  const { texts, translations } = outputOf(await api(idToken).readTexts({ questionnaire: params.id }), url);
  const language = texts.languages.find((tag) => tag === params.language && tag !== texts.sourceLanguage);
  if (language === undefined) error(404, PROBLEMS.notFound.title);
  const only = url.searchParams.get('only') === 'open' ? 'open' : 'all';
  const asked = url.searchParams.get('format');
  const format = asked === 'csv' || asked === 'xlsx' ? asked : 'xliff';
  const content = printed(format, texts, translations, language, only);
  if (content === undefined) error(404, PROBLEMS.notFound.title);
  const name = `${params.id}-${language}`.replaceAll(/[^\w.-]/g, '');
  const { type, ending } = FORMATS[format];
  return new Response(content, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}.${ending}"`,
      'cache-control': 'no-store',
    },
  });
};

const FORMATS = {
  xliff: { type: 'application/xliff+xml; charset=utf-8', ending: 'xlf' },
  csv: { type: 'text/csv; charset=utf-8', ending: 'csv' },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
} as const;

function printed(
  format: keyof typeof FORMATS,
  texts: Questionnaire,
  record: TranslationRecord,
  language: LanguageTag,
  only: 'open' | 'all',
): string | Uint8Array<ArrayBuffer> | undefined {
  switch (format) {
    case 'xliff':
      return exportXliff(texts, record, language, { only });
    case 'csv':
      return printCsv(exportRows(texts, record, [language], { only }));
    case 'xlsx':
      return new Uint8Array(printTranslations(texts, record, language, { only }));
  }
}

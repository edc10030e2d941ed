import { error, fail, redirect } from '@sveltejs/kit';
import * as z from 'zod';
import { api } from '#lib/client/api.ts';
import { message } from '#lib/messages/message.ts';
import { questionnairesMessages } from '#lib/messages/questionnaires/questionnaires.ts';
import { translateMessages } from '#lib/messages/translate/translate.ts';
import { problemWords } from '#lib/questionnaires/problem-words.ts';
import { allow } from '#lib/session/allow.ts';
import { tell } from '#lib/session/flash.ts';
import { outputOf } from '#lib/session/output-of.ts';
import { sessionSettings } from '#lib/session/settings.ts';
import { isWorkbook, newTextsOf, readTranslations } from '#lib/translate/read-file.ts';
import { readTextsForm } from '#lib/translate/read-form.ts';
import { pageOfRows, translationRows } from '#lib/translate/rows.ts';
import { PROBLEMS } from '#shared/contract/problem.ts';
import { NewText } from '#shared/design/change-texts.ts';
import type { ImportOutcome } from '#shared/translation/import-report.ts';
import { importRows } from '#shared/translation/sheet/translation-rows.ts';
import { translationSheet } from '#shared/translation/sheet/translation-workbook.ts';
import type { Actions, PageServerLoad } from './$types';

/** As large as a questionnaire in one language can be. */
const MOST_FILE_BYTES = 2_000_000;
/** Lines of a report that somebody reads on a screen. */
const MOST_LINES = 200;

// Only forms: a script that takes the page over late would put back what was typed before it came.
export const csr = false;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { idToken } = allow('translateTexts', locals);
  const { head, texts, translations } = outputOf(
    await api(idToken).readTexts({ questionnaire: params.id }),
    url,
  );
  const language = texts.languages.find((tag) => tag === params.language && tag !== texts.sourceLanguage);
  if (language === undefined) error(404, PROBLEMS.notFound.title);
  const rows = translationRows(texts, translations, language);
  const open = rows.filter(({ state }) => state !== 'current').length;
  const only = url.searchParams.get('show') === 'all' || open === 0 ? ('all' as const) : ('open' as const);
  return {
    head,
    target: language,
    source: texts.sourceLanguage,
    only,
    open,
    total: rows.length,
    part: pageOfRows(rows, only, Number(url.searchParams.get('from') ?? 0) || 0),
  };
};

export const actions = {
  default: async ({ cookies, locals, params, request, url }) => {
    const { idToken } = allow('translateTexts', locals);
    const client = api(idToken);
    const words = translateMessages(locals.language);
    const form = await request.formData();
    if (form.get('intent') === 'import') {
      const file = form.get('file');
      if (!(file instanceof File) || file.size === 0)
        return fail(400, { wrong: [message(words, 'import.none')] });
      if (file.size > MOST_FILE_BYTES) return fail(413, { wrong: [message(words, 'file.tooLarge')] });
      const { texts, translations } = outputOf(await client.readTexts({ questionnaire: params.id }), url);
      const bytes = new Uint8Array(await file.arrayBuffer());
      let outcome: ImportOutcome;
      if (isWorkbook(bytes)) {
        const sent = { name: file.name.slice(-200), bytes: Buffer.from(bytes).toString('base64') };
        const { unreadable, sheets } = outputOf(await client.readWorkbook({ file: sent }), url);
        if (unreadable !== undefined)
          return fail(422, {
            wrong: [message(questionnairesMessages(locals.language), `unreadable.${unreadable}`)],
          });
        outcome = importRows(texts, translations, translationSheet(sheets), 'workbook');
      } else outcome = readTranslations(file.name, new TextDecoder().decode(bytes), texts, translations);
      if (!outcome.ok)
        return fail(422, {
          wrong: outcome.issues.map(({ code, found, line }) =>
            [
              message(words, `file.${code}`),
              ...(line !== undefined ? [message(words, 'file.line', { line })] : []),
              ...(found !== undefined && found !== '' ? [found] : []),
            ].join(' '),
          ),
        });
      const taken = newTextsOf(outcome, texts, params.language);
      return {
        report: {
          name: file.name,
          taken: taken.length,
          texts: JSON.stringify(taken),
          others: outcome.lines.some(({ language }) => language !== params.language),
          count: outcome.lines.length,
          lines: outcome.lines
            .filter(({ code, warnings }) => code !== 'same' || warnings.length > 0)
            .slice(0, MOST_LINES),
        },
      };
    }
    const read =
      form.get('intent') === 'accept'
        ? { texts: acceptedTexts(form), typed: {} }
        : readTextsForm(form, params.language);
    if (read.texts.length === 0) redirect(303, `${url.pathname}${url.search}`);
    const outcome = await client.changeTexts({ questionnaire: params.id, texts: [...read.texts] });
    if (!outcome.ok) {
      const { problem } = outcome;
      if (['notSignedIn', 'sessionExpired', 'notAllowed', 'unknownQuestionnaire'].includes(problem.key))
        return outputOf<never>(outcome, url);
      return fail(problem.status, {
        wrong: [problemWords(questionnairesMessages(locals.language), problem)],
        typed: read.typed,
      });
    }
    if (outcome.output.outcome === 'changedMeanwhile')
      return fail(409, {
        wrong: [message(words, 'meanwhile')],
        typed: read.typed,
        lost: outcome.output.keys,
      });
    const values = { count: read.texts.length };
    await tell({ cookies, url, secret: sessionSettings().secret }, { key: 'translate.saved', values });
    redirect(303, `${url.pathname}${url.search}#told`);
  },
} satisfies Actions;

/** The translations of a report that was accepted; what is no such thing is nothing. */
function acceptedTexts(form: FormData): readonly NewText[] {
  try {
    return z.array(NewText).parse(JSON.parse(String(form.get('texts') ?? '[]')));
  } catch {
    return [];
  }
}

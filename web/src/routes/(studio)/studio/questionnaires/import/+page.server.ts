import { fail, redirect } from '@sveltejs/kit';
import { api } from '#lib/client/api.ts';
import { labelIn } from '#lib/council/label.ts';
import { questionnairesMessages } from '#lib/messages/questionnaires/questionnaires.ts';
import { message } from '#lib/messages/message.ts';
import { problemWords } from '#lib/questionnaires/problem-words.ts';
import { allow } from '#lib/session/allow.ts';
import { tell } from '#lib/session/flash.ts';
import { sessionSettings } from '#lib/session/settings.ts';
import { MOST_WORKBOOK_BYTES, type WorkbookReport } from '#shared/contract/questionnaires.ts';
import { LanguageTag } from '#shared/language/tag.ts';
import type { Actions, PageServerLoad } from './$types';

/** A workbook that is read and not accepted yet. */
interface Read {
  readonly file: { readonly name: string; readonly bytes: string };
  readonly language: string;
  readonly report: WorkbookReport;
}

export const load: PageServerLoad = ({ locals }) => {
  allow('designQuestionnaires', locals);
};

export const actions = {
  default: async ({ cookies, locals, request, url }) => {
    const { idToken } = allow('designQuestionnaires', locals);
    const texts = questionnairesMessages(locals.language);
    const form = await request.formData();
    const language = LanguageTag.catch('nl').parse(form.get('language'));
    const file = await fileOf(form);
    if (file === 'none') return fail(400, { wrong: message(texts, 'import.errorFile') });
    if (file === 'tooLarge') return fail(413, { wrong: message(texts, 'unreadable.tooLarge') });
    const client = api(idToken);
    if (form.get('intent') === 'accept') {
      const outcome = await client.createQuestionnaire({ beginning: { with: 'workbook', file, language } });
      if (!outcome.ok) return fail(outcome.problem.status, { wrong: problemWords(texts, outcome.problem) });
      const { id, title } = outcome.output;
      const values = { title: labelIn(title, locals.language, id) };
      await tell({ cookies, url, secret: sessionSettings().secret }, { key: 'import.done', values });
      redirect(303, `/studio/questionnaires/${encodeURIComponent(id)}#told`);
    }
    const outcome = await client.reportWorkbook({ file, language });
    if (!outcome.ok) return fail(outcome.problem.status, { wrong: problemWords(texts, outcome.problem) });
    const { unreadable } = outcome.output;
    if (unreadable !== undefined) return fail(422, { wrong: message(texts, `unreadable.${unreadable}`) });
    return { read: { file, language, report: outcome.output } satisfies Read };
  },
} satisfies Actions;

/** The file as it was chosen, or as the report brought it along. */
async function fileOf(form: FormData): Promise<Read['file'] | 'none' | 'tooLarge'> {
  const kept = form.get('bytes');
  const name = form.get('name');
  if (typeof kept === 'string' && kept !== '' && typeof name === 'string') return { name, bytes: kept };
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0) return 'none';
  if (file.size > MOST_WORKBOOK_BYTES) return 'tooLarge';
  const bytes = Buffer.from(await file.arrayBuffer()).toString('base64');
  return { name: file.name.slice(-200), bytes };
}

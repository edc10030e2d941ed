import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { api } from '#lib/client/api.ts';
import { designerMessages } from '#lib/messages/designer/designer.ts';
import { message } from '#lib/messages/message.ts';
import { allow } from '#lib/session/allow.ts';
import { tell } from '#lib/session/flash.ts';
import { outputOf } from '#lib/session/output-of.ts';
import { sessionSettings } from '#lib/session/settings.ts';
import type { Change } from '#shared/questionnaire/edit/change.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { refusedWords } from './refused-words.ts';
import { formReader, type FormReader } from './form-reader.ts';

type ActEvent = Pick<RequestEvent<{ id: string }>, 'cookies' | 'locals' | 'params' | 'request' | 'url'>;

/**
 * Makes the changes that a form beside the outline asks for, and shows the page again. What was refused is said, and
 * comes back as `typed`, so that nobody writes it twice; a draft that somebody else changed meanwhile stays as it is.
 */
export async function draftAct(
  { cookies, locals, params, request, url }: ActEvent,
  changesOf: (draft: Questionnaire, form: FormReader) => readonly Change[],
) {
  const { idToken } = allow('designQuestionnaires', locals);
  const client = api(idToken);
  const data = await request.formData();
  const form = formReader(data);
  const questionnaire = params.id;
  const { head, design } = outputOf(await client.readQuestionnaire({ questionnaire }), url);
  const typed = Object.fromEntries(
    [...data].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
  const meanwhile = () =>
    fail(409, { wrong: [message(designerMessages(locals.language), 'meanwhile')], typed });
  if (Number(form.text('revision')) !== head.revision) return meanwhile();

  const changes = changesOf(design.questionnaire, form);
  if (changes.length > 0) {
    const outcome = await client.changeQuestionnaire({
      questionnaire,
      revision: head.revision,
      changes: [...changes],
    });
    if (!outcome.ok) {
      const { problem } = outcome;
      if (['notSignedIn', 'sessionExpired', 'notAllowed', 'unknownQuestionnaire'].includes(problem.key))
        return outputOf<never>(outcome, url);
      return fail(problem.status, { wrong: [...refusedWords(problem, locals.language)], typed });
    }
    if (outcome.output.outcome === 'changedMeanwhile') return meanwhile();
    await tell({ cookies, url, secret: sessionSettings().secret }, { key: 'designer.saved', values: {} });
  }
  const part = form.text('part');
  redirect(303, `${url.pathname}${part === undefined ? '' : `#${encodeURIComponent(part)}`}`);
}

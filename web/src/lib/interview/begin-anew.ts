import type { Cookies } from '@sveltejs/kit';
import { negotiateLanguage, offeredFor } from '#lib/language/negotiate.ts';
import { startInterview } from '#shared/interview/interview.ts';
import { keepInterviewCode } from './cookie.ts';
import { newReceipt } from './new-receipt.ts';
import { openedChannel } from './opened.ts';
import { surroundings } from './surroundings.ts';
import { compiledVersion } from './version.ts';
import type { Visit } from './visit.ts';

interface Request {
  readonly cookies: Cookies;
  readonly url: URL;
  readonly request: Pick<globalThis.Request, 'headers'>;
  readonly params: { readonly channel: string; readonly page: string };
}

/**
 * A fresh interview under a page that somebody sent when there was nothing kept of theirs any more, so that what they
 * typed on it is not lost. The device gets its code; saving is the caller's. `undefined` when the page is asked only
 * after earlier answers, which are gone: then there is nothing to put the typed answers in.
 */
export async function beginAnew(event: Request, language: string): Promise<Visit | undefined> {
  const opened = await openedChannel(event.params.channel);
  const compiled = await compiledVersion(opened.survey, opened.version);
  const code = newReceipt();
  const interview = startInterview(compiled, {
    language:
      offeredFor(language, opened.languages) ??
      negotiateLanguage(event.request.headers.get('accept-language'), opened.languages) ??
      compiled.questionnaire.sourceLanguage,
    surroundings: surroundings(),
    seed: code,
  });
  if (!interview.page(event.params.page)) return undefined;
  keepInterviewCode(event, code);
  return { code, opened, version: opened.version, interview };
}

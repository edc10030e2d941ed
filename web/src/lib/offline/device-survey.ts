import { offeredFor } from '#lib/language/negotiate.ts';
import { openedChannel } from '#lib/interview/opened.ts';
import { compiledVersion } from '#lib/interview/version.ts';
import { residentMessages, type ResidentCatalogue } from '#lib/messages/resident/resident.ts';
import type { LanguageTag } from '#shared/language/tag.ts';
import { clientCatalogue } from './client-keys.ts';

/** What a page that runs on the device is told: which survey, in which language, and the words. */
export interface DeviceSurvey {
  readonly channel: string;
  readonly survey: string;
  readonly version: number;
  readonly mode: 'trial' | 'real';
  readonly language: LanguageTag;
  readonly languages: readonly LanguageTag[];
  readonly texts: ResidentCatalogue;
  /** The device goes from hand to hand. */
  readonly shared: boolean;
}

interface Asked {
  readonly url: URL;
  readonly params: { readonly channel: string };
  readonly locals: App.Locals;
}

/** Ends the request with its own page when the survey cannot be filled in now. */
export async function deviceSurvey({ url, params, locals }: Asked, shared: boolean): Promise<DeviceSurvey> {
  const { channel, survey, version, mode, languages } = await openedChannel(params.channel);
  const { questionnaire } = await compiledVersion(survey, version);
  const language =
    offeredFor(url.searchParams.get('lang') ?? locals.language, languages) ?? questionnaire.sourceLanguage;
  locals.language = language;
  const texts = clientCatalogue(residentMessages(language, [questionnaire.sourceLanguage]));
  return { channel, survey, version, mode, language, languages, texts, shared };
}

import { api } from '#lib/client/api.ts';
import { offeredFor } from '#lib/language/negotiate.ts';
import { openedChannel } from '#lib/interview/opened.ts';
import { compiledVersion } from '#lib/interview/version.ts';
import { residentMessages, type ResidentCatalogue } from '#lib/messages/resident/resident.ts';
import type { PageMedia } from '#lib/media/page-media.ts';
import { versionMedia } from '#lib/media/version-media.ts';
import type { SealingKey } from '#shared/contract/submission.ts';
import type { LanguageTag } from '#shared/language/tag.ts';
import { clientCatalogue } from './client-keys.ts';

/** What a page that runs on the device is told: which survey, in which language, and the words. */
export interface DeviceSurvey {
  readonly channel: string;
  readonly survey: string;
  readonly version: number;
  readonly mode: 'trial' | 'real';
  /** To which the device seals what waits to be sent. */
  readonly sealingKey: SealingKey | undefined;
  readonly language: LanguageTag;
  readonly languages: readonly LanguageTag[];
  readonly texts: ResidentCatalogue;
  /** The recordings and pictures of the survey. */
  readonly media: PageMedia;
  /** The device goes from hand to hand. */
  readonly shared: boolean;
  /** Answers come in only with a one-time invitation. */
  readonly invited: boolean;
}

interface Asked {
  readonly url: URL;
  readonly params: { readonly channel: string };
  readonly locals: App.Locals;
}

/** Ends the request with its own page when the survey cannot be filled in now. */
export async function deviceSurvey({ url, params, locals }: Asked, shared: boolean): Promise<DeviceSurvey> {
  const { channel, survey, version, mode, languages, invited } = await openedChannel(params.channel);
  const [{ questionnaire }, key] = await Promise.all([
    compiledVersion(survey, version),
    api().readSealingKey({ survey }),
  ]);
  const language =
    offeredFor(url.searchParams.get('lang') ?? locals.language, languages) ?? questionnaire.sourceLanguage;
  locals.language = language;
  const texts = clientCatalogue(residentMessages(language, [questionnaire.sourceLanguage]));
  const { sourceLanguage } = questionnaire;
  const all = await versionMedia(survey, version);
  // What this page can need: a text that is missing falls back to the source language.
  const wanted = all.filter((each) => each.language === language || each.language === sourceLanguage);
  const media = { sourceLanguage, media: wanted };
  return {
    channel,
    survey,
    version,
    mode,
    sealingKey: key.ok ? key.output : undefined,
    language,
    languages,
    texts,
    media,
    shared,
    invited: invited === true,
  };
}

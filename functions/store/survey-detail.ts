import type { Channel, Fieldwork, Survey } from '#shared/contract/survey.ts';
import { listChannels } from './channels.ts';
import { readFieldwork } from './fieldwork.ts';
import { latestSummary } from './snapshots.ts';

/** A survey with everything that staff see of it. */
export interface SurveyDetail {
  readonly survey: Survey;
  readonly channels: Channel[];
  /** Of the mode that the survey is in now. */
  readonly fieldwork: Fieldwork;
  readonly snapshot?: { readonly number: number; readonly publishedOn: string };
}

export async function detailOf(survey: Survey): Promise<SurveyDetail> {
  const [channels, fieldwork, latest] = await Promise.all([
    listChannels(survey.id),
    readFieldwork(survey.id, survey.mode),
    latestSummary(survey.id),
  ]);
  return {
    survey,
    channels,
    fieldwork,
    ...(latest && { snapshot: { number: latest.number, publishedOn: latest.publishedOn } }),
  };
}

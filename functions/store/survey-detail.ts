import {
  type Channel,
  type DraftCounts,
  FEWEST_ON_PAGE,
  type Fieldwork,
  type Survey,
} from '#shared/contract/survey.ts';
import type { UnfinishedDrafts } from '#shared/results/publication/stops-table.ts';
import { listChannels } from './channels.ts';
import { readFieldwork } from './fieldwork.ts';
import { latestSummary } from './snapshots.ts';
import { readStops } from './stops.ts';

/** A survey with everything that staff see of it. */
export interface SurveyDetail {
  readonly survey: Survey;
  readonly channels: Channel[];
  /** Of the mode that the survey is in now. */
  readonly fieldwork: Fieldwork;
  readonly drafts: DraftCounts;
  readonly snapshot?: { readonly number: number; readonly publishedOn: string };
}

export async function detailOf(survey: Survey): Promise<SurveyDetail> {
  const [channels, fieldwork, stops, latest] = await Promise.all([
    listChannels(survey.id),
    readFieldwork(survey.id, survey.mode),
    readStops(survey.id, survey.mode, survey.version),
    latestSummary(survey.id),
  ]);
  return {
    survey,
    channels,
    fieldwork,
    drafts: draftCounts(stops),
    ...(latest && { snapshot: { number: latest.number, publishedOn: latest.publishedOn } }),
  };
}

const draftCounts = ({ started, byPage }: UnfinishedDrafts): DraftCounts => ({
  started,
  unfinished: Object.values(byPage).reduce((sum, count) => sum + count, 0),
  pages: Object.entries(byPage)
    .filter(([, count]) => count >= FEWEST_ON_PAGE)
    .map(([page, count]) => ({ page, count }))
    .toSorted((a, b) => Number(a.page) - Number(b.page)),
});

import type { Survey } from '#shared/contract/survey.ts';
import type { Snapshot } from '#shared/results/snapshot.ts';
import { latestSummary } from '#functions/store/snapshots.ts';
import { listSurveys } from '#functions/store/surveys.ts';

/**
 * The waves before a survey of which results have been published, the oldest first: surveys of the same questionnaire
 * and in the same mode that were made before it.
 */
export async function earlierWaves(survey: Survey): Promise<Snapshot['earlier']> {
  const before = (await listSurveys())
    .filter(
      ({ id, questionnaire, createdOn }) =>
        id !== survey.id && questionnaire === survey.questionnaire && createdOn < survey.createdOn,
    )
    .toSorted((one, other) => (one.createdOn < other.createdOn ? -1 : 1));
  const summaries = await Promise.all(before.map(({ id }) => latestSummary(id)));
  return summaries
    .filter((summary) => summary?.mode === survey.mode)
    .flatMap((summary) =>
      summary ? [{ survey: summary.survey, title: summary.title, publishedOn: summary.publishedOn }] : [],
    );
}

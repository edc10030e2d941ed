import { today } from '#functions/clock.ts';
import { publishResults } from '#functions/job/publish-results.ts';
import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { readSurvey } from '#functions/store/surveys.ts';

export const handler = handleSignedIn('publishSnapshot', async ({ survey: id }, { subject }) => {
  const survey = await readSurvey(id);
  if (!survey) return refuse('unknownSurvey');
  const publication = await publishResults(survey, { who: subject, day: today() });
  if (publication.outcome === 'noResponses') return refuse('snapshotRefused');
  if (publication.outcome === 'purged') return refuse('resultsFrozen');
  const { number, publishedOn, responses } = publication.summary;
  return reply({ number, publishedOn, responses });
});

import { today } from '#functions/clock.ts';
import { publishResults } from '#functions/job/publish-results.ts';
import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { weighingIssue } from '#shared/contract/weighing-issue.ts';
import { readSurvey } from '#functions/store/surveys.ts';

export const handler = handleSignedIn('publishSnapshot', async ({ survey: id }, { subject }) => {
  const survey = await readSurvey(id);
  if (!survey) return refuse('unknownSurvey');
  const publication = await publishResults(survey, { who: subject, day: today() });
  switch (publication.outcome) {
    case 'published':
    case 'unchanged': {
      const { number, publishedOn, responses } = publication.summary;
      const unchanged = publication.outcome === 'unchanged';
      const oneSource = publication.outcome === 'unchanged' && publication.oneSource;
      return reply({ number, publishedOn, responses, unchanged, ...(oneSource && { oneSource }) });
    }
    case 'purged':
      return refuse('resultsFrozen');
    case 'noResponses':
      return refusedFor('noResponses', 'There is no response to count.');
    case 'tooFew':
      return refusedFor('tooFew', 'No group of the responses is large enough to be shown.');
    case 'tooEarly':
      return refusedFor(
        'tooEarly',
        `The next snapshot of this survey is of ${publication.from}.`,
        publication.from,
      );
    case 'notWeighed':
      return refuse('snapshotRefused', {
        detail: 'The answers cannot be weighted to the population margins of this survey.',
        issues: [weighingIssue(publication.problem)],
      });
    case 'refused':
      return refuse('snapshotRefused', {
        detail: `The figures would have given somebody away (${publication.attacks.join(', ')}).`,
        issues: publication.attacks.map((attack) => ({ path: '', code: 'attack', message: attack })),
      });
  }
});

const refusedFor = (code: string, detail: string, limit?: string) =>
  refuse('snapshotRefused', { detail, issues: [{ path: '', code, ...(limit !== undefined && { limit }) }] });

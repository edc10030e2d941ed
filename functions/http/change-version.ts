import { today } from '#functions/clock.ts';
import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { contentHash } from '#functions/store/content-hash.ts';
import { changeSurvey, readSurvey } from '#functions/store/surveys.ts';
import { readVersion } from '#functions/store/versions.ts';

export const handler = handleSignedIn('changeVersion', async ({ survey: id, version }, { subject }) => {
  const before = await readSurvey(id);
  if (!before) return refuse('unknownSurvey');
  if (version === before.version) return reply(before);
  // Answers of a newer version line up with those before it; the other way round there is no difference that says how.
  if (version < before.version) return refuse('olderVersion');
  const [old, next] = await Promise.all([
    readVersion(before.questionnaire, before.version),
    readVersion(before.questionnaire, version),
  ]);
  if (!next) return refuse('unknownVersion');
  const sameTrust = contentHash(old?.trust ?? {}) === contentHash(next.trust ?? {});
  const { trustConfirmed, ...rest } = before;
  // A confirmation holds for the text that was confirmed, and no real survey goes on without one.
  if (!sameTrust && before.mode === 'real' && before.status === 'open') return refuse('trustUnconfirmed');
  const after = {
    ...rest,
    version,
    title: next.title,
    languages: languagesAfter(before.languages, old?.languages ?? [], next.languages),
    ...(sameTrust && trustConfirmed && { trustConfirmed }),
  };
  const act = { who: subject, day: today() };
  const outcome = await changeSurvey(before, after, act, `version ${String(version)}`);
  return outcome === 'changed' ? reply(after) : refuse('wrongTransition');
});

/** What staff left out stays out; a language that is new in the version comes along. */
function languagesAfter(
  chosen: readonly string[],
  before: readonly string[],
  after: readonly string[],
): string[] {
  const kept = after.filter((language) => chosen.includes(language) || !before.includes(language));
  return kept.length > 0 ? kept : [...after];
}

import type { Survey } from '#shared/contract/survey.ts';
import { deriveVariables } from '#shared/interview/derive.ts';
import type { CompiledQuestionnaire } from '#shared/questionnaire/compiled.ts';
import type { Snapshot } from '#shared/results/snapshot.ts';
import { suppress, THRESHOLD } from '#shared/results/suppress.ts';
import { startTabulation } from '#shared/results/tabulate.ts';
import type { Act } from '#functions/store/audit.ts';
import { compiledVersion } from '#functions/store/compiled-versions.ts';
import { contentHash } from '#functions/store/content-hash.ts';
import { responsesOf, type StoredResponse } from '#functions/store/responses.ts';
import { publishSnapshot, readLatest, type SnapshotSummary } from '#functions/store/snapshots.ts';
import { StoreUnavailable } from '#functions/store/unavailable.ts';
import { surroundingsOn } from '#functions/surroundings.ts';

/** What came of a recount. `unchanged`: the latest snapshot says the same, so there is no new one. */
export type Publication =
  | { readonly outcome: 'published' | 'unchanged'; readonly summary: SnapshotSummary }
  | { readonly outcome: 'noResponses' }
  | { readonly outcome: 'purged' };

/** How often a publication makes place for another that was first. */
const ATTEMPTS = 3;

/**
 * Counts the responses of a survey anew, in the mode that it is in, and publishes what the council may see as an
 * immutable snapshot. The only way from answers to a published figure: tabulate, then suppress; weights and the
 * rest of disclosure control come in between.
 */
export async function publishResults(survey: Survey, act: Act): Promise<Publication> {
  if (survey.purgedOn !== undefined) return { outcome: 'purged' };
  const counted = await recount(survey);
  if (!counted) return { outcome: 'noResponses' };
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const latest = await readLatest(survey.id);
    if (latest && contentOf(latest) === contentOf(counted)) return { outcome: 'unchanged', summary: latest };
    const snapshot: Snapshot = { ...counted, number: (latest?.number ?? 0) + 1, publishedOn: act.day };
    if ((await publishSnapshot(snapshot, act)) === 'published')
      return { outcome: 'published', summary: snapshot };
  }
  throw new StoreUnavailable('Others keep publishing results of this survey.');
}

type Counted = Omit<Snapshot, 'number' | 'publishedOn'>;

async function recount(survey: Survey): Promise<Counted | undefined> {
  const current = await compiledOf(survey, survey.version);
  const reporting = current.questionnaire.reporting ?? { overview: [], breakdowns: [] };
  const tabulation = startTabulation(current, reporting);
  let responses = 0;
  let synthetic = false;
  for await (const response of responsesOf(survey.id, survey.mode)) {
    // Each is derived by the version it answered to; what a later version asks is not in it.
    const compiled = await compiledOf(survey, response.version);
    tabulation.add({
      answers: response.answers,
      derived: derivedOf(compiled, response),
      language: response.language,
    });
    responses += 1;
    synthetic ||= response.synthetic === true;
  }
  if (responses === 0) return undefined;
  const { title, kind } = current.questionnaire;
  return {
    format: 'peil-snapshot/1',
    survey: survey.id,
    title,
    kind,
    mode: survey.mode,
    synthetic,
    responses,
    threshold: THRESHOLD,
    questions: tabulation.tables().map((table) => suppress(table)),
  };
}

const derivedOf = (compiled: CompiledQuestionnaire, { answers, day }: StoredResponse) =>
  deriveVariables(compiled, answers, surroundingsOn(day));

async function compiledOf({ questionnaire }: Survey, version: number): Promise<CompiledQuestionnaire> {
  const compiled = await compiledVersion(questionnaire, version);
  if (!compiled) throw new Error(`${questionnaire} has no version ${String(version)}, but responses to it.`);
  return compiled;
}

/** What a snapshot says, apart from when it was published and as which one. */
const contentOf = ({
  format,
  survey,
  title,
  kind,
  mode,
  synthetic,
  responses,
  threshold,
  questions,
}: Counted) => contentHash({ format, survey, title, kind, mode, synthetic, responses, threshold, questions });

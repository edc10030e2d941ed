import { api, failWith } from '#lib/client/api.ts';
import { compileQuestionnaire } from '#shared/questionnaire/compile.ts';
import type { CompiledQuestionnaire } from '#shared/questionnaire/compiled.ts';

/** Compiled versions take some hundreds of kilobytes each; a function serves few surveys at a time. */
const KEPT = 20;
const versions = new Map<string, CompiledQuestionnaire>();

/**
 * A published version of a survey's questionnaire, ready for interviews. A version never changes, so each is
 * fetched and compiled once for the life of the process.
 */
export async function compiledVersion(survey: string, version: number): Promise<CompiledQuestionnaire> {
  const key = `${survey}/${version}`;
  const known = versions.get(key);
  if (known) return known;
  const outcome = await api().readVersion({ survey, version });
  if (!outcome.ok) failWith(outcome.problem);
  const made = compileQuestionnaire(outcome.output);
  if (!made.ok) throw new Error(`Version ${key} was published and does not compile: ${made.issues[0]?.code}`);
  const oldest = versions.keys().next().value;
  if (versions.size >= KEPT && oldest !== undefined) versions.delete(oldest);
  versions.set(key, made.compiled);
  return made.compiled;
}

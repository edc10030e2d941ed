import { compileQuestionnaire } from '#shared/questionnaire/compile.ts';
import type { CompiledQuestionnaire } from '#shared/questionnaire/compiled.ts';
import { createCache } from './cache.ts';
import { readVersion } from './versions.ts';

const known = createCache<CompiledQuestionnaire | undefined>({
  milliseconds: Number.POSITIVE_INFINITY,
  entries: 50,
});

/**
 * A published version, ready for interviews and remembered, since compiling takes longer than an interview.
 * `undefined` when there is none with this number.
 */
export async function compiledVersion(
  questionnaire: string,
  version: number,
): Promise<CompiledQuestionnaire | undefined> {
  const name = `${questionnaire}#${String(version)}`;
  const found = await known.get(name, async () => {
    const definition = await readVersion(questionnaire, version);
    if (!definition) return undefined;
    const outcome = compileQuestionnaire(definition);
    // Nothing is published that does not compile, so this is a fault of ours: the language changed its meaning.
    if (!outcome.ok) throw new Error(`Version ${name} does not compile any more.`);
    return outcome.compiled;
  });
  // What is not there yet may come.
  if (!found) known.forget(name);
  return found;
}

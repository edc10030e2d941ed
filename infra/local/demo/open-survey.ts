import type { Client } from '#shared/contract/client.ts';
import { compileQuestionnaire } from '#shared/questionnaire/compile.ts';
import type { CompiledQuestionnaire } from '#shared/questionnaire/compiled.ts';
import { Questionnaire } from '#shared/questionnaire/questionnaire.ts';

/** A survey that takes made-up responses now. */
export interface OpenSurvey {
  readonly version: number;
  readonly compiled: CompiledQuestionnaire;
  /** The channels that lead to it, with how busy each is. */
  readonly channels: Readonly<Record<string, number>>;
}

export type Opening =
  { readonly ok: true; readonly survey: OpenSurvey } | { readonly ok: false; readonly why: string };

/**
 * Opens a survey the way a resident's page does: by its channel. Of the other channels those are used that exist
 * and lead to the same version. `why` says in a sentence what to do when it cannot be filled in.
 */
export async function openSurvey(
  client: Client,
  main: string,
  channels: Readonly<Record<string, number>>,
  address: string,
): Promise<Opening> {
  const opened = await client.openChannel({ channel: main });
  if (!opened.ok) {
    return {
      ok: false,
      why:
        opened.problem.key === 'unknownChannel'
          ? `There is no survey at ${address}/s/${main}.`
          : `The product does not answer at ${address}. Start it first with: npm start`,
    };
  }
  const { survey, version, status, mode } = opened.output;
  if (mode !== 'trial') {
    return {
      ok: false,
      why: `The survey "${survey}" is fielded for real: it takes no made-up responses. Only a survey in trial mode does.`,
    };
  }
  if (status !== 'open') {
    return {
      ok: false,
      why: `The survey "${survey}" is not open. Open it first at ${address}/studio, in trial mode.`,
    };
  }
  const read = await client.readVersion({ survey, version });
  if (!read.ok) return { ok: false, why: `The questionnaire cannot be read: ${read.problem.title}` };
  const compiled = compileQuestionnaire(Questionnaire.parse(read.output));
  if (!compiled.ok)
    throw new Error(`Version ${String(version)} of "${survey}" was published but does not compile.`);

  const others = await Promise.all(
    Object.entries(channels)
      .filter(([channel]) => channel !== main)
      .map(async ([channel, weight]) => {
        const other = await client.openChannel({ channel });
        const same = other.ok && other.output.survey === survey && other.output.version === version;
        return same ? ([[channel, weight]] as const) : [];
      }),
  );
  return {
    ok: true,
    survey: {
      version,
      compiled: compiled.compiled,
      channels: { [main]: channels[main] ?? 1, ...Object.fromEntries(others.flat()) },
    },
  };
}

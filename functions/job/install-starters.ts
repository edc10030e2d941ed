import type { Survey } from '#shared/contract/survey.ts';
import { compileQuestionnaire } from '#shared/questionnaire/compile.ts';
import { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { STARTER_CHANNELS } from '#shared/starter/channels.ts';
import { NEEDS_SURVEY } from '#shared/starter/needs.ts';
import { PARTICIPATION_SURVEY } from '#shared/starter/participation.ts';
import { today } from '#functions/clock.ts';
import { createChannel } from '#functions/store/channels.ts';
import { contentHash } from '#functions/store/content-hash.ts';
import { changeSurvey, createSurvey, readSurvey } from '#functions/store/surveys.ts';
import { publishVersion, readVersion } from '#functions/store/versions.ts';

const STARTERS: readonly (readonly [survey: keyof typeof STARTER_CHANNELS, questionnaire: Questionnaire])[] =
  [
    ['noden', NEEDS_SURVEY],
    ['inspraak', PARTICIPATION_SURVEY],
  ];

/** More versions of a starter than there will ever be. */
const MOST_VERSIONS = 1000;

/**
 * Publishes the two starter surveys, open for trial, each with a channel of its own name
 * and some more as examples. Doing it again changes
 * nothing; when the product brings a newer text, it becomes the next version, and a survey that is still a trial
 * goes on with it. A real survey keeps its version: its trust text was confirmed as it stands.
 */
export async function handler(_event?: unknown): Promise<void> {
  for (const [id, questionnaire] of STARTERS) await install(id, questionnaire);
  console.log(JSON.stringify({ job: 'install-starters', surveys: STARTERS.map(([id]) => id) }));
}

async function install(id: keyof typeof STARTER_CHANNELS, starter: Questionnaire): Promise<void> {
  const questionnaire = Questionnaire.parse(starter);
  const compiled = compileQuestionnaire(questionnaire);
  if (!compiled.ok) throw new Error(`The starter ${id} does not compile: ${JSON.stringify(compiled.issues)}`);
  const version = await published(questionnaire);
  const act = { who: 'installation', day: today() };
  const { title, languages } = questionnaire;
  const wanted: Survey = {
    id,
    questionnaire: questionnaire.id,
    version,
    title,
    languages,
    status: 'open',
    mode: 'trial',
    createdOn: act.day,
  };
  if ((await createSurvey(wanted, act)) === 'exists') await follow(id, wanted);
  for (const { code, label } of STARTER_CHANNELS[id])
    await createChannel({ code, survey: id, label, createdOn: act.day }, act);
}

/** The number under which this text is published: the first that holds it, or the first that is free. */
async function published(questionnaire: Questionnaire): Promise<number> {
  for (let version = 1; version <= MOST_VERSIONS; version++) {
    const outcome = await publishVersion(questionnaire, version, { publishedOn: today(), origins: {} });
    if (outcome === 'tooLarge') throw new Error(`${questionnaire.id} is too large to publish.`);
    if (outcome !== 'versionTaken') return version;
  }
  throw new Error(`${questionnaire.id} has ${String(MOST_VERSIONS)} versions.`);
}

/** A confirmation holds for the text that was confirmed: a newer version with another trust text asks for a new one. */
async function follow(id: string, wanted: Survey): Promise<void> {
  const before = await readSurvey(id);
  const { version, title, languages, createdOn: day } = wanted;
  if (!before || before.mode !== 'trial' || before.version === version) return;
  const { trustConfirmed, ...rest } = before;
  const holds = (await trustTextOf(before)) === (await trustTextOf(wanted));
  const after: Survey = {
    ...rest,
    version,
    title,
    languages,
    ...(holds && trustConfirmed && { trustConfirmed }),
  };
  await changeSurvey(before, after, { who: 'installation', day }, `version ${String(version)}`);
}

const trustTextOf = async ({ questionnaire, version }: Survey): Promise<string> =>
  contentHash((await readVersion(questionnaire, version))?.trust ?? {});

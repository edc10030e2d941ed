import type { OutputOf } from '#shared/contract/routes.ts';
import type { Survey } from '#shared/contract/survey.ts';
import type { CompiledQuestionnaire } from '#shared/questionnaire/compiled.ts';
import { marginVariables } from '#shared/results/weight/margin-classes.ts';
import { compiledVersion } from './compiled-versions.ts';
import { readStoredMargins } from './margins.ts';

/** The questionnaire of a survey, by which its margins are read. */
export async function questionnaireOf(survey: Survey): Promise<CompiledQuestionnaire> {
  const compiled = await compiledVersion(survey.questionnaire, survey.version);
  if (!compiled) throw new Error(`${survey.questionnaire} has no version ${String(survey.version)}.`);
  return compiled;
}

/** The margins of a survey as staff see them, with the variables that it can be weighted on. */
export async function surveyMargins(
  survey: Survey,
  compiled: CompiledQuestionnaire,
): Promise<OutputOf<'readMargins'>> {
  const stored = await readStoredMargins(survey.id);
  return {
    margins: (stored?.margins ?? []).map(({ name, variables, source, year, classes }) => ({
      name,
      variables: [...variables],
      source,
      year,
      classes: classes.map(({ codes, population }) => ({ codes: [...codes], population })),
    })),
    ...(stored && { day: stored.day }),
    weighted: survey.weighted === true,
    variables: marginVariables(compiled).map(({ name, label, shortLabel, categories }) => ({
      name,
      label,
      ...(shortLabel && { shortLabel }),
      classes: categories.map((category) => ({ code: category.code, label: category.label })),
    })),
  };
}

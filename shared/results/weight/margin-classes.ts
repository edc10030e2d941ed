import type { CompiledQuestionnaire } from '#shared/questionnaire/compiled.ts';
import { splittingVariables } from '../disclosure/catalogue.ts';
import type { Variable } from '../variable.ts';
import { outsideRegister } from './register.ts';

/**
 * The variables that a survey can be weighted on, with the classes that a margin must have: everything with one answer
 * that is not sensitive. Answers of people outside the population register are in no margin, so they are left out.
 */
export function marginVariables(
  compiled: CompiledQuestionnaire,
): readonly Pick<Variable, 'name' | 'label' | 'shortLabel' | 'categories'>[] {
  const outside = outsideRegister(compiled);
  // What results are split by comes first: these are what population figures are known of.
  const { breakdowns = [] } = compiled.questionnaire.reporting ?? {};
  const names = [
    ...breakdowns.filter((name) => name !== 'language'),
    ...compiled.byName.keys(),
    ...compiled.derived.map(({ name }) => name),
  ];
  return splittingVariables(compiled, [...new Set(names)]).map(({ name, label, shortLabel, categories }) => ({
    name,
    label,
    ...(shortLabel && { shortLabel }),
    categories:
      name === outside?.variable
        ? categories.filter(({ code }) => !outside.codes.includes(code))
        : categories,
  }));
}

/** The same as `readMargins` wants it: the codes of each variable. */
export const marginClasses = (compiled: CompiledQuestionnaire): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    marginVariables(compiled).map(({ name, categories }) => [name, categories.map(({ code }) => code)]),
  );

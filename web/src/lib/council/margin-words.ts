import type { LanguageTag } from '#shared/language/tag.ts';
import { codesOfClass } from '#shared/results/weight/class-codes.ts';
import type { Category, Reach } from '#shared/results/snapshot.ts';
import { className } from './class-name.ts';
import { labelIn } from './label.ts';

/** A variable that a margin counts by, as the tables of reach name it. */
export interface MarginVariable {
  readonly name: string;
  readonly label: Category['label'];
  readonly classes: readonly Category[];
}

/** The variables that margins may count by, each once: those by which it is shown who was reached. */
export function marginVariables({ tables }: Reach): readonly MarginVariable[] {
  const found = new Map<string, MarginVariable>();
  for (const { breakdowns } of tables)
    for (const { name, label, shortLabel, groups } of breakdowns)
      found.set(name, {
        name,
        label: shortLabel ?? label,
        classes: groups.map(({ code, label: called }) => ({ code, label: called })),
      });
  return [...found.values()];
}

/** A margin (`age*gender`) by the labels of what it counts by: "Age and Gender". */
export const marginName = (
  variables: readonly Pick<MarginVariable, 'name' | 'label'>[],
  margin: string,
  language: LanguageTag,
): string =>
  new Intl.ListFormat(language).format(
    margin
      .split('*')
      .map((name) => labelIn(variables.find((each) => each.name === name)?.label, language, name)),
  );

/** A class of a margin (`65_74+75p*f`) by the labels of its answers: "65 to 74 and 75 or older, woman". */
export function marginClassName(
  variables: readonly MarginVariable[],
  margin: string,
  name: string,
  language: LanguageTag,
): string {
  const codes = name.split('*');
  const labels = margin.split('*').map((variable, at) =>
    codesOfClass(codes[at] ?? '').flatMap((code) => {
      const classes = variables.find((each) => each.name === variable)?.classes ?? [];
      return classes.filter((each) => each.code === code).map(({ label }) => label);
    }),
  );
  return className(language, labels, codes);
}

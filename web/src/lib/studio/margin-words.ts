import { labelIn } from '#lib/council/label.ts';
import type { OutputOf } from '#shared/contract/routes.ts';
import type { LanguageTag } from '#shared/language/tag.ts';
import { codesOfClass } from '#shared/results/weight/class-codes.ts';

type Variables = OutputOf<'readMargins'>['variables'];

/** What a variable is called in a few words. */
export const variableWords = (variables: Variables, name: string, language: LanguageTag): string => {
  const found = variables.find((variable) => variable.name === name);
  return labelIn(found?.shortLabel ?? found?.label, language, name);
};

/** A class of a margin in words: the labels of its answers, of each of its variables. */
export const classWords = (
  variables: Variables,
  names: readonly string[],
  codes: readonly string[],
  language: LanguageTag,
): string =>
  codes
    .map((code, at) => {
      const classes = variables.find(({ name }) => name === names[at])?.classes ?? [];
      return codesOfClass(code)
        .map((each) => labelIn(classes.find((one) => one.code === each)?.label, language, each))
        .join(' + ');
    })
    .join(', ');

/** A file of margins with every class of a variable and no number yet, to fill in. */
export const templateOf = ({ name, classes }: Variables[number]): string =>
  ['margin,class,population,source,year', ...classes.map(({ code }) => `${name},${code},,,`)].join('\n');

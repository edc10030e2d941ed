/**
 * The expression for a definition by cases: the value of the first condition that holds, else `otherwise`.
 * XLSForm has only `if(condition, then, else)`, which does not read well when nested by hand.
 */
export const decide = (
  cases: readonly (readonly [condition: string, value: string])[],
  otherwise: string,
): string =>
  cases.reduceRight((rest, [condition, value]) => `if(${condition}, '${value}', ${rest})`, `'${otherwise}'`);

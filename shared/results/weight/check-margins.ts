import { codesOfClass } from './class-codes.ts';
import type { MarginProblem } from './margin-problem.ts';

/** One margin as it stands in a file. */
export interface MarginLines {
  readonly name: string;
  /** The first line of it. */
  readonly line: number;
  readonly source: string;
  readonly year: string;
  readonly classes: {
    readonly line: number;
    readonly codes: readonly string[];
    /** `undefined`: the sources of the margin do not count it. */
    readonly population: number | undefined;
  }[];
  readonly totals: { readonly line: number; readonly population: number }[];
}

/** Numbers of a table may be rounded one by one, by half a person each. */
const ROUNDED_BY = 0.5;
/** Margins of one population may be of different years; more than this part apart they are of different ones. */
export const TOTALS_MAY_DIFFER_BY = 0.05;

/** What is wrong with margins as a whole: classes, totals, and whether they are of one population. */
export function checkMargins(
  margins: readonly MarginLines[],
  known: Readonly<Record<string, readonly string[]>> | undefined,
): MarginProblem[] {
  const problems: MarginProblem[] = [];
  const [first] = margins;
  for (const margin of margins) {
    const variables = margin.name.split('*').map((variable) => variable.trim());
    const found = [...classProblems(margin, variables, known), ...totalProblems(margin)];
    problems.push(...found);
    if (found.length === 0) problems.push(...missingClasses(margin, variables, known));
    const total = sumOf(margin);
    const firstTotal = first ? sumOf(first) : total;
    if (first && Math.abs(total - firstTotal) > TOTALS_MAY_DIFFER_BY * firstTotal)
      problems.push({
        line: margin.line,
        code: 'totals-differ',
        margin: margin.name,
        total,
        other: first.name,
        otherTotal: firstTotal,
      });
  }
  return problems;
}

const sumOf = ({ classes }: MarginLines): number =>
  classes.reduce((sum, { population }) => sum + (population ?? 0), 0);

function classProblems(
  margin: MarginLines,
  variables: readonly string[],
  known: Readonly<Record<string, readonly string[]>> | undefined,
): MarginProblem[] {
  const problems: MarginProblem[] = [];
  if (known)
    for (const variable of variables)
      if (!known[variable]) problems.push({ line: margin.line, code: 'unknown-variable', variable });
  const lines = new Map<string, number>();
  for (const { line, codes } of margin.classes) {
    const name = codes.join('*');
    // A class that takes several answers together stands for each of them.
    const firstLine = answersOf(codes)
      .map((answer) => lines.get(answer))
      .find((before) => before !== undefined);
    if (firstLine !== undefined) problems.push({ line, code: 'twice', class: name, firstLine });
    else for (const answer of answersOf(codes)) lines.set(answer, line);
    if (codes.length !== variables.length)
      problems.push({ line, code: 'parts', class: name, parts: codes.length, variables: variables.length });
    else
      for (const [at, code] of codes.entries()) {
        const variable = variables[at] ?? '';
        for (const each of codesOfClass(code))
          if (known?.[variable] && !known[variable].includes(each))
            problems.push({ line, code: 'unknown-class', class: each, variable });
      }
  }
  return problems;
}

function totalProblems(margin: MarginLines): MarginProblem[] {
  const sum = sumOf(margin);
  const [first, ...others] = margin.totals;
  const problems = others.map(({ line }): MarginProblem => ({
    line,
    code: 'twice',
    class: 'total',
    firstLine: first?.line ?? line,
  }));
  if (first && Math.abs(first.population - sum) > ROUNDED_BY * margin.classes.length)
    problems.push({ line: first.line, code: 'total', margin: margin.name, stated: first.population, sum });
  return problems;
}

/** The combinations that are not there; told of the last line of the margin, where they would go. */
function missingClasses(
  { name, line, classes }: MarginLines,
  variables: readonly string[],
  known: Readonly<Record<string, readonly string[]>> | undefined,
): MarginProblem[] {
  const there = new Set(classes.flatMap(({ codes }) => answersOf(codes)));
  const wanted = variables
    .map(
      (variable, at) =>
        known?.[variable] ?? [...new Set(classes.flatMap(({ codes }) => codesOfClass(codes[at] ?? '')))],
    )
    .reduce<string[][]>((all, codes) => all.flatMap((one) => codes.map((code) => [...one, code])), [[]]);
  return wanted
    .map((codes) => codes.join('*'))
    .filter((one) => !there.has(one))
    .map((one) => ({ line: classes.at(-1)?.line ?? line, code: 'missing-class', margin: name, class: one }));
}

/** The combinations of answers that a class stands for. */
const answersOf = (codes: readonly string[]): string[] =>
  codes
    .map(codesOfClass)
    .reduce<string[][]>((all, some) => all.flatMap((one) => some.map((code) => [...one, code])), [[]])
    .map((one) => one.join('*'));

import type { DesignProblem } from '#shared/results/variance/design.ts';
import type { MarginProblem } from '#shared/results/weight/margin-problem.ts';
import type { RakingProblem } from '#shared/results/weight/rake.ts';

const number = (value: number): string => String(value);

/** What is wrong with a line of a file of margins, in words. */
export function marginText(problem: MarginProblem): string {
  switch (problem.code) {
    case 'unreadable':
      return problem.reason;
    case 'no-margins':
      return 'there are no margins in this file';
    case 'missing-column':
      return `there is no column "${problem.column}"; the columns are margin, class, population, source and year`;
    case 'cells':
      return `has ${number(problem.cells)} cells, the header has ${number(problem.columns)}`;
    case 'empty-cell':
      return `the cell under "${problem.column}" is empty`;
    case 'no-number':
      return `"${problem.value}" is no number of people; write it in digits, without spaces or separators`;
    case 'nobody':
      return `nobody lives in class "${problem.class}": leave it out, or merge it with another`;
    case 'no-year':
      return `"${problem.value}" is no year`;
    case 'differs':
      return `the ${problem.column} is "${problem.value}", and "${problem.first}" on the first line of this margin`;
    case 'twice':
      return `class "${problem.class}" is already on line ${number(problem.firstLine)}`;
    case 'parts':
      return `class "${problem.class}" has ${number(problem.parts)} parts, its margin has ${number(problem.variables)} variables`;
    case 'unknown-variable':
      return `there is no variable "${problem.variable}"`;
    case 'unknown-class':
      return `"${problem.variable}" has no class "${problem.class}"`;
    case 'missing-class':
      return `margin "${problem.margin}" has no line for class "${problem.class}"`;
    case 'total':
      return `the total of margin "${problem.margin}" is ${number(problem.stated)}, its classes add up to ${number(problem.sum)}`;
    case 'totals-differ':
      return `margin "${problem.margin}" adds up to ${number(problem.total)} people, "${problem.other}" to ${number(problem.otherTotal)}: they are not of one population`;
  }
}

/** Why no weights can be given, in words. */
export function rakingText(problem: RakingProblem): string {
  switch (problem.code) {
    case 'empty-margin':
      return `nobody in the data has a class of margin "${problem.margin}"`;
    case 'empty-class':
      return problem.people === 0
        ? `nobody in the data is in class "${problem.class}" of margin "${problem.margin}", though people live in it`
        : `${number(problem.people)} people in the data are in class "${problem.class}" of margin "${problem.margin}", though nobody lives in it`;
    case 'totals-differ':
      return marginText({ ...problem, line: 1 });
    case 'not-converged':
      return `the margins cannot be met at once: after ${number(problem.rounds)} rounds class "${problem.class}" of margin "${problem.margin}" is still off by a part ${problem.difference.toPrecision(2)}`;
  }
}

/** Why the columns describe no design, in words. */
export function designText(problem: DesignProblem): string {
  const stratum = problem.stratum === '' ? 'the sample' : `stratum "${problem.stratum}"`;
  switch (problem.code) {
    case 'lonely-unit':
      return `${stratum} has one unit only, which does not show how units differ: merge it with another`;
    case 'population-varies':
      return `the population of ${stratum} is not the same on every line, from answer ${number(problem.row + 1)} on`;
    case 'population-too-small':
      return `${number(problem.units)} units of ${stratum} were drawn, from a population of ${number(problem.population)}`;
  }
}

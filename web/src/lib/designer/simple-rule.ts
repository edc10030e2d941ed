import { optionsOf } from '#shared/questionnaire/options-of.ts';
import { questionsOf } from '#shared/questionnaire/edit/published.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';

/** A rule that is made by picking: asked only when one answer was given to one earlier question. */
export interface SimpleRule {
  readonly question: string;
  readonly code: string;
}

/** The expression that a picked rule stands for. */
export const ruleExpression = (questionnaire: Questionnaire, { question, code }: SimpleRule): string =>
  questionsOf(questionnaire).find(({ name }) => name === question)?.type === 'multiple'
    ? `selected(\${${question}}, '${code}')`
    : `\${${question}} = '${code}'`;

const EQUALS = /^\s*\$\{([^}]+)\}\s*=\s*'([^']*)'\s*$/;
const SELECTED = /^\s*selected\(\s*\$\{([^}]+)\}\s*,\s*'([^']*)'\s*\)\s*$/;

/** The picked rule that an expression is, or `undefined` when it is anything else. */
export function simpleRule(expression: string | undefined): SimpleRule | undefined {
  const [, question, code] = EQUALS.exec(expression ?? '') ?? SELECTED.exec(expression ?? '') ?? [];
  return question === undefined || code === undefined ? undefined : { question, code };
}

/** The questions before this one whose answers a rule can be picked from, with their options. */
export function pickableBefore(questionnaire: Questionnaire, name: string) {
  const questions = questionsOf(questionnaire);
  const at = questions.findIndex((question) => question.name === name);
  return (at < 0 ? questions : questions.slice(0, at)).flatMap((question) => {
    if (question.type === 'matrix') return [];
    const options = optionsOf(question, questionnaire.choiceLists).filter(({ code }) => !code.includes("'"));
    // A long list is for the expression: nobody picks one of 5,000 villages.
    if (options.length === 0 || options.length > MOST_OPTIONS) return [];
    return [{ question, options }];
  });
}

const MOST_OPTIONS = 60;

import { choiceQuestion, type NamedSpan } from './choice-question.ts';
import type { Expression, Step } from './expression.ts';

export type { NamedSpan };

/** What a bare name stands for: inside a choice filter a column of the option, elsewhere a question. */
export type BareName = 'column' | 'question';

/** Whether the names in a path are those of groups and questions: all but the single bare name of a column. */
const namesQuestions = (node: Extract<Expression, { kind: 'path' }>, bare: BareName): boolean =>
  bare === 'question' ||
  node.absolute ||
  node.steps.length > 1 ||
  node.steps[0] === '..' ||
  node.steps[0] === 'current()' ||
  node.steps[0] === '.';

const isName = (step: Step): boolean => !['.', '..', '*', 'current()'].includes(step);

/** The first step of an absolute path is the form itself, whatever a workbook calls it. */
const isForm = (node: Extract<Expression, { kind: 'path' }>, index: number): boolean =>
  node.absolute && index === 0;

function pathNames(node: Extract<Expression, { kind: 'path' }>, bare: BareName): NamedSpan[] {
  if (!namesQuestions(node, bare)) return [];
  const written = node.steps.join('/').length + (node.absolute ? 1 : 0);
  // Someone may have put spaces around the slashes; then only the last name's place is sure.
  const isTight = written === node.end - node.start;
  const names: NamedSpan[] = [];
  let end = node.end;
  for (let index = node.steps.length - 1; index >= 0; index -= 1) {
    const step = node.steps[index] ?? '';
    const start = end - step.length;
    if (isName(step) && !isForm(node, index)) {
      const sure = isTight || index === node.steps.length - 1;
      names.unshift({ name: step, ...(sure ? { start, end } : { start: node.start, end: node.end }) });
    }
    end = start - 1;
  }
  return names;
}

/**
 * Every place where the expression names a question or group, in order: `${name}`, the names in `../name` and
 * `/data/group/name`, and the question inside the quotes of `jr:choice-name(…, '${name}')`. Spans cover the name
 * alone where it is sure where that stands. Columns of a choice filter are not among them; say `question` for an
 * expression that is no choice filter, where a bare name is a question too.
 */
export function referencesOf(tree: Expression, bare: BareName = 'column'): readonly NamedSpan[] {
  const found: NamedSpan[] = [];
  const visit = (node: Expression): void => {
    switch (node.kind) {
      case 'reference':
        found.push(referenceName(node));
        break;
      case 'path':
        found.push(...pathNames(node, bare));
        break;
      case 'items':
        // A bare name in a test is a column of the list, wherever the expression stands.
        for (const test of node.tests) found.push(...referencesOf(test));
        break;
      case 'call':
        node.arguments.forEach((argument, index) => {
          const quoted = isChoiceQuestion(node, index, argument) ? choiceQuestion(argument) : undefined;
          if (quoted) found.push(quoted);
          else visit(argument);
        });
        break;
      case 'binary':
        visit(node.left);
        visit(node.right);
        break;
      case 'negate':
        visit(node.operand);
        break;
      case 'number':
      case 'string':
        break;
    }
  };
  visit(tree);
  return found;
}

/** Without `${` and `}`, when nothing but the name stands between them. */
function referenceName(node: Extract<Expression, { kind: 'reference' }>): NamedSpan {
  const isTight = node.end - node.start === node.name.length + 3;
  return isTight
    ? { name: node.name, start: node.start + 2, end: node.end - 1 }
    : { name: node.name, start: node.start, end: node.end };
}

const isChoiceQuestion = (
  call: Extract<Expression, { kind: 'call' }>,
  index: number,
  argument: Expression,
): boolean => call.name === 'jr:choice-name' && index === 1 && argument.kind === 'string';

/**
 * The same expression with another name for one question or group, wherever `referencesOf` finds it. Spans stay
 * those of the old source: print and parse again before pointing at anything.
 */
export function rename(tree: Expression, from: string, to: string, bare: BareName = 'column'): Expression {
  const visit = (node: Expression): Expression => {
    switch (node.kind) {
      case 'reference':
        return node.name === from ? { ...node, name: to } : node;
      case 'path':
        if (!namesQuestions(node, bare)) return node;
        return {
          ...node,
          steps: node.steps.map((step, index) =>
            step === from && isName(step) && !isForm(node, index) ? to : step,
          ),
        };
      case 'items':
        return { ...node, tests: node.tests.map((test) => rename(test, from, to)) };
      case 'call':
        return {
          ...node,
          arguments: node.arguments.map((argument, index) =>
            isChoiceQuestion(node, index, argument) ? renameQuoted(argument) : visit(argument),
          ),
        };
      case 'binary':
        return { ...node, left: visit(node.left), right: visit(node.right) };
      case 'negate':
        return { ...node, operand: visit(node.operand) };
      case 'number':
      case 'string':
        return node;
    }
  };
  const renameQuoted = (argument: Expression): Expression => {
    const quoted = choiceQuestion(argument);
    if (argument.kind !== 'string' || quoted?.name !== from) return argument;
    const at = argument.value.lastIndexOf(from);
    return {
      ...argument,
      value: `${argument.value.slice(0, at)}${to}${argument.value.slice(at + from.length)}`,
    };
  };
  return visit(tree);
}

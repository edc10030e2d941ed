import type { Node, Questionnaire } from './questionnaire.ts';

/** The way to a part of a questionnaire: keys of objects and places in lists, from the questionnaire itself. */
export type Path = readonly (string | number)[];

/** An expression of a questionnaire and where it stands. */
export interface PlacedExpression {
  /** As in `QuestionnaireIssue`: the name of what it belongs to. */
  readonly node: string;
  readonly field: string;
  readonly path: Path;
  readonly source: string;
}

/** The parts of a questionnaire that hold expressions. */
export type Expressive = Pick<Questionnaire, 'children'> &
  Partial<Pick<Questionnaire, 'derived' | 'screenOuts'>>;

const QUESTION_FIELDS = [
  'relevance',
  'required',
  'constraint',
  'calculation',
  'initial',
  'readonly',
  'choiceFilter',
  'shuffle',
] as const;

/** Every expression of a questionnaire, in its order, whether or not it can be read. */
export function everyExpression({ children, derived, screenOuts }: Expressive): PlacedExpression[] {
  const found: PlacedExpression[] = [];
  const add = (node: string, path: Path, field: string, source: unknown): void => {
    if (typeof source === 'string') found.push({ node, field, path: [...path, ...field.split('.')], source });
  };
  const walk = (nodes: readonly Node[], around: Path): void => {
    nodes.forEach((node, index) => {
      const path = [...around, index];
      if (node.type === 'group') {
        add(node.name, path, 'relevance', node.relevance);
        add(node.name, path, 'repeat.count', node.repeat?.count);
        walk(node.children, [...path, 'children']);
        return;
      }
      const fields: Partial<Record<string, unknown>> = node;
      for (const field of QUESTION_FIELDS) add(node.name, path, field, fields[field]);
    });
  };
  walk(children, ['children']);
  screenOuts?.forEach(({ name, when }, index) => {
    add(name, ['screenOuts', index], 'when', when);
  });
  derived?.forEach(({ name, expression }, index) => {
    add(name, ['derived', index], 'expression', expression);
  });
  return found;
}

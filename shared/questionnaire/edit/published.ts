import { optionsOf } from '../options-of.ts';
import type { Question } from '../question.ts';
import type { Node, Questionnaire } from '../questionnaire.ts';

/** What a change must respect of the versions that have been published, if there are any. */
export interface EditContext {
  readonly published?: readonly Questionnaire[];
}

/** Every question of a version, in its order. */
export function questionsOf({ children }: Pick<Questionnaire, 'children'>): Question[] {
  const found: Question[] = [];
  const walk = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if (node.type === 'group') walk(node.children);
      else found.push(node);
    }
  };
  walk(children);
  return found;
}

/** Whether a published version has a question with this name and another type: its answers would not fit. */
export const publishedWithOtherType = ({ published }: EditContext, { name, type }: Question): boolean =>
  published?.some((version) =>
    questionsOf(version).some((question) => question.name === name && question.type !== type),
  ) ?? false;

/** Whether answers with this code can be in store under this question. */
export const publishedCode = ({ published }: EditContext, name: string, code: string): boolean =>
  published?.some((version) =>
    questionsOf(version).some((question) => {
      if (question.name !== name) return false;
      const rows = question.type === 'matrix' ? question.rows : [];
      return [...optionsOf(question, version.choiceLists), ...rows].some((option) => option.code === code);
    }),
  ) ?? false;

import type { QuestionNode } from '../compiled.ts';
import { layOut } from '../lay-out.ts';
import type { Node, Questionnaire } from '../questionnaire.ts';

/** Names that Peil gives a meaning of its own, or that an object cannot hold. */
const RESERVED: ReadonlySet<string> = new Set(['language', '__proto__']);

export const isReserved = (name: string): boolean => RESERVED.has(name);

/**
 * Every name that something in a draft answers to: questions, groups, derived variables, and what goes with a
 * question (the text of its "other" option, the rows of a matrix, the field of its ways to decline).
 */
export function namesIn(draft: Pick<Questionnaire, 'children' | 'choiceLists' | 'derived'>): Set<string> {
  const layout = layOut(draft as Questionnaire);
  const names = new Set(layout.byName.keys());
  for (const node of layout.nodes) {
    if (node.kind === 'question') for (const ending of endingsOf(node)) names.add(`${node.name}${ending}`);
  }
  return names;
}

/** What stands behind the name of a question in the names that go with it. */
export function endingsOf({ question, other, decline }: QuestionNode): string[] {
  const endings = question.type === 'matrix' ? question.rows.map(({ code }) => `.${code}`) : [];
  if (other) endings.push('_other');
  if (decline.length > 0) endings.push('_decline');
  return endings;
}

/** The names of a question or group and of all that it holds. */
export const namesWithin = (node: Node): readonly string[] =>
  node.type === 'group' ? [node.name, ...node.children.flatMap(namesWithin)] : [node.name];

/** A name close to a wished one, for which `isFree` holds: `need`, `need_2`, `need_3`. */
export function freshName(wished: string, isFree: (name: string) => boolean): string {
  if (isFree(wished)) return wished;
  const [, stem = wished, number = '1'] = /^(.*?)_(\d{1,6})$/.exec(wished) ?? [];
  for (let next = Number(number) + 1; ; next += 1) {
    const ending = `_${String(next)}`;
    const name = `${stem.slice(0, 64 - ending.length)}${ending}`;
    if (isFree(name)) return name;
  }
}

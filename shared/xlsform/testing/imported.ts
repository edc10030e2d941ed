import type { Question } from '#shared/questionnaire/question.ts';
import type { Node } from '#shared/questionnaire/questionnaire.ts';
import { readWorkbook, type ReadOptions } from '../read.ts';
import { workbookOf } from './workbook-of.ts';

export const YES_NO = `
  choices
  | list_name | name | label::English (en) |
  | yn        | yes  | Yes                 |
  | yn        | no   | No                  |`;

/** What comes of a workbook that is drawn with bars. */
export function imported(drawing: string, options: ReadOptions = {}) {
  const { draft, issues } = readWorkbook(workbookOf(drawing), options);
  const nodes = (children: readonly Node[]): Node[] =>
    children.flatMap((node) => [node, ...(node.type === 'group' ? nodes(node.children) : [])]);
  const all = draft ? nodes(draft.children) : [];
  return {
    draft,
    issues,
    /** Where and what, without what is only for information. */
    remarks: issues
      .filter(({ severity }) => severity !== 'info')
      .map(({ row, column, code }) => `${String(row ?? '')} ${column ?? ''} ${code}`.trim()),
    node: (name: string): Node | undefined => all.find((node) => node.name === name),
    question: (name: string): Question | undefined =>
      all.filter((node) => node.type !== 'group').find((node) => node.name === name),
  };
}

/** A survey sheet in English with these rows of `type | name | label | more`, and one list of choices, `yn`. */
export const survey = (more: string, ...rows: string[]): string => `${sheet(more, ...rows)}\n${YES_NO}`;

/** The same without choices. */
export const sheet = (more: string, ...rows: string[]): string =>
  `survey\n| type | name | label::English (en) | ${more} |\n${rows.map((row) => `| ${row} |`).join('\n')}`;

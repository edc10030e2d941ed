import * as z from 'zod';
import { Option } from '../option.ts';
import { Question } from '../question.ts';
import { DerivedVariable, Group, Questionnaire, ScreenOut, type Node } from '../questionnaire.ts';
import type { EditIssue } from './edit-issue.ts';
import { partAt } from './path.ts';
import { locate, type Target } from './target.ts';

/** Stands for the members of a group, which a change of the group itself does not touch. */
const MEMBER: Node = { type: 'note', name: 'member', label: {} };

/**
 * Whether a target still has the shape that the definition asks for, without looking at all that stands inside it:
 * a keystroke must not cost a reading of the whole questionnaire. Each issue says which field is wrong.
 */
export function shapeIssues(draft: Questionnaire, target: Target): EditIssue[] {
  const path = locate(draft, target);
  if (!path) return [{ code: 'unknownTarget', target }];
  const part = partAt(draft, path);
  return issuesOf(schemaFor(target, part), alone(target, part), target);
}

/** What is wrong with a whole questionnaire, for changes that reach many places. */
export const wholeShapeIssues = (draft: Questionnaire): EditIssue[] =>
  issuesOf(Questionnaire, draft, { at: 'questionnaire' });

function issuesOf(schema: z.ZodType, part: unknown, target: Target): EditIssue[] {
  const { error } = schema.safeParse(part);
  return (error?.issues ?? []).map((issue) => ({ code: 'invalid', target, field: fieldOf(issue.path) }));
}

function schemaFor(target: Target, part: unknown): z.ZodType {
  switch (target.at) {
    case 'questionnaire':
      return Questionnaire;
    case 'node':
      return (part as Node).type === 'group' ? Group : Question;
    case 'derived':
      return DerivedVariable;
    case 'screenOut':
      return ScreenOut;
    case 'choiceList':
      return z.array(Option);
    case 'option':
      return Option;
  }
}

function alone(target: Target, part: unknown): unknown {
  if (target.at === 'questionnaire') {
    const { choiceLists: _lists, derived: _derived, screenOuts: _screenOuts, ...own } = part as Questionnaire;
    return { ...own, children: [MEMBER] };
  }
  if (target.at === 'node' && (part as Node).type === 'group')
    return { ...(part as Group), children: [MEMBER] };
  return part;
}

/** A path as issues write it: `options[2].label`. */
export const fieldOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((field, key) => {
    if (typeof key === 'number') return `${field}[${String(key)}]`;
    return field === '' ? String(key) : `${field}.${String(key)}`;
  }, '');

/** The path that a field writes: the opposite of `fieldOf`. */
export const pathOfField = (field: string): (string | number)[] =>
  field
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key));

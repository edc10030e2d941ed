import type { Option } from '../option.ts';
import { Question } from '../question.ts';
import type { Node } from '../questionnaire.ts';
import type { ChangeOf } from './change.ts';
import type { EditIssue } from './edit-issue.ts';
import { partAt } from './path.ts';
import { publishedWithOtherType, type EditContext } from './published.ts';
import type { Revision } from './revision.ts';
import { locate } from './target.ts';

/** Fields of one type or of a few, and the types that have them. */
const OWN_FIELDS: Readonly<Record<string, readonly Question['type'][]>> = {
  options: ['single', 'multiple', 'ranking', 'municipality'],
  choiceList: ['single', 'multiple', 'ranking'],
  choiceFilter: ['single', 'multiple', 'ranking'],
  shuffle: ['single', 'multiple', 'ranking'],
  maxSelected: ['multiple'],
  steps: ['rating'],
  rows: ['matrix'],
  columns: ['matrix'],
  decimals: ['number'],
  minimum: ['number'],
  maximum: ['number'],
  step: ['number'],
  unit: ['number'],
  precision: ['date'],
  long: ['text'],
  maxLength: ['text'],
};

/**
 * Gives a question another type. What both types have stays, and the options of the one become those of the other
 * (steps of a rating, columns of a matrix). What the new type asks for and is not there makes the change impossible,
 * and so does a published version with answers of the old type: that asks for a new question.
 */
export function changeType(
  revision: Revision,
  { of, type }: ChangeOf<'changeType'>,
  context: EditContext,
): EditIssue[] {
  const path = locate(revision.draft, of);
  if (!path) return [{ code: 'unknownTarget', target: of }];
  const node = partAt(revision.draft, path) as Node;
  if (node.type === 'group') return [{ code: 'notThisWay', target: of, field: 'type' }];
  if (node.type === type) return [];
  const options = answersOf(node);
  const fields = Object.entries(node).filter(([field]) => OWN_FIELDS[field]?.includes(type) ?? true);
  const changed: unknown = {
    ...Object.fromEntries(fields.filter(([field]) => field !== 'options' || node.type !== 'municipality')),
    ...carried(type, options),
    type,
  };
  const read = Question.safeParse(changed);
  if (!read.success) {
    return read.error.issues.map(({ path: at }) => ({
      code: 'invalid',
      target: of,
      field: String(at[0] ?? 'type'),
      found: type,
    }));
  }
  if (publishedWithOtherType(context, read.data)) return [{ code: 'published', target: of, found: type }];
  revision.set(path, changed);
  return [];
}

/** The options that a question is answered with, as its author wrote them. */
function answersOf(question: Question): readonly Option[] {
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'ranking':
      return question.options ?? [];
    case 'rating':
      return question.steps;
    case 'matrix':
      return question.columns;
    default:
      return [];
  }
}

function carried(type: Question['type'], options: readonly Option[]): Partial<Record<string, unknown>> {
  if (options.length === 0) return {};
  switch (type) {
    case 'single':
    case 'multiple':
    case 'ranking':
      return { options };
    case 'rating':
      return { steps: options };
    case 'matrix':
      return { columns: options, rows: [{ code: 'row_1', label: {} }] };
    default:
      return {};
  }
}

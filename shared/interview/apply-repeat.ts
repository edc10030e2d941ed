import { asciiDigits } from '#shared/language/ascii-digits.ts';
import { addField, removeField } from './field-names.ts';
import type { Interview } from './interview.ts';
import type { AnswerIssue } from './issue.ts';
import type { ShownRepeat } from './shown.ts';

/** What came of the fields of a repeat. */
export interface AppliedRepeat {
  readonly issue?: AnswerIssue;
  readonly pressed?: 'add' | 'remove';
}

/**
 * Takes how many entries a repeat is to have from the fields of its page, where the resident decides that: the number
 * that was typed first, then the button that was used.
 */
export function applyRepeat(
  interview: Interview,
  repeat: ShownRepeat | undefined,
  fields: readonly (readonly [string, unknown])[],
): AppliedRepeat {
  if (!repeat?.steered) return {};
  const { path, most } = repeat;
  const field = (name: string): string | undefined => {
    const value = fields.find(([each]) => each === name)?.[1];
    return typeof value === 'string' ? asciiDigits(value).trim() : undefined;
  };
  const typed = field(path) ?? '';
  const wanted = /^\d{1,9}$/.test(typed) ? Number(typed) : undefined;
  if (wanted !== undefined && wanted <= most) interview.setEntryCount(path, wanted);
  const gone = field(removeField(path));
  if (gone !== undefined) interview.removeEntry(path, Number(gone));
  const more = field(addField(path)) !== undefined;
  if (more) interview.setEntryCount(path, interview.entryCount(path) + 1);
  const pressed = gone === undefined ? (more ? 'add' : undefined) : 'remove';
  const issue = issueOf(typed, wanted, repeat);
  return { ...(issue && { issue }), ...(pressed && { pressed }) };
}

function issueOf(typed: string, wanted: number | undefined, { path, most }: ShownRepeat) {
  if (typed === '') return undefined;
  if (wanted === undefined) return { path, code: 'notANumber', limit: typed } as const;
  return wanted > most ? ({ path, code: 'tooMany', limit: most } as const) : undefined;
}
